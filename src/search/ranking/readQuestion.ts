import { spellOut } from '../../language/measures/readAsked.js';
import { STOP_WORDS } from '../../language/stopWords.js';
import { termsOf as termsOfWord, type Word, wordsOf } from '../../language/words.js';
import { addWords, numbersIn, vectorWords, type WordVectors } from '../../models/wordVectors.js';
import { documentFrequency, type TermGroup } from '../bm25.js';
import type { KeywordIndex } from '../keywordIndex.js';
import type { Rarity } from '../rarity.js';
import { correctSpelling } from '../spelling.js';
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
  /** What is counted: the word behind "how many". */
  readonly isCounted: boolean;
}

/** A question as the ranker reads it. */
export interface ReadQuestion {
  /** The rarest first. */
  readonly words: readonly AskedWord[];
  /** Their rarity, summed; 1 where there is none, for sums are divided by it. */
  readonly total: number;
  /** Of unit length; all zeros where no word is known. */
  readonly vector: Float32Array;
  /** See ASKED. */
  readonly asked: readonly number[];
}

/** A question's words as passages are searched for them. */
export const termsOf = ({ words }: ReadQuestion): TermGroup[] =>
  words.map(({ termNames }) => ({
    alternatives: termNames.map((term) => ({ term, weight: 1 })),
    weight: 1,
  }));

/** What an unknown word counts: as much as a rare one. */
const UNKNOWN_IMPORTANCE = 0.6;
/** A question of two thousand characters has some 300 words; more than these tell no more. */
const MOST_WORDS = 24;

/** @param rarityOf rarity among the passages in scope */
export function readAsked(
  given: string,
  index: KeywordIndex,
  vectors: WordVectors,
  rarityOf: Rarity,
): ReadQuestion {
  const text = spellOut(given);
  const all = wordsOf(text);
  const known = vectorWords(text, all);
  const read = all.map((word, at) => ({ word, token: known[at] ?? '' }));
  const content = read.filter(({ word }) => !STOP_WORDS.has(word.surface));
  const words = (content.length > 0 ? content : read)
    .map(({ word, token }) => readWord(word, token, text, { index, vectors, rarityOf }))
    .sort((a, b) => b.rarity - a.rarity)
    .slice(0, MOST_WORDS);
  const sum = new Float32Array(vectors.dimensions);
  addWords(vectors, numbersIn(vectors, known), vectors.questionWeights, sum);
  const norm = Math.hypot(...sum);
  return {
    words,
    total: words.reduce((all, { rarity }) => all + rarity, 0) || 1,
    vector: norm === 0 ? sum : sum.map((value) => value / norm),
    asked: askedOf(text, all.length),
  };
}

function readWord(
  word: Word,
  token: string,
  text: string,
  {
    index,
    vectors,
    rarityOf,
  }: { readonly index: KeywordIndex; readonly vectors: WordVectors; readonly rarityOf: Rarity },
): AskedWord {
  const { surface, start, end } = word;
  // Trainium4 is not Trainium2: of a name with a digit only the whole is meant.
  const own = word.terms.slice(0, termsOfWord(surface).length > 1 ? 1 : undefined);
  const direct = vectors.numbersOf(token);
  const isStrange =
    direct.length === 0 && own.every((term) => documentFrequency(index, term) === 0);
  const meant = isStrange ? correctSpelling(surface, index) : null;
  const termNames = meant === null ? own : [meant];
  const tokens = meant === null ? direct : vectors.numbersOf(meant);
  const written = text.slice(start, end);
  return {
    surface,
    termNames,
    terms: termNames.map((term) => index.terms.get(term) ?? -1),
    tokens,
    rarity: rarityOf({ alternatives: termNames.map((term) => ({ term, weight: 1 })) }),
    importance:
      tokens.length === 0
        ? UNKNOWN_IMPORTANCE
        : Math.max(...tokens.map((number) => vectors.questionWeights[number] ?? 0)),
    isExact: /\d/.test(written) || (start > 0 && /^\p{Lu}/u.test(written)),
    isCounted: /\b(?:how many|number of)(?:\s+[\w-]+){0,1}\s+$/i.test(text.slice(0, start)),
  };
}
