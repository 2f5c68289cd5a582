import type { Bag } from './bags.js';
import { runsOf, type Word } from './wordDiff.js';

/**
 * Whether what some statements have become holds words, at the place where another one stood among them, that may be what is
 * left of it: about as many as it had, with all of the others' own words on both sides.
 *
 * @param before the words of the statements before that place, `after` of those after it
 */
export function holdsRemains(
  lost: Bag,
  { before, after, became }: { readonly before: Bag; readonly after: Bag; readonly became: Bag },
): boolean {
  const place = wordsOf(before).length;
  const runs = runsOf([...wordsOf(before), ...wordsOf(after)], wordsOf(became));
  const at = runs.findIndex(({ op, before: { from } }) => op === 'added' && from === place);
  const added = runs[at];
  if (!added || runs[at - 1]?.op === 'removed' || runs[at + 1]?.op === 'removed') return false;
  const words = added.after.to - added.after.from;
  return words * MOST_LOST >= lost.size && words <= lost.size * MOST_GROWN + 1;
}

/** What is left of a statement has at least this part of its words, and grew to no more than so many times as many. */
const MOST_LOST = 3;
const MOST_GROWN = 2;

const wordsOf = ({ key }: Bag): Word[] =>
  key
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ shown: word, folded: word }));
