import type { Span } from '../span.js';
import type { QuarterSpan } from './quarter.js';
import type { NamedMonths } from './seasons.js';

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
    /** "The last four quarters", the newest among them. */
    | { readonly kind: 'last'; readonly quarters: number }
    /** "Summer 2024", "the quarter to October 2025": told by the months that calls report on. */
    | { readonly kind: 'months'; readonly months: NamedMonths }
  );
