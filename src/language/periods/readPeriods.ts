import { readText } from '../reading.js';
import type { Span } from '../span.js';
import type { NamedTime } from './namedTime.js';
import type { PeriodWish } from './periodWish.js';
import { type Quarter, type QuarterSpan, quarterOf } from './quarter.js';
import { COMPARED, meet, relativePeriods } from './relativePeriods.js';
import { monthsIn, type NamedMonths } from './seasons.js';
import { timesIn } from './times.js';

type Dated = Span & {
  readonly first: Quarter | null; // of a bare quarter: its number
  readonly last: Quarter | null;
  readonly bare: number | null;
  readonly isCalendar: boolean;
  readonly isYear: boolean;
  /** Where it is told by months: unless it is an end of a range, it is matched by them. */
  readonly months?: NamedMonths;
};

/** Every period that a question names, in its order. */
export function readPeriods(question: string): PeriodWish[] {
  const named = relativePeriods(question);
  const months = monthsIn(question).filter((one) => !named.some((other) => meet(one, other)));
  const taken = (span: Span): boolean => [...named, ...months].some((other) => meet(span, other));
  const reading = readText(question);
  const dated = withoutSpans(timesIn(reading))
    .map((time) => ({ ...time, ...reading.placeOf(time) }))
    .filter(({ start }) => !TARGET.test(question.slice(0, start)))
    .flatMap((time) => toDated(question, time))
    .filter((one) => !taken(one));
  const all = [...dated, ...months.map(byMonths)].sort((a, b) => a.start - b.start);
  return [...joinRanges(question, withYears(question, all)), ...named].sort(
    (a, b) => a.start - b.start,
  );
}

/** Months as the calendar quarters that they lie in; a quarter by a month without a year has none. */
function byMonths(months: NamedMonths): Dated {
  const { start, end } = months;
  const shared = { start, end, isCalendar: true, isYear: false, bare: null, months };
  if (months.kind === 'stretch')
    return { ...shared, first: Math.floor(months.first / 3), last: Math.floor(months.last / 3) };
  if (months.kind === 'season') return { ...shared, ...both(0) };
  const { year, month } = months;
  return { ...shared, ...both(year === null ? 0 : quarterOf(year, Math.floor(month / 3) + 1)) };
}

/** "1,000 stores by March 2025": when something is to be reached, not when it was told. */
const TARGET = /\bby\s+(?:the\s+end\s+of\s+)?$/i;

/** A fiscal year that spans two ("2024-25") is called by the later. */
const withoutSpans = (times: readonly NamedTime[]): NamedTime[] =>
  times.filter(({ start }, at) => times[at + 1]?.start !== start);

/** A quarter, half, month or day with its year, a year, or a quarter alone; months and halves without a year say too little. */
function toDated(question: string, time: NamedTime): Dated[] {
  const { year, quarter, half, end } = time;
  // a short month of a short question ("apr 2020 earnings") is as often the day of the call: its year is all that is sure
  const month = SHORT_MONTH.test(question.slice(time.start, end)) ? null : time.month;
  const before = question.slice(Math.max(0, time.start - LONGEST_LEAD), time.start);
  const [lead = ''] = time.month === null ? (LEAD.exec(before) ?? []) : [];
  const start = time.start - lead.length;
  const isCalendar = month !== null || /calendar|\bcy/i.test(question.slice(start, end));
  const shared = { start, end, isCalendar, isYear: false };
  if (year === null)
    return quarter === null ? [] : [{ ...shared, first: null, last: null, bare: quarter }];
  const within = quarter ?? (month === null ? null : Math.ceil(month / 3));
  if (within !== null) return [{ ...shared, bare: null, ...both(quarterOf(year, within)) }];
  const first = quarterOf(year, half === 2 ? 3 : 1);
  return [{ ...shared, bare: null, first, last: first + (half === null ? 3 : 1), isYear: true }];
}

const SHORT_MONTH = /\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/i;
/** Whose quarters or year are meant. */
const LEAD = /\b(?:fiscal|calendar)(?:\s+year)?\s+$/i;
const LONGEST_LEAD = 16;

