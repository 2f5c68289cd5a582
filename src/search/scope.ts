import type { Scope } from '../answer.js';
import type { Call, Filters, Generation, Turn } from '../types.js';

/** Which calls are searched, and which passages of them. */
export interface ResolvedScope {
  readonly scope: Scope;
  /** Rows of the index in scope, ascending; null means all. */
  readonly rows: readonly number[] | null;
}

/**
 * The calls and passages that filters leave; without a filter of calls or tickers, those of them that the question names by company, ticker
 * or period, if it names any. Well-formed filters that fit nothing leave an empty scope; nothing is widened in silence.
 *
 * @param termsOf the terms of a text, as the index has them
 */
export function resolveScope(
  { calls, passages }: Generation,
  filters: Filters,
  question: string,
  termsOf: (text: string) => string[],
): ResolvedScope {
  const filtered = Object.values(filters).some((values) => values !== undefined);
  const allowed = calls.map(
    ({ transcript: { call } }) =>
      allows(filters.calls, call.id) &&
      allows(filters.tickers, call.ticker) &&
      allows(filters.periods, call.period),
  );
  const all = calls.map(({ transcript }) => transcript.call);
  const named = namedCalls(
    all.filter((_, at) => allowed[at]),
    new Set(termsOf(question)),
    termsOf,
  );
  const overridden = filters.calls !== undefined || filters.tickers !== undefined;
  const byQuestion = !overridden && named.size > 0 && named.size < calls.length;
  const inScope = allowed.map(
    (allow, at) => allow && (!byQuestion || named.has(all[at]?.id ?? '')),
  );
  if (!filtered && !byQuestion)
    return { scope: { calls: all.map(({ id }) => id), resolvedFrom: 'default' }, rows: null };
  const rows = [...passages.keys()].filter((row) => {
    const passage = passages[row];
    const call = calls[passage?.call ?? -1];
    const turn = call?.turns[call.statements[passage?.first ?? -1]?.turn ?? -1];
    return (
      passage !== undefined &&
      inScope[passage.call] &&
      turn !== undefined &&
      allowsTurn(filters, turn)
    );
  });
  const left = new Set(rows.map((row) => passages[row]?.call));
  const ids = all.filter((_, at) => left.has(at)).map(({ id }) => id);
  return { scope: { calls: ids, resolvedFrom: filtered ? 'filters' : 'question' }, rows };
}

/** The calls of every company that a question names, and of those only its periods, where it names one of them. */
function namedCalls(
  calls: readonly Call[],
  asked: ReadonlySet<string>,
  termsOf: (text: string) => string[],
): Set<string> {
  const holds = (text: string | null): boolean =>
    text !== null && termsOf(text).every((term) => asked.has(term));
  const ofCompany = calls.filter(({ company, ticker }) => holds(company) || holds(ticker));
  const among = ofCompany.length > 0 ? ofCompany : calls;
  const ofPeriod = among.filter(({ period }) => period !== null && holds(period));
  return new Set((ofPeriod.length > 0 ? ofPeriod : ofCompany).map(({ id }) => id));
}

/** Compared without case: a ticker is typed `amzn` as often as `AMZN`. */
function allows(wanted: readonly string[] | undefined, value: string | null): boolean {
  return (
    wanted === undefined ||
    (value !== null && wanted.some((one) => one.toLowerCase() === value.toLowerCase()))
  );
}

function allowsTurn({ sections, speakers, roles }: Filters, { section, speaker }: Turn): boolean {
  return (
    allows(sections, section) &&
    allows(speakers, speaker?.name ?? null) &&
    allows(roles, speaker?.role ?? null)
  );
}

/** Terms that only name the calls in scope: their company, ticker and, where all share one, period. */
export function scopeTerms(
  generation: Generation,
  scope: Scope,
  termsOf: (text: string) => string[],
): ReadonlySet<string> {
  const inScope = generation.calls
    .map(({ transcript }) => transcript.call)
    .filter(({ id }) => scope.calls.includes(id));
  const periods = new Set(inScope.map(({ period }) => period));
  const [period] = periods.size === 1 ? [...periods] : [];
  const names = inScope.flatMap(({ company, ticker }) => [company ?? '', ticker ?? '']);
  return new Set(termsOf([...names, period ?? ''].join(' . ')));
}
