import type { Related } from '../../search/vocabulary.js';
import { stem } from '../../search/words.js';
import { type Evidence, neighbourPairs, stands } from './evidence.js';
import type { ReadWord } from './readText.js';

/** How much of a claim stands in its evidence, in shares from 0 to 1; where there is none of a kind, none is missing. */
export interface Overlap {
  /** Its words, by rarity; a related word counts in part. */
  readonly words: number;
  /** Its pairs of neighbouring words. */
  readonly neighbours: number;
  readonly names: number;
  readonly figures: number;
}

export function overlapOf(
  claim: readonly ReadWord[],
  evidence: Evidence,
  related: Related,
): Overlap {
  const content = claim.filter(({ isContent }) => isContent);
  const holds = (word: ReadWord): number => (stands(word, evidence) ? 1 : 0);
  const pairs = neighbourPairs(claim);
  return {
    words: share(content.length > 0 ? content : claim, (word) =>
      stands(word, evidence) ? 1 : nearest(word, evidence, related),
    ),
    neighbours:
      pairs.filter((pair) => evidence.neighbours.has(pair)).length / Math.max(1, pairs.length),
    names: share(
      content.filter(({ isName }) => isName),
      holds,
    ),
    figures: share(
      claim.filter(({ isFigure }) => isFigure),
      holds,
    ),
  };
}

/** How near the nearest related word of the evidence is, from 0 to 1. */
function nearest({ surface }: ReadWord, { byTerm }: Evidence, related: Related): number {
  let best = 0;
  for (const [other, nearness] of related(surface))
    if (nearness > best && !other.includes('_') && byTerm.has(stem(other))) best = nearness;
  return best;
}

/** Mean by rarity. */
function share(words: readonly ReadWord[], value: (word: ReadWord) => number): number {
  let whole = 0;
  let held = 0;
  for (const word of words) {
    whole += word.weight;
    held += word.weight * value(word);
  }
  return whole === 0 ? 1 : held / whole;
}