/** "Q1, Q2 and Q3 of 2021", "2022 Q3 to Q4": a quarter of a list shares the year that stands beside the list. */
function withYears(question: string, dated: readonly Dated[]): Dated[] {
  const joined = (one: Dated | undefined, other: Dated | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    /^[\s,–-]*(?:(?:and|or|to|through|until)\s+)?(?:the\s+)?$/iu.test(
      question.slice(one.end, other.start),
    );
  const years = dated.map(({ first, isYear }) => (first === null || isYear ? null : first));
  for (let at = dated.length - 2; at >= 0; at--)
    if (dated[at]?.bare && joined(dated[at], dated[at + 1])) years[at] ??= years[at + 1] ?? null;
  for (let at = 1; at < dated.length; at++)
    if (dated[at]?.bare && joined(dated[at - 1], dated[at])) years[at] ??= years[at - 1] ?? null;
  return dated.map((one, at) => {
    const year = years[at];
    return one.bare === null || year === null || year === undefined
      ? one
      : { ...one, bare: null, ...both(quarterOf(Math.floor(year / 4), one.bare)) };
  });
}

/** "from A to B", "between A and B", "A through B" are one period; "after A", "since A", "before A" open ones. */
function joinRanges(question: string, dated: readonly Dated[]): PeriodWish[] {
  const wishes: PeriodWish[] = [];
  for (let at = 0; at < dated.length; at++) {
    const one = dated[at];
    if (!one) continue;
    const before = question.slice(0, one.start);
    const next = dated[at + 1];
    const gap = next ? question.slice(one.end, next.start) : '';
    const isRange =
      /^\s*(?:to|through|until|till|[–—-])\s+(?:the\s+)?(?:(?:mid|late|early)[\s-]+)?$|^\s*[–—]\s*$/iu.test(
        gap,
      ) ||
      (/^\s*and\s+(?:the\s+)?$/iu.test(gap) && /\bbetween\s+(?:the\s+)?$/iu.test(before));
    const isCompared = COMPARED.test(before);
    if (next && isRange && hasYear(one) && hasYear(next)) {
      at++;
      wishes.push({ ...rangeOf(one, next), start: one.start, end: next.end, isCompared });
      continue;
    }
    const span = { start: one.start, end: one.end, isCompared };
    const open = openOrClosed(before, question.slice(one.end), one);
    const isOpen =
      open.kind === 'span' && (open.quarters.first === null || open.quarters.last === null);
    if (one.months && !(isOpen && hasYear(one)))
      wishes.push({ ...span, kind: 'months', months: one.months });
    else if (one.bare !== null)
      wishes.push({ ...span, kind: 'bare', quarter: one.bare, through: null });
    else wishes.push({ ...span, ...open });
  }
  return wishes;
}

const hasYear = ({ months }: Dated): boolean =>
  months === undefined ||
  months.kind === 'stretch' ||
  (months.kind === 'quarterTo' && months.year !== null);

type WishKind = PeriodWish extends infer W
  ? W extends unknown
    ? Omit<W, keyof Span | 'isCompared'>
    : never
  : never;

function rangeOf(one: Dated, next: Dated): WishKind {
  if (one.bare !== null && next.bare !== null)
    return { kind: 'bare', quarter: one.bare, through: next.bare };
  const quarters =
    (one.first ?? 0) <= (next.first ?? 0)
      ? { first: one.first, last: next.last }
      : { first: next.first, last: one.last };
  return { kind: 'span', quarters, isCalendar: one.isCalendar || next.isCalendar, unit: 'range' };
}

function openOrClosed(
  before: string,
  after: string,
  { first, last, isCalendar, isYear }: Dated,
): WishKind {
  const relation =
    /\b(after|since|before|until|prior\s+to|starting\s+(?:in|from|with)|beginning\s+(?:in|with))\s+(?:the\s+)?(?:end\s+of\s+)?$/iu
      .exec(before)?.[1]
      ?.toLowerCase();
  const range = (quarters: QuarterSpan): WishKind => ({
    kind: 'span',
    quarters,
    isCalendar,
    unit: 'range',
  });
  if (relation === 'after') return range({ first: (last ?? 0) + 1, last: null });
  if (relation === 'before' || relation?.startsWith('prior'))
    return range({ first: null, last: (first ?? 0) - 1 });
  if (relation === 'until') return range({ first: null, last });
  if (relation || /^\s*(?:onwards?|and\s+(?:later|after|beyond))\b/iu.test(after))
    return range({ first, last: null });
  return { kind: 'span', quarters: { first, last }, isCalendar, unit: isYear ? 'year' : 'quarter' };
}

const both = (quarter: Quarter): { first: Quarter; last: Quarter } => ({
  first: quarter,
  last: quarter,
});
