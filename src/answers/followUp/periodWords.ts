import type { PeriodWish } from '../../language/periods/periodWish.js';
import {
  type Quarter,
  quarterLabel,
  quartersOfPeriod,
  yearOf,
} from '../../language/periods/quarter.js';

/** Quarters from the first to the last, both included. */
export interface Quarters {
  readonly first: Quarter;
  readonly last: Quarter;
}

/** The quarters of a call's period; null where it has none. */
export const quartersIn = (period: string | null): Quarters | null => quartersOfPeriod(period);

/** A period in words that scope reads: "Q3 2024", "2024", "first half of 2024", "Q4 2023 to Q1 2024". */
export function periodWords({ first, last }: Quarters, isCalendar = false): string {
  const calendar = isCalendar ? 'calendar ' : '';
  const year = yearOf(first);
  if (first === last) return quarterWords(first, calendar);
  if (first % 4 === 0 && last === first + 3) return `${calendar}${year}`;
  if (first % 2 === 0 && last === first + 1)
    return `${first % 4 === 0 ? 'first' : 'second'} half of ${calendar}${year}`;
  return `${quarterWords(first, calendar)} to ${quarterWords(last, calendar)}`;
}

function quarterWords(quarter: Quarter, calendar: string): string {
  const [year, label] = quarterLabel(quarter).split('-');
  return `${label} ${calendar}${year}`;
}

/** A period of a question with a beginning and an end. */
export type DatedWish = Extract<PeriodWish, { kind: 'span' }> & { readonly quarters: Quarters };

export const isDated = (wish: PeriodWish): wish is DatedWish =>
  wish.kind === 'span' && wish.quarters.first !== null && wish.quarters.last !== null;
