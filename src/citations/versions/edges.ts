import type { Bag } from './bags.js';
import { runsOf, type Word } from './wordDiff.js';

/**
 * Whether what a statement has become holds words at one end that may be what is left of a neighbour: about as many as the
 * neighbour had, and all of the statement's own words at that end after them.
 *
 * @param side where the neighbour stood
 */
export function holdsRestOf(
  neighbour: Bag,
  statement: Bag,
  became: Bag,
  side: 'start' | 'end',
): boolean {
  const runs = runsOf(wordsOf(statement), wordsOf(became));
  const [edge, next] = side === 'start' ? runs : runs.toReversed();
  if (edge?.op !== 'added' || next?.op !== 'same') return false;
  const words = edge.after.to - edge.after.from;
  return words * MOST_LOST >= neighbour.size && words <= neighbour.size * MOST_GROWN + 1;
}

/** What is left of a statement has at least this part of its words, and grew to no more than so many times as many. */
const MOST_LOST = 3;
const MOST_GROWN = 2;

const wordsOf = ({ key }: Bag): Word[] =>
  key.split(' ').map((word) => ({ shown: word, folded: word }));
