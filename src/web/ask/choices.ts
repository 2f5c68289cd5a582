import type { FoundPassage } from '../../answer.js';
import type { Citation, Filters } from '../../types.js';
import {
  type Choice,
  type Corpus,
  companiesOf,
  type Facet,
  isSet,
  periodsOf,
  withChoice,
} from './scope.js';

/** Offices that the server knows however a source writes them. */
const OFFICES = ['CEO', 'CFO', 'COO', 'CTO', 'President', 'Investor Relations'];

/** The values of one facet after a reader chose. */
export interface Change {
  readonly facet: Facet;
  readonly values: readonly string[];
}

/** Everything that can be chosen: what the corpus has, and who was met in the conversation. */
export function choicesIn(corpus: Corpus, { companies }: Choice, met: readonly Citation[]): Choice {
  const executives = met.flatMap(({ speaker, kind }) =>
    speaker && kind !== 'question' && kind !== 'operator' ? speaker.name : [],
  );
  const names = corpus.companies.map(({ name }) => name);
  const isKnown = companies.every((name) => names.includes(name));
  return {
    companies: [...names].sort((a, b) => a.localeCompare(b)),
    periods: periodsOf(isKnown ? companies : companiesOf(companies, corpus), corpus),
    speakers: [...new Set(executives)].sort((a, b) => a.localeCompare(b)),
    roles: OFFICES,
    sections: ['remarks', 'qa'],
  };
}

/** The statements of passages, to meet the people who speak in them. */
export const statementsOf = (passages: readonly FoundPassage[]): readonly Citation[] =>
  passages.flatMap(({ statements }) => statements);

/**
 * The filters after a choice. What the question itself says stays unset as long as nobody changes it; "any" against what it
 * says is a filter that holds every value.
 */
export function changedFilters(
  {
    corpus,
    filters,
    choice,
    choices,
  }: {
    readonly corpus: Corpus;
    readonly filters: Filters;
    readonly choice: Choice;
    readonly choices: Choice;
  },
  changes: readonly Change[],
): Filters {
  return changes.reduce((changed, { facet, values }) => {
    if (isSame(values, choice[facet])) return changed;
    if (values.length > 0 || isSet(facet, filters))
      return withChoice(changed, facet, values, corpus);
    return canBeAny(facet, choices) ? withChoice(changed, facet, choices[facet], corpus) : changed;
  }, filters);
}

/** Whether a filter can hold every value: nobody knows all speakers and roles, and the server takes no more than so many. */
export const canBeAny = (facet: Facet, choices: Choice): boolean =>
  facet !== 'speakers' && facet !== 'roles' && choices[facet].length <= MOST;

const MOST = 100;

const isSame = (values: readonly string[], others: readonly string[]): boolean =>
  values.length === others.length && values.every((value) => others.includes(value));
