import type { Scope } from '../../answer.js';
import type { CallRecord, CompanyRecord } from '../../catalogue.js';
import type { Filters, Section } from '../../types.js';
import { callName, countOf, SECTION_NAMES } from './words.js';

/** What there is to ask about. */
export interface Corpus {
  readonly calls: readonly CallRecord[];
  readonly companies: readonly CompanyRecord[];
}

/** What narrows a question, as readers think of it: companies where filters have tickers and calls. */
export const FACETS = ['companies', 'periods', 'speakers', 'roles', 'sections'] as const;
export type Facet = (typeof FACETS)[number];

/** The chosen values of each facet; an empty list narrows nothing. */
export type Choice = Readonly<Record<Facet, readonly string[]>>;

export interface Chip {
  readonly facet: Facet;
  readonly label: string;
  /** Set by hand, not read from the question. */
  readonly isSet: boolean;
}

/** The most values that the server takes of one filter. */
const MAX_VALUES = 100;
/** More names than these are counted. */
const NAMED = 2;

/** What was chosen by hand, beside what the question itself says. */
export function choiceOf(filters: Filters, scope: Scope | null, corpus: Corpus): Choice {
  const isOpen = (scope?.resolvedFrom ?? 'default') === 'default';
  const companies = companiesOf(scope?.calls ?? [], corpus);
  const possible = periodsOf(companies, corpus);
  const read = (values: readonly string[] = [], all: number) =>
    isOpen || values.length === all ? [] : values;
  return {
    companies: isSet('companies', filters)
      ? chosenCompanies(filters, corpus)
      : read(companies, corpus.companies.length),
    periods: filters.periods ?? read(scope?.periods, possible.length),
    speakers: filters.speakers ?? scope?.speakers ?? [],
    roles: filters.roles ?? scope?.roles ?? [],
    sections: filters.sections ?? scope?.sections ?? [],
  };
}

/** Where a question is searched, in the words of buttons; none where it is searched everywhere. */
export function chipsOf(filters: Filters, scope: Scope | null, corpus: Corpus): readonly Chip[] {
  const choice = choiceOf(filters, scope, corpus);
  return FACETS.flatMap((facet): Chip[] =>
    choice[facet].length === 0
      ? []
      : [{ facet, label: labelOf(facet, choice[facet], corpus), isSet: isSet(facet, filters) }],
  );
}

/** Filters with another choice of one facet. */
export function withChoice(
  filters: Filters,
  facet: Facet,
  values: readonly string[],
  corpus: Corpus,
): Filters {
  const { [facet === 'companies' ? 'calls' : facet]: _before, ...others } = filters;
  if (facet !== 'companies') return values.length > 0 ? { ...others, [facet]: values } : others;
  const { tickers: _tickers, ...rest } = others as Filters;
  return values.length > 0 ? { ...rest, ...companyFilter(values, corpus) } : rest;
}

/** Whether a facet is narrowed by hand. */
export const isSet = (facet: Facet, { calls, tickers, ...others }: Filters): boolean =>
  facet === 'companies'
    ? calls !== undefined || tickers !== undefined
    : others[facet] !== undefined;

/** All periods of some companies, newest first; of all companies where none is named. */
export function periodsOf(companies: readonly string[], { calls, ...corpus }: Corpus): string[] {
  const chosen = corpus.companies.filter(({ name }) => companies.includes(name));
  const own = new Set(chosen.flatMap((company) => company.calls));
  const periods = calls
    .filter(({ id }) => own.size === 0 || own.has(id))
    .flatMap(({ period }) => period ?? []);
  return [...new Set(periods)].sort().reverse();
}

/** The companies of some calls, in the order of the corpus. */
export function companiesOf(ids: readonly string[], { companies }: Corpus): string[] {
  const wanted = new Set(ids);
  return companies
    .filter(({ calls }) => calls.some((id) => wanted.has(id)))
    .map(({ name }) => name);
}

/** Companies of which all calls are chosen, and the ids of other chosen calls. */
function chosenCompanies({ calls = [], tickers = [] }: Filters, corpus: Corpus): string[] {
  const isIn = new Set([
    ...calls,
    ...corpus.calls.filter(({ ticker }) => tickers.includes(ticker ?? '')).map(({ id }) => id),
  ]);
  const whole = corpus.companies.filter((company) => company.calls.every((id) => isIn.has(id)));
  const covered = new Set(whole.flatMap((company) => company.calls));
  return [...whole.map(({ name }) => name), ...[...isIn].filter((id) => !covered.has(id))];
}

/** By ticker where each of the calls has one, so that calls to come are in it too; else by the calls themselves. */
function companyFilter(values: readonly string[], corpus: Corpus): Filters {
  const companies = corpus.companies.filter(({ name }) => values.includes(name));
  const ofCompanies = new Set(companies.flatMap(({ calls }) => calls));
  const own = corpus.calls.filter(({ id }) => ofCompanies.has(id));
  const single = corpus.calls.filter(({ id }) => values.includes(id)).map(({ id }) => id);
  const tickers = [...new Set(own.flatMap(({ ticker }) => ticker ?? []))];
  return single.length === 0 && own.every(({ ticker }) => ticker !== null)
    ? { tickers: tickers.slice(0, MAX_VALUES) }
    : { calls: [...ofCompanies, ...single].slice(-MAX_VALUES) };
}

function labelOf(facet: Facet, values: readonly string[], corpus: Corpus): string {
  if (
    facet === 'periods' &&
    values.length > NAMED &&
    values.length === periodsOf([], corpus).length
  )
    return 'Any period';
  const named = values.map((value) => nameOf(facet, value, corpus));
  return named.length <= NAMED ? named.join(', ') : countOf(named.length, ...NOUNS[facet]);
}

/** What a value is called. */
export function nameOf(facet: Facet, value: string, { calls }: Corpus): string {
  if (facet === 'sections') return SECTION_NAMES[value as Section] ?? value;
  const call = facet === 'companies' && calls.find(({ id }) => id === value);
  return call ? callName(call) : value;
}

const NOUNS: Readonly<Record<Facet, readonly [one: string, many: string]>> = {
  companies: ['company', 'companies'],
  periods: ['period', 'periods'],
  speakers: ['speaker', 'speakers'],
  roles: ['role', 'roles'],
  sections: ['section', 'sections'],
};
