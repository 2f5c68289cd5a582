/** A quarter as a number: 4 × year + 0 to 3, so that neighbours differ by one. */
export type Quarter = number;

/** The quarters that a period covers, both ends included; null where it is open. */
export interface QuarterSpan {
  readonly first: Quarter | null;
  readonly last: Quarter | null;
}

export const quarterOf = (year: number, quarter: number): Quarter => 4 * year + quarter - 1;

export const yearOf = (quarter: Quarter): number => Math.floor(quarter / 4);

/** `2025-Q3`. */
export const quarterLabel = (quarter: Quarter): string =>
  `${yearOf(quarter)}-Q${(quarter % 4) + 1}`;

/** The quarters of a call's period (`2025-Q3`, `2025-H1`, `2025-FY`); null where it has none. */
export function quartersOfPeriod(period: string | null): { first: Quarter; last: Quarter } | null {
  const read = /^(\d{4})-(?:Q([1-4])|H([12])|FY)$/.exec(period ?? '');
  if (!read) return null;
  const year = Number(read[1]);
  if (read[2]) return same(quarterOf(year, Number(read[2])));
  const first = quarterOf(year, read[3] === '2' ? 3 : 1);
  return { first, last: first + (read[3] ? 1 : 3) };
}

/**
 * The calendar quarter that a call reports on: calls are held in the quarter after it (Amazon's of 30 April reports on
 * January to March). Null without a date.
 */
export function calendarQuarter(date: string | null): Quarter | null {
  const read = /^(\d{4})-(\d{2})/.exec(date ?? '');
  return read ? quarterOf(Number(read[1]), Math.ceil(Number(read[2]) / 3)) - 1 : null;
}

/** Whether two spans share a quarter. */
export const overlaps = (one: QuarterSpan, other: QuarterSpan): boolean =>
  (one.first ?? Number.NEGATIVE_INFINITY) <= (other.last ?? Number.POSITIVE_INFINITY) &&
  (other.first ?? Number.NEGATIVE_INFINITY) <= (one.last ?? Number.POSITIVE_INFINITY);

const same = (quarter: Quarter): { first: Quarter; last: Quarter } => ({
  first: quarter,
  last: quarter,
});
