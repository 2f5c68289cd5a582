import { wordsOf } from '../../language/words.js';
import { isSound, type RefusedSentence, type SoundSentence } from './checkDraft.js';

export interface Mended {
  /** What stands, in the first draft's order. */
  readonly sentences: readonly SoundSentence[];
  /** What did not stand and was not mended either. */
  readonly removed: readonly RefusedSentence[];
}

/**
 * Puts what a second try gave in the place of what did not stand in the first: each sentence in the place of the one whose
 * words it shares most, since a writer may leave some out or change their order.
 */
export function mend(
  first: readonly (SoundSentence | RefusedSentence)[],
  second: readonly SoundSentence[],
): Mended {
  const refused = first.filter((one): one is RefusedSentence => !isSound(one));
  const known = new Set(first.filter(isSound).map(({ text }) => text));
  const fresh = second.filter(({ text, citations }) => citations.length > 0 && !known.has(text));
  const places = new Map<RefusedSentence, SoundSentence[]>();
  for (const sentence of fresh) {
    const [place] = [...refused].sort((a, b) => shared(b, sentence) - shared(a, sentence));
    if (place) places.set(place, [...(places.get(place) ?? []), sentence]);
  }
  return {
    sentences: first.flatMap((one) => (isSound(one) ? [one] : (places.get(one) ?? []))),
    removed: refused.filter((one) => !places.has(one)),
  };
}

/** Words of the one that stand in the other. */
function shared(one: RefusedSentence, other: SoundSentence): number {
  const words = new Set(wordsOf(other.text).map(({ surface }) => surface));
  return wordsOf(one.text).filter(({ surface }) => words.has(surface)).length;
}
