import type { Span } from '../span.js';
import { type Quarter, type QuarterSpan, quarterOf } from './quarter.js';

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

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december';
const QUARTER = String.raw`(?:q[1-4]|[1-4]q|(?:first|second|third|fourth|1st|2nd|3rd|4th|final)[\s-]quarter|last quarter(?=\s+(?:of|in)\s+(?:fiscal\s+|fy\s*)?(?:19|20)\d\d))`;
const YEAR = String.raw`(?:(?:19|20)\d\d|(?<=fy\s?'?)\d\d)`;
const FISCAL = String.raw`(?:(?:fiscal|calendar)(?:\s+year)?\s+|[fc]y\s*'?)?`;

/** A quarter, half or month with its year, a year, or a quarter alone. */
const DATED = new RegExp(
  [
    String.raw`\b(?<pre1>${FISCAL})(?<y1>${YEAR})[\s,-]*(?<q1>${QUARTER})(?!\w)`,
    String.raw`\b(?<pre2>${FISCAL})(?<q2>${QUARTER})(?:[\s,-]+(?:of\s+|in\s+)?(?:the\s+)?|['’])?(?<pre3>${FISCAL})(?<y2>${YEAR}|(?<=['’])\d\d)(?!\w)`,
    String.raw`\b(?<q4>[1-4]q)['’]?(?<y4>\d\d|(?:19|20)\d\d)(?!\w)`,
    String.raw`\b(?<half>first half|second half|h1|h2|1h|2h)\s*(?:of\s+)?(?<pre5>${FISCAL})(?<y5>${YEAR})(?!\w)`,
    String.raw`\b(?<month>${MONTHS})(?:\s+\d{1,2},)?\s+(?:of\s+)?(?<y6>${YEAR})\b`,
    String.raw`(?<![$€£¥]|\d[.,])\b(?<pre7>${FISCAL})(?<y7>${YEAR})(?!\w|%|[.,]\d|\s+(?:million|billion|trillion|basis|units|dollars|people|stores)\b)`,
    String.raw`\b(?<pre8>${FISCAL})(?<q8>${QUARTER})(?!\w)`,
  ].join('|'),
  'giu',
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
  const dated = [...question.matchAll(DATED)].map(readDated).filter((one) => !taken(one));
  return [...joinRanges(question, withYears(question, dated)), ...relative].sort(
    (a, b) => a.start - b.start,
  );
}

function readDated(match: RegExpExecArray): Dated {
  const groups = match.groups ?? {};
  const written = match[0];
  const span = { start: match.index, end: match.index + written.length };
  const isCalendar = /calendar|\bcy/i.test(written) || groups.month !== undefined;
  const year = yearNumber(
    groups.y1 ?? groups.y2 ?? groups.y4 ?? groups.y5 ?? groups.y6 ?? groups.y7,
  );
  const quarter = quarterNumber(groups.q1 ?? groups.q2 ?? groups.q4 ?? groups.q8);
  const bare = year === null ? quarter : null;
  const shared = { ...span, bare, isCalendar, isYear: false };
  if (year === null) return { ...shared, first: null, last: null };
  if (quarter !== null) return { ...shared, ...both(quarterOf(year, quarter)) };
  if (groups.month) {
    const month = MONTHS.split('|').indexOf(groups.month.toLowerCase());
    return { ...shared, ...both(quarterOf(year, Math.floor(month / 3) + 1)) };
  }
  const half = groups.half && (/second|2/i.test(groups.half) ? 3 : 1);
  const first = quarterOf(year, half || 1);
  return { ...shared, first, last: first + (half ? 1 : 3), isYear: true };
}

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

function yearNumber(written: string | undefined): number | null {
  if (written === undefined) return null;
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

function quarterNumber(written: string | undefined): number | null {
  if (written === undefined) return null;
  const digit = /[1-4]/.exec(written)?.[0];
  if (digit) return Number(digit);
  const ordinal = ORDINALS.findIndex((word) => written.toLowerCase().startsWith(word));
  return ordinal < 0 ? 4 : ordinal + 1; // "the final quarter of 2024"
}
