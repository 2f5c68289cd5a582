import type { Measure } from './measures.js';
import type { Figures } from './suites/suite.js';

/** A measure beside what was measured. */
export interface Judged {
  readonly measure: Measure;
  /** Null where its suite was not run, or did not give it. */
  readonly value: number | null;
  /** Whether what is asked is reached; null where nothing is asked or measured. */
  readonly isReached: boolean | null;
  /** Past its floor, or missing although its suite was run. */
  readonly hasFallen: boolean;
}

/** Compares the figures of the suites that were run with what is asked of them and with their floors. */
export function judge(
  measures: readonly Measure[],
  figures: Readonly<Record<string, Figures>>,
): Judged[] {
  return measures.map((measure) => {
    const [suite = '', row = '', column = ''] = measure.path.split('.');
    const value = figures[suite]?.[row]?.[column] ?? null;
    const holds = (bound: number): boolean => value !== null && isWithin(measure, value, bound);
    return {
      measure,
      value,
      isReached: value === null || measure.asked === null ? null : holds(measure.asked),
      hasFallen: figures[suite]?.[row] !== undefined && !holds(measure.floor),
    };
  });
}

/** One line for a figure that fell. */
export function fallenLine({ measure: { path, says, better, floor }, value }: Judged): string {
  const bound = `${better === 'more' ? 'at least' : 'at most'} ${floor}`;
  const measured = value === null ? 'was not measured' : `is ${rounded(value)}`;
  return `${path} (${says}) ${measured}, held at ${bound}`;
}

/** To three places. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** What is no number is within nothing. */
const isWithin = ({ better }: Measure, value: number, bound: number): boolean =>
  better === 'more' ? value >= bound : value <= bound;
