import type { Month, NamedMonths } from '../../language/periods/seasons.js';
import { FORWARD, GUIDES } from './forward.js';
import { reportedMonths } from './reportedMonths.js';
import { type CallAt, CONTENT, type Resolved, theseOr } from './scopeTypes.js';

/** Words for the days on which calls are held, not for what they report on. */
const HELD = /\b(?:calls|reporting|earnings)\s+(?:round|season)\b|\bcalls\b/i;
/** A quarter shares so many months with a stretch that it is told of by. */
const MOST_OF_QUARTER = 2;

/** The calls that report on some months; where none does those that were held in them. */
export function resolveMonths(
  months: NamedMonths,
  calls: readonly CallAt[],
  question: string,
): Resolved {
  const ends = reportedMonths(calls);
  if (ends.size === 0) return CONTENT; // nothing tells which months its quarters are
  if (months.kind === 'quarterTo') return quarterTo(months, calls, ends, question);
  if (months.kind === 'season') return resolveSeason(months, calls, question);
  const { first, last } = months;
  const isHeld = ({ call }: CallAt): boolean => {
    const held = monthOfDate(call.date);
    return held !== null && held >= first && held <= last;
  };
  const shared = (one: CallAt): number => {
    const end = ends.get(one);
    return end === undefined ? 0 : Math.min(end, last) - Math.max(end - 2, first) + 1;
  };
  const reporting = calls.filter((one) => shared(one) >= MOST_OF_QUARTER);
  const held = calls.filter(isHeld);
  const found = reporting.length > 0 && !HELD.test(question) ? reporting : held;
  return theseOr(found.length > 0 ? found : reporting, question.slice(months.start, months.end));
}

/** A season without a year is the newest of which a call tells. */
function resolveSeason(
  months: Extract<NamedMonths, { kind: 'season' }>,
  calls: readonly CallAt[],
  question: string,
): Resolved {
  const newest = monthOfDate(calls.at(-1)?.call.date ?? null);
  if (newest === null) return CONTENT;
  for (let year = Math.floor(newest / 12); year >= Math.floor(newest / 12) - 1; year--) {
    const stretch = { ...months, kind: 'stretch' as const };
    const first = 12 * year + months.first;
    const last = 12 * year + months.last;
    const found = resolveMonths({ ...stretch, first, last }, calls, question);
    if (found.calls.length > 0) return theseOr(found.calls.slice(-1), '');
  }
  return CONTENT;
}

/** The call on the quarter that ended in a month, give or take one: what a date tells of a quarter's end is not more exact. */
function quarterTo(
  { month, year, start, end: stop }: Extract<NamedMonths, { kind: 'quarterTo' }>,
  calls: readonly CallAt[],
  ends: ReadonlyMap<CallAt, Month>,
  question: string,
): Resolved {
  const far = (one: CallAt): number => {
    const end = ends.get(one);
    if (end === undefined) return Number.POSITIVE_INFINITY;
    if (year !== null) return Math.abs(end - (12 * year + month));
    const apart = Math.abs((end % 12) - month);
    return Math.min(apart, 12 - apart);
  };
  const near = calls.filter((one) => far(one) <= 1);
  const least = Math.min(...near.map(far));
  const found = near.filter((one) => far(one) === least).slice(-1);
  if (found.length > 0 && !(year !== null && GUIDES.test(question.slice(0, start))))
    return theseOr(found, '');
  if (year === null && FORWARD.test(question)) return CONTENT; // "guidance for the December quarter"
  const before =
    year !== null && FORWARD.test(question)
      ? calls.findLast((one) => (ends.get(one) ?? Number.POSITIVE_INFINITY) < 12 * year + month - 1)
      : undefined;
  return theseOr(before ? [before] : found, question.slice(start, stop));
}

/** The month of an ISO date. */
export const monthOfDate = (date: string | null): Month | null => {
  const read = /^(\d{4})-(\d{2})/.exec(date ?? '');
  return read ? 12 * Number(read[1]) + Number(read[2]) - 1 : null;
};
