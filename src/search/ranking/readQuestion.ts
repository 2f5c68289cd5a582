import { STOP_WORDS } from '../../language/stopWords.js';
import { termsOf, wordsOf } from '../../language/words.js';
import { addWords, numbersIn, vectorWords, type WordVectors } from '../../models/wordVectors.js';
import type { KeywordIndex } from '../keywordIndex.js';
import type { Rarity } from '../rarity.js';
import { askedOf } from './traits.js';

/** A word of a question that says what is asked. */
export interface AskedWord {
  readonly surface: string;
  /** What it is found by. */
  readonly termNames: readonly string[];
  /** Their numbers in the keyword index; −1 for one that no passage holds. */
  readonly terms: readonly number[];
  /** Its numbers among the word vectors: none where it is unknown, two where it was read as two parts. */
  readonly tokens: readonly number[];
  /** Inverse document frequency among the passages in scope. */
  readonly rarity: number;
  /** What the vectors learned that it counts in questions. */
  readonly importance: number;
  /** A figure, or a name: what must be meant as it is written. */
  readonly isExact: boolean;
}

/** A question as the ranker reads it. */
export interface ReadQuestion {
  readonly words: readonly AskedWord[];
  /** Of unit length; all zeros where no word is known. */
  readonly vector: Float32Array;
  /** See ASKED. */
  readonly asked: readonly number[];
}

/** What an unknown word counts: as much as a rare one. */
const UNKNOWN_IMPORTANCE = 0.6;
/** A question of two thousand characters has some 300 words; more than these tell no more. */
const MOST_WORDS = 24;

export function readAsked(
  text: string,
  index: KeywordIndex,
  vectors: WordVectors,
  rarityOf: Rarity,
): ReadQuestion {
  const all = wordsOf(text);
  const known = vectorWords(text, all);
  const content = all
    .map((word, at) => ({ word, token: known[at] ?? '' }))
    .filter(({ word }) => !STOP_WORDS.has(word.surface));
  const used = content.length > 0 ? content : all.map((word, at) => ({ word, token: known[at] ?? '' }));
  const words = used
    .map(({ word, token }): AskedWord => {
      const exact = word.terms.slice(0, termsOf(word.surface).length > 1 ? 1 : undefined);
      const tokens = vectors.numbersOf(token);
      const written = text.slice(word.start, word.end);
      return {
        surface: word.surface,
        termNames: exact,
        terms: exact.map((term) => index.terms.get(term) ?? -1),
        tokens,
        rarity: rarityOf({ alternatives: exact.map((term) => ({ term, weight: 1 })) }),
        importance:
          tokens.length === 0
            ? UNKNOWN_IMPORTANCE
            : Math.max(0, ...tokens.map((number) => vectors.questionWeights[number] ?? 0)),
        isExact: /\d/.test(written) || (word.start > 0 && /^\p{Lu}/u.test(written)),
      };
    })
    .sort((a, b) => b.rarity - a.rarity)
    .slice(0, MOST_WORDS);
  const sum = new Float32Array(vectors.dimensions);
  addWords(vectors, numbersIn(vectors, known), vectors.questionWeights, sum);
  const norm = Math.hypot(...sum);
  return {
    words,
    vector: norm === 0 ? sum : sum.map((value) => value / norm),
    asked: askedOf(text, all.length),
  };
}
