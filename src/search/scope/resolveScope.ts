import type { Scope } from '../../answer.js';
import { type PeriodWish, readPeriods } from '../../language/periods/readPeriods.js';
import type { Filters, Generation } from '../../types.js';
import { askedVoices } from './askedVoices.js';
import { type Company, companiesOf } from './companies.js';
import { holdingNames } from './holdingNames.js';
import { missingCall, missingCompany } from './missing.js';
import { type NamedCompanies, readCompanies } from './namedCompanies.js';
import {
  type CallAt,
  inOrderOfTime,
  type ResolvedPeriods,
  resolvePeriods,
} from './resolvePeriods.js';
import { allowedCalls, rowsByCall, rowsOfVoices } from './rows.js';
import { type Sides, sidesOf } from './sides.js';
import { withoutPasted } from './withoutPasted.js';
import { withoutSpans } from './withoutSpans.js';

/** One search of several: a company, a period, or all that is in scope. */
export interface Side {
  /** What sets it apart from the others ("Home Depot 2024-Q2"); null where it is the only one. */
  readonly label: string | null;
  /** Indices of its calls, newest first. */
  readonly calls: readonly number[];
  /** Rows of the index to search, ascending; null means all. */
  readonly rows: readonly number[] | null;
}

/** Where a question is searched. */
export interface ResolvedScope {
  readonly scope: Scope;
  /** In the order of the question's companies and of time; empty where no call fits. */
  readonly sides: readonly Side[];
  /** The question without the words that only say where to search. */
  readonly text: string;
  /** What could not be done as asked, in words; not a refusal as long as a side is left. */
  readonly notes: readonly { readonly code: string; readonly message: string }[];
}

/** What a group of calls has of the periods that are asked about. */
interface Group extends ResolvedPeriods {
  readonly company: Company;
  readonly all: readonly CallAt[];
}

/**
 * The calls, periods, speakers and sections that a question is about, resolved against the calls at hand. Filters stand
 * above what the question says; nothing is widened in silence: what is not there leaves no side, and is named.
 */
export function resolveScope(
  generation: Generation,
  filters: Filters,
  question: string,
  isDictionaryWord: (word: string) => boolean,
): ResolvedScope {
  const companies = knownCompanies(generation);
  const own = withoutPasted(question);
  const named = readCompanies(own, companies, isDictionaryWord);
  const said = readPeriods(own);
  const wishes = filters.periods ? [] : said;
  const allowed = new Set(allowedCalls(generation, filters));
  const isOverridden = filters.calls !== undefined || filters.tickers !== undefined;
  const known = groupsOf(generation, companies, named, allowed, wishes, question);
  // A filter of periods takes the place of the periods of calls that a question names.
  const others = new Set(allowedCalls(generation, { ...filters, periods: undefined }));
  const replaced = filters.periods
    ? groupsOf(generation, companies, named, others, said, question).filter(
        ({ missing }) => missing.length === 0,
      )
    : [];
  const isNamed = named.companies.length > 0;
  const groups = isNamed ? known : holdingNames(generation, known, withoutSpans(question, wishes));
  const asked = sidesOf(groups, isNamed, question);
  // Filters are not narrowed any more by names that only stand in the question.
  const sides =
    isOverridden && asked.sides.length < 2
      ? oneSide([...allowed].map((at) => ({ at, call: callAt(generation, at) })))
      : asked;
  const missing = isOverridden ? [] : missingOf(generation, named, groups, sides);
  const nothing = !isOverridden && !isNamed && named.unknown.length > 0;
  return finish(generation, filters, question, isDictionaryWord, {
    named,
    // Where filters say which calls, a period of which there is none is part of what is asked: "towns in 2024".
    used: [...groups, ...replaced].flatMap(({ used, missing }) =>
      isOverridden && missing.length > 0 ? [] : used,
    ),
    sides: nothing ? { ...sides, sides: [] } : sides,
    missing,
    isNarrowed: isNamed || groups.some(({ calls }) => calls !== null),
  });
}

interface Draft {
  readonly named: NamedCompanies;
  readonly used: readonly PeriodWish[];
  readonly sides: Sides;
  readonly missing: readonly string[];
  readonly isNarrowed: boolean;
}

