import type { TermGroup } from './bm25.js';
import type { Word } from '../language/words.js';

/** A word that is only loosely related is not the word. */
export const SURE = 0.5;

/** So few words are walked sooner than sorted. */
const FEW = 12;

/** How sure it is that a term stands among the words: the weight of its surest way of being written. */
export function held(
  { alternatives }: Pick<TermGroup, 'alternatives'>,
  words: readonly Word[],
): number {
  const places = words.length > FEW ? placesIn(words) : null;
  let best = 0;
  for (const { term, weight } of alternatives) {
    if (weight <= best) continue;
    if (places ? places.has(term) : words.some((word) => word.terms.includes(term))) best = weight;
  }
  return best;
}

/** Where among the words a term surely stands, in order. */
export function placesOf(
  { alternatives }: Pick<TermGroup, 'alternatives'>,
  words: readonly Word[],
): number[] {
  const places = placesIn(words);
  const found = alternatives.flatMap(({ term, weight }) =>
    weight >= SURE ? (places.get(term) ?? []) : [],
  );
  return [...new Set(found)].sort((a, b) => a - b);
}

const known = new WeakMap<readonly Word[], ReadonlyMap<string, readonly number[]>>();

/** The places of each term among words; made once, for all terms of a question and all questions. */
function placesIn(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const before = known.get(words);
  if (before) return before;
  const places = new Map<string, number[]>();
  words.forEach(({ terms }, at) => {
    for (const term of terms) {
      const others = places.get(term);
      if (others) others.push(at);
      else places.set(term, [at]);
    }
  });
  known.set(words, places);
  return places;
}

/** Whether a word is a term, or means the same. */
export const isHeldAt = ({ alternatives }: Pick<TermGroup, 'alternatives'>, word: Word): boolean =>
  alternatives.some(({ term, weight }) => weight >= SURE && word.terms.includes(term));
