import type { Filters, Generation, Scope, Turn } from '../types.js';

/** Which calls are searched, and which passages of them. */
export interface ResolvedScope {
  readonly scope: Scope;
  /** Rows of the index in scope, ascending; null means all. */
  readonly rows: readonly number[] | null;
}

/**
 * The calls and passages that filters leave. Well-formed filters that fit nothing leave an empty scope; nothing is widened in silence.
 */
export function resolveScope({ calls, passages }: Generation, filters: Filters): ResolvedScope {
  const inScope = calls.map(
    ({ transcript: { call } }) =>
      allows(filters.calls, call.id) &&
      allows(filters.tickers, call.ticker) &&
      allows(filters.periods, call.period),
  );
  const ids = calls.filter((_, at) => inScope[at]).map(({ transcript }) => transcript.call.id);
  const narrowed = Object.values(filters).some((values) => values !== undefined);
  const scope: Scope = { calls: ids, resolvedFrom: narrowed ? 'filters' : 'default' };
  if (!narrowed) return { scope, rows: null };
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
  return { scope, rows };
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