function finish(
  generation: Generation,
  filters: Filters,
  question: string,
  isDictionaryWord: (word: string) => boolean,
  { named, used, sides: { sides: drafts, dropped }, missing, isNarrowed }: Draft,
): ResolvedScope {
  const inScope = drafts.flatMap(({ calls }) => calls.map(({ at }) => at));
  const turns = once(() => inScope.flatMap((at) => generation.calls[at]?.turns ?? []));
  const {
    voices,
    notes: ofVoices,
    spans,
  } = askedVoices(filters, question, turns, isDictionaryWord);
  const isFiltered = Object.values(filters).some((values) => values !== undefined);
  const isWhole =
    drafts.length === 1 &&
    inScope.length === generation.calls.length &&
    voices.speakers.length + voices.roles.length + voices.sections.length === 0;
  const byCall = rowsByCall(generation);
  const sides = drafts
    .map(({ label, calls }): Side => {
      const own = calls.map(({ at }) => at);
      if (isWhole) return { label, calls: own, rows: null };
      const rows = [...own].sort((a, b) => a - b).flatMap((at) => byCall[at] ?? []);
      return { label, calls: own, rows: rowsOfVoices(generation, rows, voices) };
    })
    .filter(({ rows }) => rows === null || rows.length > 0);
  const left = new Set(
    sides.flatMap(({ rows, calls }) =>
      rows === null ? calls : rows.map((row) => generation.passages[row]?.call ?? -1),
    ),
  );
  const calls = generation.calls
    .filter((_, at) => left.has(at))
    .map(({ transcript: { call } }) => call);
  const isAsked =
    isNarrowed || voices.sections.length + voices.speakers.length + voices.roles.length > 0;
  return {
    scope: {
      calls: calls.map(({ id }) => id),
      resolvedFrom: isFiltered ? 'filters' : isAsked || missing.length > 0 ? 'question' : 'default',
      companies: [...new Set(calls.flatMap(({ company }) => company ?? []))],
      periods: [...new Set(calls.flatMap(({ period }) => period ?? []))].sort(),
      ...voices,
      missing,
    },
    sides,
    text: withoutSpans(question, [...named.spans, ...used, ...spans]),
    notes: [
      ...missing.map((message) => ({ code: 'NO_SUCH_CALL', message })),
      ...ofVoices,
      ...(dropped > 0
        ? [
            {
              code: 'TOO_MANY_SIDES',
              message: `${dropped} more calls fit: name fewer companies or periods`,
            },
          ]
        : []),
    ],
  };
}

/** The turns of many calls are gathered only where a question asks for somebody's words. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function groupsOf(
  generation: Generation,
  companies: readonly Company[],
  named: NamedCompanies,
  allowed: ReadonlySet<number>,
  wishes: readonly PeriodWish[],
  question: string,
): Group[] {
  const ofCompanies = new Set(companies.flatMap(({ calls }) => calls));
  const withoutCompany = generation.calls.flatMap((_, at) => (ofCompanies.has(at) ? [] : [at]));
  const unscoped = { name: '', tickers: [], aliases: [], calls: withoutCompany };
  const meant = named.companies.length > 0 ? named.companies : [...companies, unscoped];
  return meant.flatMap((company) => {
    const own = company.calls.filter((at) => allowed.has(at));
    if (own.length === 0) return [];
    const all = inOrderOfTime(own.map((at) => ({ at, call: callAt(generation, at) })));
    return [{ company, all, ...resolvePeriods(wishes, all, question) }];
  });
}

const callAt = ({ calls }: Generation, at: number) => {
  const call = calls[at]?.transcript.call;
  return { id: call?.id ?? '', period: call?.period ?? null, date: call?.date ?? null };
};

const oneSide = (calls: readonly CallAt[]): Sides => ({
  sides: calls.length === 0 ? [] : [{ label: null, calls: inOrderOfTime(calls).reverse() }],
  dropped: 0,
});

/** Periods that a named company lacks, or that no company has where none is named; and companies without a call. */
function missingOf(
  generation: Generation,
  named: NamedCompanies,
  groups: readonly Group[],
  { sides }: Sides,
): string[] {
  const unknown = named.unknown.map((name) => missingCompany(name, knownCompanies(generation)));
  if (named.companies.length === 0 && sides.length > 0 && groups.length > 1) return unknown;
  if (named.companies.length > 0)
    return [
      ...unknown,
      ...groups
        .filter(({ missing }) => missing.length > 0)
        .map(({ company, all, missing }) => missingCall(company.name, missing, all)),
    ];
  const [first] = groups;
  if (!first || first.missing.length === 0) return unknown;
  const name = groups.length === 1 ? first.company.name : '';
  return [
    ...unknown,
    missingCall(
      name,
      first.missing,
      groups.flatMap(({ all }) => all),
    ),
  ];
}

const remembered = new WeakMap<Generation, readonly Company[]>();

/** The companies of a generation, each once. */
export function knownCompanies(generation: Generation): readonly Company[] {
  const before = remembered.get(generation);
  if (before) return before;
  const companies = companiesOf(generation.calls.map(({ transcript }) => transcript.call));
  remembered.set(generation, companies);
  return companies;
}
