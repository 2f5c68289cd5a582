import type { PeriodWish } from '../../language/periods/periodWish.js';
import {
  calendarQuarter,
  overlaps,
  type Quarter,
  type QuarterSpan,
  quarterLabel,
  quartersOfPeriod,
  yearOf,
} from '../../language/periods/quarter.js';
import { FORWARD, GUIDES } from './forward.js';
import { monthOfDate, resolveMonths } from './resolveMonths.js';
import { type CallAt, CONTENT, type Resolved, theseOr } from './scopeTypes.js';

/** What the periods of a question come to for the calls of one company. */
export interface ResolvedPeriods {
  /** In the order of time; null where no period narrows the calls. */
  readonly calls: readonly CallAt[] | null;
  /** Periods asked about of which there is no call, as labels. */
  readonly missing: readonly string[];
  /** Periods that say which calls are meant; the others are part of what is asked. */
  readonly used: readonly PeriodWish[];
}

/** Periods named one by one when they are missing. */
const MOST_MISSING = 8;

/** The calls of one company, oldest first: by period, else by date. */
export const inOrderOfTime = (calls: readonly CallAt[]): CallAt[] =>
  calls
    .map((call) => ({ call, time: timeOf(call) })) // read once a call, not once a comparison
    .sort((a, b) => a.time - b.time || (a.call.call.id < b.call.call.id ? -1 : 1))
    .map(({ call }) => call);

const timeOf = ({ call }: CallAt): number =>
  quartersOfPeriod(call.period)?.last ?? calendarQuarter(call.date) ?? 0;

/**
 * @param calls of one company, oldest first
 * @param from the call from which "a year earlier" is counted: the newest unless another was spoken of
 */
export function resolvePeriods(
  wishes: readonly PeriodWish[],
  calls: readonly CallAt[],
  question: string,
  from: CallAt | undefined = calls.at(-1),
): ResolvedPeriods {
  const newest = quartersOfPeriod(calls.at(-1)?.call.period ?? null)?.last ?? null;
  const anchor = quartersOfPeriod(from?.call.period ?? null)?.last ?? newest;
  const found = meant(wishes).map((wish) => ({
    wish,
    ...resolve(wish, calls, { newest, anchor }, question),
  }));
  const named = found.filter(({ isContent }) => !isContent);
  const hit = new Set(named.flatMap((one) => one.calls));
  const missing = named.flatMap((one) => one.missing);
  // A call of which nothing tells when it was may be the one that is meant.
  const timeless = hit.size === 0 && named.length > 0 ? calls.filter(isTimeless) : [];
  return {
    calls:
      named.length === 0 ? null : calls.filter((call) => hit.has(call) || timeless.includes(call)),
    missing: timeless.length > 0 ? [] : [...new Set(missing)].slice(0, MOST_MISSING),
    used: timeless.length > 0 ? [] : named.map(({ wish }) => wish),
  };
}

/** Whether nothing tells of when a call was. */
export const isTimeless = ({ call }: CallAt): boolean =>
  call.date === null && quartersOfPeriod(call.period) === null;

/** Beside a dated quarter, a bare one is an adjective ("fourth-quarter refining margins in 2026-Q4"); beside a year it is of that year. */
function meant(wishes: readonly PeriodWish[]): PeriodWish[] {
  const dated = wishes.filter((wish) => wish.kind === 'span');
  const [year] = dated;
  if (dated.length === 0) return [...wishes];
  const bare = wishes.filter((wish) => wish.kind === 'bare');
  if (
    dated.length > 1 ||
    year?.unit !== 'year' ||
    bare.length === 0 ||
    year.quarters.first === null
  )
    return wishes.filter((wish) => wish.kind !== 'bare');
  const start = yearOf(year.quarters.first) * 4 - 1;
  return bare.map((wish) => ({
    ...wish,
    kind: 'span',
    quarters: { first: start + wish.quarter, last: start + (wish.through ?? wish.quarter) },
    isCalendar: year.isCalendar,
    unit: wish.through === null ? 'quarter' : 'range',
  }));
}

function resolve(
  wish: PeriodWish,
  calls: readonly CallAt[],
  { newest, anchor }: { readonly newest: Quarter | null; readonly anchor: Quarter | null },
  question: string,
): Resolved {
  if (wish.kind === 'span') return resolveSpan(wish, calls, newest, question);
  if (wish.kind === 'bare') return resolveBare(wish, calls, { newest, anchor }, question);
  if (wish.kind === 'months') return resolveMonths(wish.months, calls, question);
  if (wish.kind === 'last') return theseOr(calls.slice(-wish.quarters), 'any quarter');
  if (wish.quarters === 0) return theseOr(calls.slice(-1), 'its newest quarter');
  if (wish.isCompared || anchor === null) return CONTENT;
  const back = anchor - wish.quarters;
  return theseOr(callsIn(calls, { first: back, last: back }, false), quarterLabel(back));
}

