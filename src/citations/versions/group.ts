import { type Bag, unionOf } from './bags.js';

/** Statements of the old version and those of the new one that hold the same words: mostly one and one. */
export interface Group {
  /** Neighbours, in order. */
  readonly before: number[];
  readonly after: number[];
  readonly isInOrder: boolean;
}

/** The share of a statement's words by which it belongs to what its neighbour has become. */
export const BELONGS = 0.6;

/** The words of some statements together. */
export const bagsAt = (bags: readonly Bag[], places: readonly number[]): Bag =>
  unionOf(places.flatMap((at) => bags[at] ?? []));
