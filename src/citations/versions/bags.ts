import { foldWords } from '../../language/fold.js';

/** The words of a statement by which it is known again: folded, without the punctuation around them. */
export interface Bag {
  /** All of it folded: equal keys are equal ids but for the count of equal ones. */
  readonly key: string;
  readonly counts: ReadonlyMap<string, number>;
  /** How many words it has. */
  readonly size: number;
}

export function bagOf(text: string): Bag {
  const key = foldWords(text);
  const words = key.split(' ').map(bare);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { key, counts, size: words.length };
}

/** A word without what stands around it; a mark that stands alone is kept, so that nothing is empty. */
const bare = (word: string): string =>
  word.replace(/^[^\p{L}\p{N}$€£+-]+|[^\p{L}\p{N}%]+$/gu, '') || word;

/** Dice's coefficient over words with their counts: 1 for the same words in any order, 0 for none in common. */
export const similarity = (one: Bag, other: Bag): number =>
  (2 * sharedWords(one, other)) / (one.size + other.size);

/** How many words stand in both. */
export function sharedWords(one: Bag, other: Bag): number {
  let shared = 0;
  for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0);
  return shared;
}

/** The share of a bag's words that stand in another one beyond those that a third bag takes up there. */
export const shareBeyond = (of: Bag, within: Bag, taken: Bag): number =>
  sharedWords(of, without(within, taken)) / of.size;

/** The words of several together. */
export function unionOf(bags: readonly Bag[]): Bag {
  const counts = new Map<string, number>();
  for (const bag of bags)
    for (const [word, count] of bag.counts) counts.set(word, (counts.get(word) ?? 0) + count);
  const size = bags.reduce((sum, bag) => sum + bag.size, 0);
  return { key: bags.map(({ key }) => key).join(' '), counts, size };
}

/** The words of a bag beyond those of another; their order is lost. */
export function without(bag: Bag, other: Bag): Bag {
  const counts = new Map<string, number>();
  for (const [word, count] of bag.counts) {
    const left = count - (other.counts.get(word) ?? 0);
    if (left > 0) counts.set(word, left);
  }
  const size = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { key: '', counts, size };
}
