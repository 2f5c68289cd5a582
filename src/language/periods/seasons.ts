import type { Span } from '../span.js';
import { MONTH, monthOf } from './months.js';

/** A month as a number: 12 × year + 0 to 11, so that neighbours differ by one. */
export type Month = number;

/** A stretch of months that a question names, or the month in which a quarter ends. */
export type NamedMonths = Span &
  (
    | { readonly kind: 'stretch'; readonly first: Month; readonly last: Month }
    /** "This summer": the newest. */
    | { readonly kind: 'season'; readonly first: number; readonly last: number }
    /** "The quarter to October 2025"; without a year the newest that ends so. */
    | { readonly kind: 'quarterTo'; readonly month: number; readonly year: number | null }
  );

const YEAR = String.raw`(?:19|20)\d\d`;
const DAY = String.raw`(?:\s+\d{1,2}(?!\d)(?:st|nd|rd|th)?,?)?`;

/** First and last month of each season, from 0; winter is told by the year that it ends in. */
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  ...{ spring: [2, 4], summer: [5, 7], autumn: [8, 10], fall: [8, 10], winter: [-1, 1] },
  ...{ early: [0, 3], beginning: [0, 3], start: [0, 3], mid: [4, 7], middle: [4, 7] },
  ...{ late: [9, 11], end: [9, 11] },
};

const STRETCH = new RegExp(
  String.raw`\b(?:the\s+)?(?<season>spring|summer|autumn|fall|winter|early|late|mid|beginning|start|middle|end)(?:\s+of)?(?:\s+the\s+year)?[\s-]+(?:of\s+)?(?<year>${YEAR})\b`,
  'giu',
);
const THIS_SEASON =
  /\b(?:this|last|the past|the)\s+(?<season>spring|summer|autumn|fall|winter)\b(?!\s+(?:of\s+)?\d)/giu;
const HOLIDAY = new RegExp(
  String.raw`\b(?:the\s+)?holiday\s+(?:quarter|season|period)(?:\s+(?:of\s+)?(?<year>${YEAR}))?|\bholiday\s+(?<only>${YEAR})\b`,
  'giu',
);
/** "the quarter to October 2025", "three months that closed in September", "quarter ended April 30, 2023". */
const QUARTER_TO = new RegExp(
  String.raw`\b(?:quarter|three[\s-]months?(?:\s+period)?|period|qtr)\s+(?:that\s+)?(?:to|through|until|(?:which\s+)?(?:ended|ending|ends|closed|closing|finished)(?:\s+(?:in|on|at))?)\s+(?:the\s+end\s+of\s+)?(?<month>${MONTH})${DAY}(?:\s+(?:of\s+)?(?<year>${YEAR}))?`,
  'giu',
);
/** "the June 2020 quarter", "the September quarter", "Dec 2025 / January 2026 quarter", "sept qtr". */
const MONTH_QUARTER = new RegExp(
  String.raw`\b(?<month>${MONTH})\.?(?:\s+(?<year>${YEAR}))?(?:\s*(?:\/|or|and|to)\s*${MONTH}(?:\s+${YEAR})?)?\s+(?:quarter|qtr)\b`,
  'giu',
);
/** "October to December 2021", "between April and June 2025", "the July–September 2024 quarter": a quarter by its months. */
const MONTHS_TO = new RegExp(
  String.raw`\b(?:between\s+)?(?<from>${MONTH})\s*(?:to|through|until|and|[-–—/])\s*(?<month>${MONTH})(?:,?\s+(?:of\s+)?(?<year>${YEAR}))(?:\s+(?:quarter|qtr|period))?`,
  'giu',
);

/** The stretches of months and the quarters by their months that a question names, in its order; of two that overlap the longer. */
export function monthsIn(question: string): NamedMonths[] {
  const found = [
    ...matches(question, MONTHS_TO).flatMap(({ span, groups }) => {
      const [from, month] = [monthOf(groups.from ?? ''), monthOf(groups.month ?? '')];
      return (month - from + 12) % 12 === 2 ? [toQuarter(span, month, groups.year)] : [];
    }),
    ...matches(question, QUARTER_TO).map(({ span, groups }) =>
      toQuarter(span, monthOf(groups.month ?? ''), groups.year),
    ),
    ...matches(question, MONTH_QUARTER).map(({ span, groups }) =>
      toQuarter(span, monthOf(groups.month ?? ''), groups.year),
    ),
    ...matches(question, HOLIDAY).map(({ span, groups }) =>
      toQuarter(span, DECEMBER, groups.year ?? groups.only),
    ),
    ...matches(question, THIS_SEASON).flatMap(({ span, groups }): NamedMonths[] => {
      const [first, last] = SEASONS[groups.season?.toLowerCase() ?? ''] ?? [0, 11];
      return /fall/iu.test(groups.season ?? '') ? [] : [{ ...span, kind: 'season', first, last }];
    }),
    ...matches(question, STRETCH).flatMap(({ span, groups }): NamedMonths[] => {
      const [first, last] = SEASONS[groups.season?.toLowerCase() ?? ''] ?? [0, 11];
      const year = 12 * Number(groups.year);
      return [{ ...span, kind: 'stretch', first: year + first, last: year + last }];
    }),
  ];
  return found
    .filter((one) => !found.some((other) => other !== one && holds(other, one, found)))
    .sort((a, b) => a.start - b.start);
}

const DECEMBER = 11;

const toQuarter = (span: Span, month: number, year: string | undefined): NamedMonths => ({
  ...{ ...span, kind: 'quarterTo', month },
  year: year === undefined ? null : Number(year),
});

function holds(other: Span, one: Span, all: readonly Span[]): boolean {
  if (other.start >= one.end || one.start >= other.end) return false;
  const longer = other.end - other.start - (one.end - one.start);
  return longer > 0 || (longer === 0 && all.indexOf(other) < all.indexOf(one));
}

const matches = (
  text: string,
  pattern: RegExp,
): { span: Span; groups: Readonly<Record<string, string | undefined>> }[] =>
  [...text.matchAll(pattern)].map(({ index, 0: words, groups = {} }) => ({
    span: { start: index, end: index + words.length },
    groups,
  }));
