import { stem } from '../../language/words.js';
import { speakingOfTheSame } from './align.js';
import { isDirection } from './directionWords.js';
import { type Evidence, stands } from './evidence.js';
import { negationsIn } from './negators.js';
import type { ReadWord } from './readText.js';
import { basesOf } from './relatives.js';

/** The words that mean the opposite of a word. */
export type Opposites = (word: string) => readonly string[];

/**
 * Whether a claim says of something the opposite word of its evidence's (a loss where that has a gain), and nothing is
 * denied on either side: then the opposite may be the same.
 */
export function oppositeSaid(
  claim: readonly ReadWord[],
  evidence: Evidence,
  isCue: (word: ReadWord) => boolean,
  oppositesOf: Opposites,
): boolean {
  const said = negationsIn(claim).reached;
  const known = negationsIn(evidence.said).reached;
  return claim.some((word) => {
    if (isNoWord(word) || said.has(word) || stands(word, evidence)) return false;
    const opposites = basesOf(word.surface).flatMap((base) => oppositesOf(base));
    const places = opposites.flatMap((opposite) =>
      (evidence.byTerm.get(stem(opposite)) ?? []).filter(({ at }) => at < evidence.said.length),
    );
    if (places.length === 0) return false;
    const same = speakingOfTheSame(word, claim, places, evidence, isCue);
    return same.length > 0 && same.every((place) => !known.has(place));
  });
}

/** Directions are compared as such. */
const isNoWord = (word: ReadWord): boolean =>
  !word.isContent || word.isFigure || word.isName || isDirection(word) || PLACES.test(word.surface);

/** They tell where or when, and seldom that alone: "on the back of", "the top of the range". */
const PLACES =
  /^(?:back|forward|forth|ahead|front|top|bottom|before|after|first|last|early|late|earlier|later|former|latter|previous|next|part|whole|all|some|here|there|now|then|follow|following|lead|leading|led|end|start|begin|beginning)$/;
