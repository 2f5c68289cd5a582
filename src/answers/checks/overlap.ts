import { stem } from '../../language/words.js';
import { type Evidence, nearPairs, neighbourPairs, stands } from './evidence.js';
import type { ReadWord } from './readText.js';
import type { Related } from './related.js';

/**
 * How much of a claim stands in its evidence. Shares run from 0 to 1, by the rarity of the words; where there is none of
 * a kind, none is missing.
 */
export interface Overlap {
  /** Its words; a related word counts in part. */
  readonly words: number;
  /** The words of its second half: what is made up comes last. */
  readonly secondHalf: number;
  /** Its pairs of neighbouring words, stop words too: how the evidence puts it. */
  readonly neighbours: number;
  /** Its pairs of words of content, one after the other, that stand near each other: what the evidence puts together. */
  readonly near: number;
  readonly figures: number;
  /** Log of how many words of usual length are missing; beside the shares it tells a long claim from a short one. */
  readonly missingWords: number;
  /** Log of how many names are missing. */
  readonly missingNames: number;
}

/** Letters of a usual word. */
const USUAL_LETTERS = 7;

export function overlapOf(
  claim: readonly ReadWord[],
  evidence: Evidence,
  related: Related,
): Overlap {
  const spoken = claim.filter(({ isContent }) => isContent);
  const content = spoken.length > 0 ? spoken : claim;
  const held = new Map(content.map((word) => [word, heldOf(word, evidence, related)]));
  const heldShare = (words: readonly ReadWord[]): number =>
    share(words.map((word) => ({ weight: word.weight, value: held.get(word) ?? 0 })));
  const missing = content.reduce((sum, word) => sum + word.weight * (1 - (held.get(word) ?? 0)), 0);
  const pairs = nearPairs(content, 1);
  const words = heldShare(content);
  return {
    words,
    secondHalf: heldShare(content.slice(Math.floor(content.length / 2))),
    neighbours: share(neighbourPairs(claim).map(inSet(evidence.neighbours))),
    near: pairs.length > 0 ? share(pairs.map(inSet(evidence.near))) : words,
    figures: share(
      claim
        .filter(({ isFigure }) => isFigure)
        .map((word) => ({ weight: 1, value: stands(word, evidence) ? 1 : 0 })),
    ),
    missingWords: Math.log1p(missing / USUAL_LETTERS),
    missingNames: Math.log1p(
      content.filter((word) => word.isName && !stands(word, evidence)).length,
    ),
  };
}

/** 1 where a word stands in the evidence, else how near the nearest related word there is. */
function heldOf(word: ReadWord, evidence: Evidence, related: Related): number {
  if (stands(word, evidence)) return 1;
  let best = 0;
  for (const [other, nearness] of related(word.surface))
    if (nearness > best && !other.includes('_') && evidence.byTerm.has(stem(other)))
      best = nearness;
  return best;
}

const inSet =
  (set: ReadonlySet<string>) =>
  ({ key, weight }: { readonly key: string; readonly weight: number }) => ({
    weight,
    value: set.has(key) ? 1 : 0,
  });

function share(parts: readonly { readonly weight: number; readonly value: number }[]): number {
  let whole = 0;
  let held = 0;
  for (const { weight, value } of parts) {
    whole += weight;
    held += weight * value;
  }
  return whole === 0 ? 1 : held / whole;
}
