import type { NamedTime } from '../../language/periods/namedTime.js';
import {
  calendarQuarter,
  quarterOf,
  quartersOfPeriod,
  yearOf,
} from '../../language/periods/quarter.js';
import {
  LAST_QUARTER,
  LAST_YEAR,
  NEXT_QUARTER,
  NEXT_YEAR,
  THIS_QUARTER,
  THIS_YEAR,
} from '../../language/periods/relativeTimes.js';
import { timesIn } from '../../language/periods/times.js';
import type { Reading } from '../../language/reading.js';
import { once } from '../../transcripts/once.js';
import type { Cited } from './fault.js';
import { readUnmarked } from './markers.js';
import { readQuote } from './readQuote.js';

type Time = Pick<NamedTime, 'year' | 'quarter' | 'half' | 'month' | 'day'>;

/**
 * The times of a sentence that stand neither in the words of a cited statement nor in what is known with it. What is
 * known stands for no time that the words themselves name and the sentence leaves out: else "in the third quarter",
 * the call's own, could take the place of the fourth.
 */
export function strayTimes(
  reading: Reading,
  times: readonly NamedTime[],
  cited: readonly Cited[],
): NamedTime[] {
  if (times.length === 0) return [];
  const sources = cited.map(readSource);
  const tookPlace = (time: NamedTime, of: Source): boolean =>
    sources.some(
      ({ id, spoken, call }) =>
        id === of.id &&
        spoken.some(
          (one) => differInOne(time, one) && !times.some((other) => covers(other, one, call)),
        ),
    );
  return times.filter((time) => {
    const isAmong = (known: readonly Time[], { call }: Source): boolean =>
      known.some((one) => isTimeOf(time, one, call));
    return !sources.some(
      (source) =>
        isAmong(source.spoken, source) ||
        (isAmong(source.known, source) && (namesCall(reading, time) || !tookPlace(time, source))),
    );
  });
}

/** Whether two times of one kind differ in one thing, as a time and what a slip makes of it do. */
function differInOne(time: Time, other: Time): boolean {
  const isOfKind = (['quarter', 'half', 'month'] as const).every(
    (part) => (time[part] === null) === (other[part] === null),
  );
  const parts = (['year', 'quarter', 'half', 'month', 'day'] as const).filter(
    (part) => time[part] !== null && other[part] !== null && time[part] !== other[part],
  );
  return isOfKind && parts.length === 1;
}

/** Whether a time says all that another does. */
const covers = (time: Time, other: Time, call: CallTime): boolean =>
  isTimeOf(time, other, call) && (other.year === null || time.year === other.year);

/** "In its Q3 2025 earnings call": then the time is the call's and nothing of its words is left out. */
function namesCall({ text }: Reading, { end }: NamedTime): boolean {
  return /^(?:['’]s)?\s(?:[\p{L}-]{1,20}\s){0,2}(?:calls?|results|minutes|transcript|report|conference)\b/u.test(
    text.slice(end, end + 60),
  );
}

interface CallTime {
  /** The quarters of its period; null where it has none. */
  readonly quarters: { readonly first: number; readonly last: number } | null;
  /** Years that "this year" can mean. */
  readonly years: readonly number[];
}

interface Source {
  /** Of its call: what one statement of a call names, no other one's time takes the place of. */
  readonly id: string;
  readonly call: CallTime;
  /** What its words name. */
  readonly spoken: readonly Time[];
  /** What is known with it, and what its words name beside the call's own time: "last year". */
  readonly known: readonly Time[];
}

const readSource: (cited: Cited) => Source = once((cited) => {
  const { quote, topic, label, inReplyTo, call } = cited;
  const quarters = quartersOfPeriod(call.period);
  const reported = calendarQuarter(call.date);
  const years = [
    ...new Set([
      ...(quarters ? [yearOf(quarters.last)] : []),
      ...(reported === null ? [] : [yearOf(reported), Number(call.date?.slice(0, 4))]),
    ]),
  ];
  const at: CallTime = { quarters, years };
  const spoken = readQuote(cited).times;
  const around = [topic, label, call.title, call.period, call.date, inReplyTo?.text];
  return {
    id: call.id,
    call: at,
    spoken,
    known: [
      ...around.flatMap((text) => (text ? timesIn(readUnmarked(text)) : [])),
      ...ownTimes(at),
      ...relativeTimes(quote, spoken, at),
    ],
  };
});

/** The quarter, half or year that the call reports on. */
function ownTimes({ quarters, years }: CallTime): NamedTime[] {
  const none = { start: 0, end: 0, first: 0, next: 0, month: null, day: null, isFiscal: true };
  const own = years.map((year) => ({ ...none, year, quarter: null, half: null }));
  if (!quarters) return own;
  const year = yearOf(quarters.last);
  const count = quarters.last - quarters.first + 1;
  if (count === 4) return own;
  const quarter = count === 1 ? (quarters.last % 4) + 1 : null;
  const half = count === 2 ? (quarters.last % 4 < 2 ? 1 : 2) : null;
  return [...own, { ...none, year, quarter, half }];
}

/** The times that words name beside the call's own. */
function relativeTimes(
  words: string,
  spoken: readonly Time[],
  { quarters, years }: CallTime,
): Time[] {
  const none = { quarter: null, half: null, month: null, day: null };
  const inYears = (pattern: RegExp, ahead: number): Time[] =>
    pattern.test(words) ? years.map((year) => ({ ...none, year: year + ahead })) : [];
  const inQuarters = (pattern: RegExp, ahead: number): Time[] => {
    if (!quarters || !pattern.test(words)) return [];
    const quarter = quarters.last + ahead;
    return [{ ...none, year: yearOf(quarter), quarter: (quarter % 4) + 1 }];
  };
  const quartersAlone = spoken.filter(({ quarter, year }) => quarter !== null && year === null);
  return [
    ...inYears(THIS_YEAR, 0),
    ...inYears(LAST_YEAR, -1),
    ...inYears(NEXT_YEAR, 1),
    ...inQuarters(THIS_QUARTER, 0),
    ...inQuarters(LAST_QUARTER, -1),
    ...inQuarters(NEXT_QUARTER, 1),
    ...inQuarters(LAST_YEAR, -4),
    // "Q1 of last year"
    ...inYears(LAST_YEAR, -1).flatMap(({ year }) =>
      quartersAlone.map((time) => ({ ...time, year })),
    ),
  ];
}

/** Whether a time that a sentence names is one that its source names: it may say less, not more. */
function isTimeOf(time: Time, source: Time, call: CallTime): boolean {
  if (time.day !== null)
    return time.day === source.day && time.month === source.month && isSameYear(time, source, call);
  if (time.month !== null) return time.month === source.month && isSameYear(time, source, call);
  if (time.quarter !== null)
    return time.quarter === source.quarter && isSameYear(time, source, call);
  if (time.half !== null) return time.half === source.half && isSameYear(time, source, call);
  return time.year === source.year;
}

/** Quarters that a bare "fourth quarter" lies from the call that speaks of it, at most. */
const NEAR_QUARTERS = 2;

function isSameYear(time: Time, source: Time, { quarters, years }: CallTime): boolean {
  if (time.year === null) return true;
  if (source.year !== null) return time.year === source.year;
  if (time.quarter !== null && quarters)
    return Math.abs(quarterOf(time.year, time.quarter) - quarters.last) <= NEAR_QUARTERS;
  const { year } = time;
  return years.some((own) => Math.abs(own - year) <= 1);
}