function resolveSpan(
  { quarters, isCalendar, unit, isCompared, start }: Extract<PeriodWish, { kind: 'span' }>,
  calls: readonly CallAt[],
  newest: Quarter | null,
  question: string,
): Resolved {
  const found = callsIn(calls, quarters, isCalendar);
  const { first, last } = quarters;
  if (found.length === 0 && isCompared) return CONTENT;
  if (unit === 'quarter' && first !== null && GUIDES.test(question.slice(0, start))) {
    const before = calls.findLast((one) => {
      const own = quartersOf(one.call, isCalendar);
      return own !== null && own.last < first;
    });
    if (before) return theseOr([before], '');
  }
  // A year that has begun and is looked forward to is told of by the newest call.
  const held = monthOfDate(calls.at(-1)?.call.date ?? null);
  if (unit === 'year' && first !== null && held !== null && FORWARD.test(question))
    if (yearOf(first) >= Math.floor(held / 12)) return CONTENT;
  if (found.length === 0 && newest !== null && first !== null && last !== null && first > newest) {
    // What a call says of the time to come; a year behind its own is asked of it without such words too ("stores in 2025").
    if (FORWARD.test(question) || (unit === 'year' && yearOf(first) <= yearOf(newest) + 1))
      return CONTENT;
  }
  if (unit === 'year') return theseOr(found, first === null ? '' : String(yearOf(first)));
  return { calls: found, missing: gaps(quarters, found, newest, isCalendar), isContent: false };
}

function callsIn(calls: readonly CallAt[], span: QuarterSpan, isCalendar: boolean): CallAt[] {
  return calls.filter(({ call }) => {
    const own = quartersOf(call, isCalendar);
    return own !== null && overlaps(own, span);
  });
}

/** The company's own quarters, or the calendar's where these are asked for and the call's date tells them. */
function quartersOf(
  { period, date }: CallAt['call'],
  isCalendar: boolean,
): { first: Quarter; last: Quarter } | null {
  const reported = calendarQuarter(date);
  return isCalendar && reported !== null
    ? { first: reported, last: reported }
    : quartersOfPeriod(period);
}

/** The quarters of a span that no call covers; an open one that has calls lacks none: nobody asked for every quarter. */
function gaps(
  { first, last }: QuarterSpan,
  found: readonly CallAt[],
  newest: Quarter | null,
  isCalendar: boolean,
): string[] {
  const covered = found.map(({ call }) => quartersOf(call, isCalendar));
  if ((first === null || last === null) && found.length > 0) return [];
  if (first === null) return last === null ? [] : [`${quarterLabel(last)} and before`];
  const end = last ?? newest ?? first;
  if (end < first) return [`${quarterLabel(first)} and after`];
  return Array.from({ length: Math.min(end - first + 1, 4 * MOST_MISSING) }, (_, at) => first + at)
    .filter((quarter) => covered.every((own) => !own || quarter < own.first || own.last < quarter))
    .map(quarterLabel);
}

function resolveBare(
  { quarter, through, isCompared }: Extract<PeriodWish, { kind: 'bare' }>,
  calls: readonly CallAt[],
  { newest, anchor }: { readonly newest: Quarter | null; readonly anchor: Quarter | null },
  question: string,
): Resolved {
  if (newest === null) return CONTENT;
  const isNext = (newest + 1) % 4 === quarter - 1;
  if (isNext && through === null && FORWARD.test(question)) return CONTENT; // "guidance for the fourth quarter"
  const wanted = through ?? quarter;
  const sameYear = calls.find(
    ({ call }) =>
      isQuarter(call, wanted) && call.period?.slice(0, 4) === String(yearOf(anchor ?? newest)),
  );
  const isEarlier = anchor !== null && anchor < newest;
  const end =
    (isEarlier ? sameYear : undefined) ?? calls.findLast(({ call }) => isQuarter(call, wanted));
  const last = quartersOfPeriod(end?.call.period ?? null)?.last;
  if (last === undefined) return isCompared ? CONTENT : theseOr([], `Q${wanted}`);
  if (through === null) return theseOr(callsIn(calls, { first: last, last }, false), `Q${quarter}`);
  const first = last - ((through - quarter + 4) % 4);
  const span = { first, last };
  return {
    calls: callsIn(calls, span, false),
    missing: gaps(span, callsIn(calls, span, false), newest, false),
    isContent: false,
  };
}

function isQuarter({ period }: CallAt['call'], quarter: number): boolean {
  const own = quartersOfPeriod(period);
  return own !== null && own.first === own.last && own.first % 4 === quarter - 1;
}
