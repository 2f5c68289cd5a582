import { readText } from '../reading.js';
import type { Span } from '../span.js';
import type { NamedTime } from './namedTime.js';
import { type Quarter, type QuarterSpan, quarterOf } from './quarter.js';
import { timesIn } from './times.js';

/** What a question says of a period, before it is known which calls there are. */
export type PeriodWish = Span & {
  /** Behind "than", "versus", "compared with": spoken of beside the period that is asked about. */
  readonly isCompared: boolean;
} & (
    | {
        readonly kind: 'span';
        readonly quarters: QuarterSpan;
        /** "calendar 2024", "September 2024": months of the year, not the company's own. */
        readonly isCalendar: boolean;
        /** One quarter, one year or half, or from one to another. */
        readonly unit: 'quarter' | 'year' | 'range';
      }
    /** "Q3", without a year. */
    | { readonly kind: 'bare'; readonly quarter: number; readonly through: number | null }
    /** "last quarter" is 0 calls back, "a year ago" 4. */
    | { readonly kind: 'back'; readonly quarters: number }
  );

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:the\s+)?(?:last|latest|newest|(?:most\s+)?recent|current|past)\s+(?:(?:reported|fiscal|earnings)\s+)*(?:quarter|call|period|results)\b(?!\s+(?:of|in)\s+(?:fiscal\s+)?\d)|\bthis\s+quarter\b/giu,
    0,
  ],
  [/\b(?:the\s+)?quarter\s+before\s+last\b/giu, 1],
  [
    /\b(?:a|one)\s+year\s+(?:ago|earlier|before)\b|\b(?:the\s+)?year-ago\s+(?:quarter|period|call)\b/giu,
    4,
  ],
];

const COMPARED =
  /\b(?:than(?:\s+(?:in|for|at))?|versus|vs\.?|compar\w+\s+(?:with|to)|against|relative\s+to|over|up\s+from|down\s+from)\s+(?:the\s+|that\s+of\s+|those\s+of\s+)?$/iu;

type Dated = Span & {
  readonly first: Quarter | null; // of a bare quarter: its number
  readonly last: Quarter | null;
  readonly bare: number | null;
  readonly isCalendar: boolean;
  readonly isYear: boolean;
};

/** Every period that a question names, in its order. */
export function readPeriods(question: string): PeriodWish[] {
  const relative = RELATIVE.flatMap(([pattern, quarters]) =>
    [...question.matchAll(pattern)].map(
      ({ index, 0: words }): PeriodWish => ({
        ...{ kind: 'back', quarters, start: index, end: index + words.length },
        isCompared: COMPARED.test(question.slice(0, index)),
      }),
    ),
  );
  const taken = (span: Span): boolean =>
    relative.some(({ start, end }) => span.start < end && start < span.end);
  const reading = readText(question);
  const dated = withoutSpans(timesIn(reading))
    .map((time) => ({ ...time, ...reading.placeOf(time) }))
    .flatMap((time) => toDated(question, time))
    .filter((one) => !taken(one));
  return [...joinRanges(question, withYears(question, dated)), ...relative].sort(
    (a, b) => a.start - b.start,
  );
}

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
    if (next && isRange) {
      at++;
      wishes.push({ ...rangeOf(one, next), start: one.start, end: next.end, isCompared });
      continue;
    }
    const span = { start: one.start, end: one.end, isCompared };
    if (one.bare !== null) wishes.push({ ...span, kind: 'bare', quarter: one.bare, through: null });
    else wishes.push({ ...span, ...openOrClosed(before, question.slice(one.end), one) });
  }
  return wishes;
}

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
