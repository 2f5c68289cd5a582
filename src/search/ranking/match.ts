import type { CosinesOf } from './cosines.js';
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

/**
 * Meets the words of one question with statements.
 *
 * @param cosines of a word with others; see createCosines
 * @param weights what each word counts in a statement
 */
export function createMatcher(
  words: readonly AskedWord[],
  cosines: (token: number) => CosinesOf,
  weights: Float32Array,
): Matcher {
  const nearness = words.map(({ tokens }) => tokens.map(cosines));
  const width = words.length;
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
      const term = terms[at] ?? -1;
      const more = further[at] ?? -1;
      let best = 0;
      for (let word = 0; word < width; word++) {
        let cosine = 0;
        const own = words[word]?.terms ?? [];
        if ((term !== -1 && own.includes(term)) || (more !== -1 && own.includes(more))) {
          counts[word] = (counts[word] ?? 0) + 1;
          cosine = 1;
        } else if (token >= 0)
          for (const cosineOf of nearness[word] ?? []) cosine = Math.max(cosine, cosineOf(token));
        if (cosine > (nearest[word] ?? 0)) {
          nearest[word] = cosine;
          places[word] = at - first;
        }
        if (cosine > best) best = cosine;
      }
      const counted = token < 0 ? 0 : (weights[token] ?? 0);
      focus += counted * best;
      weight += counted;
    }
    return { counts, nearest, places, focus: weight === 0 ? 0 : focus / weight };
  };
}
