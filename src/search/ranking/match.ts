import type { WordVectors } from '../../models/wordVectors.js';
import type { ReadCall } from './readCall.js';
import type { AskedWord } from './readQuestion.js';

/** How the words of a question are met in one statement, word by word of the question. */
export interface Match {
  /** How often the word itself stands there. */
  readonly counts: Float32Array;
  /** The cosine of the word that is nearest in meaning, 1 where it stands there itself. */
  readonly nearest: Float32Array;
  /** Where in the statement the nearest stands, in words. */
  readonly places: Int32Array;
  /** How much of the statement is about the question: its words' nearness to any word asked, weighed. */
  readonly focus: number;
}

export type Matcher = (call: ReadCall, statement: number) => Match;

/** Meets the words of one question with statements; what two words have in common is worked out once a question. */
export function createMatcher(vectors: WordVectors, words: readonly AskedWord[]): Matcher {
  const { rows, unitScales, dimensions, passageWeights } = vectors;
  const asked = words.map(({ tokens }) => unitSum(vectors, tokens));
  const width = words.length;
  /** Where a token's cosines begin in `cosines`. */
  const placeOf = new Map<number, number>();
  const cosines: number[] = [];

  const cosinesOf = (token: number): number => {
    const before = placeOf.get(token);
    if (before !== undefined) return before;
    const place = cosines.length;
    const from = token * dimensions;
    const scale = unitScales[token] ?? 0;
    for (const vector of asked) {
      let sum = 0;
      if (vector)
        for (let at = 0; at < dimensions; at++) sum += (vector[at] ?? 0) * (rows[from + at] ?? 0);
      cosines.push(sum * scale);
    }
    placeOf.set(token, place);
    return place;
  };

  return ({ starts, terms, further, tokens }, statement) => {
    const counts = new Float32Array(width);
    const nearest = new Float32Array(width);
    const places = new Int32Array(width).fill(-1);
    let focus = 0;
    let weight = 0;
    const first = starts[statement] ?? 0;
    const end = starts[statement + 1] ?? first;
    for (let at = first; at < end; at++) {
      const token = tokens[at] ?? -1;
      const place = token < 0 ? -1 : cosinesOf(token);
      let best = 0;
      for (let word = 0; word < width; word++) {
        const own = words[word]?.terms ?? [];
        const isSame =
          (terms[at] !== -1 && own.includes(terms[at] ?? -1)) ||
          (further[at] !== -1 && own.includes(further[at] ?? -1));
        const cosine = isSame ? 1 : place < 0 ? 0 : (cosines[place + word] ?? 0);
        if (isSame) counts[word] = (counts[word] ?? 0) + 1;
        if (cosine > (nearest[word] ?? 0)) {
          nearest[word] = cosine;
          places[word] = at - first;
        }
        if (cosine > best) best = cosine;
      }
      const counted = token < 0 ? 0 : (passageWeights[token] ?? 0);
      focus += counted * best;
      weight += counted;
    }
    return { counts, nearest, places, focus: weight === 0 ? 0 : focus / weight };
  };
}

function unitSum(vectors: WordVectors, tokens: readonly number[]): Float32Array | null {
  if (tokens.length === 0) return null;
  const { dimensions, rows, scales } = vectors;
  const sum = new Float32Array(dimensions);
  for (const token of tokens)
    for (let at = 0; at < dimensions; at++)
      sum[at] = (sum[at] ?? 0) + (scales[token] ?? 0) * (rows[token * dimensions + at] ?? 0);
  const norm = Math.hypot(...sum);
  return norm === 0 ? null : sum.map((value) => value / norm);
}
