/** A figure of a quote, with what it comes to. */
export interface SideFigure {
  /** As it was said, with a minus where only words say that it is below zero. */
  readonly text: string;
  /** In its unit: dollars, percent, points; of a range the end that is said first. */
  readonly value: number;
  readonly unit: string;
  /** "5% to 6%" is no single value: it is shown and not worked with. */
  readonly isRange: boolean;
}
