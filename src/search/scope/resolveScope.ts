import type { Scope } from '../../answer.js';
import type { PeriodWish } from '../../language/periods/periodWish.js';
import { readPeriods } from '../../language/periods/readPeriods.js';
import type { Span } from '../../language/span.js';
import type { Call, CallId, Filters, Generation } from '../../types.js';
import { askedVoices } from './askedVoices.js';
import { shortName } from './companies.js';
import { callAt, groupsOf, knownCompanies, missingOf, oneSide } from './groups.js';
import { type NamedCompanies, readCompanies } from './namedCompanies.js';
import { type NamedProduct, readProducts } from './products.js';
import { allowedCalls, rowsByCall, rowsOfVoices } from './rows.js';
import { withContext, withListed, withProducts } from './scopeNames.js';
import type { CallAt, ScopeSpace, Setting } from './scopeTypes.js';
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
  /** Rows of the company's older calls, where no period is named and its newest call is meant; searched where that one is silent. */
  readonly older: readonly number[];
  /** What is asked of it: the question without the words that only say where to search. */
  readonly text: string;
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

/**
 * The calls, periods, speakers and sections that a question is about, resolved against the calls at hand. Filters stand
 * above what the question says; nothing is widened in silence: what is not there leaves no side, and is named.
 */
export function resolveScope(
  space: ScopeSpace,
  filters: Filters,
  question: string,
  { reach = 'newest', spokenOf = [] }: Setting = {},
): ResolvedScope {
  const { generation } = space;
  const { isCommon } = space.learned.vectors;
  const companies = knownCompanies(generation);
  const own = withoutPasted(question);
  const said = readPeriods(own);
  const names = withListed(space, readCompanies(own, companies, isCommon), own);
  const products = readProducts(own, space, companies, [...names.spans, ...said], isCommon);
  const spoken = withProducts(names, products, own);
  const context = GENERAL.test(own) ? new Set<number>() : placesOf(generation, spokenOf);
  const named = withContext(spoken, companies, context);
  const wishes = filters.periods ? [] : said;
  const allowed = new Set(allowedCalls(generation, filters));
  const isOverridden = filters.calls !== undefined || filters.tickers !== undefined;
  const known = groupsOf(generation, companies, named, allowed, wishes, question, context);
  // A filter of periods takes the place of the periods of calls that a question names.
  const others = new Set(allowedCalls(generation, { ...filters, periods: undefined }));
  const replaced = filters.periods
    ? groupsOf(generation, companies, named, others, said, question, context).filter(
        ({ missing }) => missing.length === 0,
      )
    : [];
  const isNamed = named.companies.length > 0;
  const groups = known;
  const asked = sidesOf(groups, isNamed, isNamed || groups.length === 1 ? reach : 'all', question);
  // Filters are not narrowed any more by names that only stand in the question.
  const sides =
    isOverridden && asked.sides.length < 2
      ? oneSide([...allowed].map((at) => ({ at, call: callAt(generation, at) })))
      : asked;
  const missing = isOverridden ? [] : missingOf(generation, named, groups, sides);
  const nothing = !isOverridden && !isNamed && named.unknown.length > 0;
  return finish(generation, filters, question, isCommon, {
    named,
    products,
    // Where filters say which calls, a period of which there is none is part of what is asked: "towns in 2024".
    used: [...groups, ...replaced].flatMap(({ used, missing }) =>
      isOverridden && missing.length > 0 ? [] : used,
    ),
    sides: nothing ? { ...sides, sides: [] } : sides,
    missing,
    isNarrowed:
      names.companies.length + products.length > 0 || groups.some(({ calls }) => calls !== null),
    isHeld: !isOverridden && groups.some(({ held }) => held.length > 0),
  });
}

/** Asks of all companies, whatever was spoken of before. */
const GENERAL =
  /\b(?:which|what|any|all|other)\s+(?:other\s+)?(?:compan(?:y|ies)|firms|calls)\b|\bacross (?:all )?(?:the )?(?:compan|call)|\bwho else\b|\beverybody|\beveryone\b/i;

