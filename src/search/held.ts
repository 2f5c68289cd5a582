import type { TermGroup } from './bm25.js';
import type { Word } from './words.js';

/** A word that is only loosely related is not the word. */
export const SURE = 0.5;

/** How sure it is that a term stands among the words: the weight of its surest way of being written. */
export function held(
  { alternatives }: Pick<TermGroup, 'alternatives'>,
  words: readonly Word[],
): number {
  let best = 0;
  for (const { term, weight } of alternatives) {
    if (weight > best && words.some((word) => word.terms.includes(term))) best = weight;
  }
  return best;
}

/** Whether a word is a term, or means the same. */
export const isHeldAt = (term: Pick<TermGroup, 'alternatives'>, word: Word): boolean =>
  held(term, [word]) >= SURE;
