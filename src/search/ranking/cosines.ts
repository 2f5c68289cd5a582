import type { WordVectors } from '../../models/wordVectors.js';

/** How near each word is to one word, in steps of 1/127; worked out as it is asked for. */
export type CosinesOf = (token: number) => number;

/** Words of questions remembered at most: each takes a byte for every known word, and the same few hundred stand in most questions. */
const REMEMBERED = 1_000;
const STEPS = 127;
const UNKNOWN = -128;

/** Cosines between words, remembered word by word of the questions. */
export function createCosines(vectors: WordVectors): (asked: number) => CosinesOf {
  const { rows, unitScales, dimensions, size } = vectors;
  const known = new Map<number, CosinesOf>();
  const make = (asked: number): CosinesOf => {
    const steps = new Int8Array(size).fill(UNKNOWN);
    const own = rows.subarray(asked * dimensions, (asked + 1) * dimensions);
    const scale = unitScales[asked] ?? 0;
    return (token) => {
      const before = steps[token] ?? UNKNOWN;
      if (before !== UNKNOWN) return before / STEPS;
      let sum = 0;
      const from = token * dimensions;
      for (let at = 0; at < dimensions; at++) sum += (own[at] ?? 0) * (rows[from + at] ?? 0);
      const cosine = Math.round(sum * scale * (unitScales[token] ?? 0) * STEPS);
      steps[token] = cosine;
      return cosine / STEPS;
    };
  };
  return (asked) => {
    const before = known.get(asked);
    if (before) return before;
    if (known.size >= REMEMBERED) known.clear();
    const made = make(asked);
    known.set(asked, made);
    return made;
  };
}