const placesOf = ({ calls }: Generation, ids: readonly CallId[]): ReadonlySet<number> =>
  new Set(calls.flatMap(({ transcript: { call } }, at) => (ids.includes(call.id) ? [at] : [])));

interface Draft {
  readonly named: NamedCompanies;
  readonly products: readonly NamedProduct[];
  readonly used: readonly PeriodWish[];
  readonly sides: Sides;
  readonly missing: readonly string[];
  readonly isNarrowed: boolean;
  /** The conversation tells which calls. */
  readonly isHeld: boolean;
}

function finish(
  generation: Generation,
  filters: Filters,
  question: string,
  isCommon: (word: string) => boolean,
  { named, products, used, sides: { sides: drafts, dropped }, missing, isNarrowed, isHeld }: Draft,
): ResolvedScope {
  const inScope = drafts.flatMap(({ calls }) => calls.map(({ at }) => at));
  const turns = once(() => inScope.flatMap((at) => generation.calls[at]?.turns ?? []));
  const { voices, notes: ofVoices, spans } = askedVoices(filters, question, turns, isCommon);
  const isFiltered = Object.values(filters).some((values) => values !== undefined);
  const isWhole =
    drafts.length === 1 &&
    inScope.length === generation.calls.length &&
    voices.speakers.length + voices.roles.length + voices.sections.length === 0;
  const byCall = rowsByCall(generation);
  const only = [...named.spans.filter((span) => !isOfName(question, span)), ...used, ...spans];
  const rowsOf = (calls: readonly CallAt[]): readonly number[] => {
    const own = calls.map(({ at }) => at).sort((a, b) => a - b);
    return rowsOfVoices(
      generation,
      own.flatMap((at) => byCall[at] ?? []),
      voices,
    );
  };
  const sides = drafts
    .map(({ label, calls, older = [] }): Side => {
      const own = calls.map(({ at }) => at);
      // What belongs to another company's side is not asked of this one.
      const others = products.filter(
        ({ company }) => drafts.length > 1 && !company.calls.some((at) => own.includes(at)),
      );
      const text = withoutSpans(question, [...only, ...others]);
      return {
        label,
        calls: own,
        rows: isWhole ? null : rowsOf(calls),
        older: rowsOf(older),
        text,
      };
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
  const isGoingOn = isHeld && !isFiltered && calls.length < generation.calls.length;
  return {
    scope: {
      calls: calls.map(({ id }) => id),
      resolvedFrom: isFiltered
        ? 'filters'
        : isGoingOn
          ? 'history'
          : isAsked || missing.length > 0
            ? 'question'
            : 'default',
      ...(isGoingOn ? { question: withCalls(question, calls) } : {}),
      companies: [...new Set(calls.flatMap(({ company }) => company ?? []))],
      periods: [...new Set(calls.flatMap(({ period }) => period ?? []))].sort(),
      ...voices,
      missing,
    },
    sides,
    text: withoutSpans(question, only),
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

/** "Microsoft Cloud", "Apple Services": there the company's name is a part's, and says more than where to search. */
const isOfName = (question: string, { start, end }: Span): boolean =>
  /^ (?!Q\d|H\d|FY|I\b)\p{Lu}\p{Ll}/u.test(question.slice(end)) &&
  /\p{Ll}/u.test(question.slice(start, end));

/** Calls that a question is shown with, at most. */
const MOST_SHOWN = 3;

/** "Why did it fall? (Home Depot 2024-Q2)": as it was understood; asked so again, it finds the same. */
const withCalls = (question: string, calls: readonly Call[]): string => {
  const names = calls.map(({ company, ticker, period, id }) =>
    period && (company ?? ticker) ? `${shortName(company ?? ticker ?? '')} ${period}` : id,
  );
  return names.length > MOST_SHOWN ? question : `${question} (${names.join(', ')})`;
};

/** The turns of many calls are gathered only where a question asks for somebody's words. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
