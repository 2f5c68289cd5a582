import type { Span } from '../span.js';
import type { Unit } from './units.js';

/** One way to understand a figure. */
export interface Value {
  readonly unit: Unit;
  /** In the unit that is compared: 200 basis points are 2 points. */
  readonly value: number;
  /** As it is written, without its unit: 200. */
  readonly written: number;
}

/** A figure as it stands in a text, dates and years aside. */
export interface Amount extends Span {
  /** Its first token, and the one behind its last. */
  readonly first: number;
  readonly next: number;
  /** The ways to understand it, the likeliest first. */
  readonly values: readonly Value[];
  /** A minus stands before it. */
  readonly isNegative: boolean;
  /** What one in its last written digit is worth, in the unit of the first value: 0.1 for 20.2%. */
  readonly step: number;
}

/** A figure while its text is read. */
export interface Draft extends Amount {
  /** What its last words multiply it by: 1e6 of "15 million"; 0 where it stands without one and another's may be meant. */
  readonly scale: number;
  readonly hasUnit: boolean;
}

/** A figure with the words that it stands in. */
export interface Operand extends Amount {
  readonly text: string;
  /** The word behind it, in lower case and singular: what it counts where it has no unit. */
  readonly counted: string;
}
