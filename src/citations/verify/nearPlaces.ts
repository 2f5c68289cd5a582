import type { WordStream } from './wordStream.js';

/** Positions looked at for one quote: some 5 ms. Common words are left out first. */
const MOST_POSITIONS = 400_000;
/** Words of a quote and of a source that stand as far from their beginnings, to within so many words, speak for one place. */
const BUCKET = 8;
/** Positions that one place covers. */
export const WIDTH = 2 * BUCKET;

/** A place where a quote may stand in other words: the first of the `WIDTH` positions at which its first word would. */
export interface NearPlace {
  readonly from: number;
}

/**
 * The places that share most words with a quote in the same order, the best first: each of its words votes, by its rarity,
 * for where the quote would begin.
 *
 * @param words the numbers of the quote's words; those of marks and of unknown words left out as -1
 */
export function nearPlaces(
  stream: WordStream,
  words: readonly number[],
  most: number,
): NearPlace[] {
  const total = stream.words.length;
  const votes = new Float32Array(Math.ceil((total + words.length) / BUCKET) + 2);
  const voters = words
    .map((word, at) => ({ at, positions: word > 0 ? stream.positionsOf(word) : NOWHERE }))
    .filter(({ positions }) => positions.length > 0)
    .sort((a, b) => a.positions.length - b.positions.length);
  let looked = 0;
  for (const { at, positions } of voters) {
    looked += positions.length;
    if (looked > MOST_POSITIONS) break;
    const rarity = Math.log(1 + total / positions.length);
    const offset = words.length - at;
    for (const position of positions) {
      const bucket = Math.floor((position + offset) / BUCKET);
      votes[bucket] = (votes[bucket] ?? 0) + rarity;
    }
  }
  return bestPairs(votes, most).map((bucket) => ({
    from: bucket * BUCKET - words.length,
  }));
}

const NOWHERE = new Int32Array(0);

/** The buckets that with their right neighbour hold most votes, the best first. */
function bestPairs(votes: Float32Array, most: number): number[] {
  const best: { readonly bucket: number; readonly score: number }[] = [];
  let least = 0; // what a pair must have more of
  for (let bucket = 0; bucket + 1 < votes.length; bucket++) {
    const score = (votes[bucket] ?? 0) + (votes[bucket + 1] ?? 0);
    if (score <= least) continue;
    const place = best.findIndex((other) => other.score < score);
    best.splice(place < 0 ? best.length : place, 0, { bucket, score });
    if (best.length > most) best.pop();
    if (best.length === most) least = best.at(-1)?.score ?? 0;
  }
  return best.map(({ bucket }) => bucket);
}
