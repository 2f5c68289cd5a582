import type { Filters, Generation, Turn } from '../../types.js';
import { type AskedVoices, holdsRole } from './speakers.js';

const known = new WeakMap<Generation, readonly (readonly number[])[]>();

/** The rows of each call's passages, ascending; made once for a generation. */
export function rowsByCall(generation: Generation): readonly (readonly number[])[] {
  const before = known.get(generation);
  if (before) return before;
  const rows: number[][] = generation.calls.map(() => []);
  for (const [row, { call }] of generation.passages.entries()) rows[call]?.push(row);
  known.set(generation, rows);
  return rows;
}

/** Of some rows those that the asked voices speak; an analyst's name leaves the answers that he got. */
export function rowsOfVoices(
  generation: Generation,
  rows: readonly number[],
  { speakers, roles, sections }: AskedVoices,
): readonly number[] {
  if (speakers.length + roles.length + sections.length === 0) return rows;
  const isMeant = ({ speaker, section }: Turn, asker: string | null): boolean =>
    (sections.length === 0 || sections.includes(section)) &&
    (speakers.length === 0 ||
      isOneOf(speakers, speaker?.name ?? null) ||
      isOneOf(speakers, asker)) &&
    (roles.length === 0 || roles.some((role) => holdsRole(speaker?.role ?? null, role)));
  return rows.filter((row) => {
    const passage = generation.passages[row];
    const call = generation.calls[passage?.call ?? -1];
    const turn = call?.turns[call.statements[passage?.first ?? -1]?.turn ?? -1];
    const asker = call?.turns[turn?.inReplyTo ?? -1]?.speaker?.name ?? null;
    return turn !== undefined && isMeant(turn, asker);
  });
}

/** The calls that filters leave, in the corpus's order. */
export function allowedCalls({ calls }: Pick<Generation, 'calls'>, filters: Filters): number[] {
  return calls.flatMap(({ transcript: { call } }, at) =>
    allows(filters.calls, call.id) &&
    allows(filters.tickers, call.ticker) &&
    allows(filters.periods, call.period)
      ? [at]
      : [],
  );
}

const allows = (wanted: readonly string[] | undefined, value: string | null): boolean =>
  wanted === undefined || isOneOf(wanted, value);

/** Compared without case: a ticker is typed `amzn` as often as `AMZN`. */
const isOneOf = (wanted: readonly string[], value: string | null): boolean =>
  value !== null && wanted.some((one) => one.toLowerCase() === value.toLowerCase());
