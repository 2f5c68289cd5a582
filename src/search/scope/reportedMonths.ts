import { quartersOfPeriod } from '../../language/periods/quarter.js';
import type { Month } from '../../language/periods/seasons.js';
import type { CallAt } from './scopeTypes.js';

/** In days: how long after its quarter's end a call is mostly held, and the least. */
const USUAL_DELAY = 30;
const LEAST_DELAY = 8;
/** Most companies' quarters end with the calendar's: another rhythm has to fit better by so many days. */
const CALENDAR_BONUS = 5;
const DAY = 86_400_000;

/**
 * The month in which the quarter of each call of a company ended, as its dates tell: all its quarters end in the same rhythm, some weeks before the
 * call. A call without a date is placed by its fiscal quarter beside one that has both; null where nothing tells.
 *
 * @param calls of one company
 */
export function reportedMonths(calls: readonly CallAt[]): Map<CallAt, Month> {
  const dates = calls.flatMap(({ call }) => (call.date ? [new Date(call.date)] : []));
  if (dates.length === 0) return new Map();
  const [rhythm = 0] = [0, 1, 2].sort((a, b) => misfit(dates, a) - misfit(dates, b));
  const ends = new Map<CallAt, Month>();
  for (const one of calls)
    if (one.call.date) ends.set(one, endBefore(new Date(one.call.date), rhythm));
  const anchor = [...ends].find(([{ call }]) => quartersOfPeriod(call.period) !== null);
  const known = quartersOfPeriod(anchor?.[0].call.period ?? null)?.last;
  for (const one of calls) {
    const own = quartersOfPeriod(one.call.period)?.last;
    if (!ends.has(one) && anchor && known !== undefined && own !== undefined)
      ends.set(one, anchor[1] + 3 * (own - known));
  }
  return ends;
}

/** How far the delays of some calls are from the usual one, in days, if their quarters end in a rhythm: 0 is March, June … */
function misfit(dates: readonly Date[], rhythm: number): number {
  const off = dates.map((date) => Math.abs(delayOf(date, endBefore(date, rhythm)) - USUAL_DELAY));
  const mean = off.reduce((sum, days) => sum + days, 0) / off.length;
  return rhythm === 0 ? mean - CALENDAR_BONUS : mean;
}

/** The last month of a rhythm that had ended some days before a call. */
function endBefore(date: Date, rhythm: number): Month {
  let month = 12 * date.getUTCFullYear() + date.getUTCMonth();
  while ((month + 1) % 3 !== rhythm || delayOf(date, month) < LEAST_DELAY) month--;
  return month;
}

/** Days from the end of a month to a date. */
const delayOf = (date: Date, month: Month): number =>
  (date.getTime() - Date.UTC(Math.floor(month / 12), (month % 12) + 1, 1)) / DAY;
