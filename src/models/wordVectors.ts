import { z } from 'zod';
import { WeightsError } from '../errors.js';
import { moneyAndShares } from '../language/figures/moneyOrShare.js';
import { stem, type Word, wordsOf } from '../language/words.js';

/** The layout of the file; another one is refused. */
export const VECTORS_VERSION = 1;

/**
 * Static word vectors, trained on earnings calls by `npm run train`: each word and each common phrase of two words has a
 * vector and two weights, for questions and for what answers them. A text is the weighted sum of its words.
 */
export interface WordVectors {
  readonly id: string;
  readonly dimensions: number;
  /** How many words and phrases have a vector. */
  readonly size: number;
  /** The number of a word as `vectorWords` gives it; of an unknown one that of its stem or the parts it is made of; none where it has none. */
  readonly numbersOf: (word: string) => readonly number[];
  /** The number of two neighbouring words as one phrase; −1 where they are none. */
  readonly phraseOf: (word: string, next: string) => number;
  /** Whether a word stands in lower case more often than not: a word of the language, and no name. */
  readonly isCommon: (word: string) => boolean;
  /** Rows of `dimensions` bytes; times the row's scale they are the vector. */
  readonly rows: Int8Array;
  readonly scales: Float32Array;
  /** What makes a row a unit vector, in place of its scale. */
  readonly unitScales: Float32Array;
  readonly questionWeights: Float32Array;
  readonly passageWeights: Float32Array;
}

/**
 * Reads the file of `npm run train`: four bytes with the length of a JSON head (version, id, dimensions, words), the head, then
 * for each word its scale and its two weights (floats, little endian), whether it is common (a byte) and its row (int8).
 *
 * @throws WeightsError when it is cut, damaged or of another version
 */
export function decodeWordVectors(bytes: Uint8Array): WordVectors {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { head, end } = readHead(buffer);
  const size = head.words.length;
  const floats = 4 * size;
  const commonAt = end + 3 * floats;
  const rowsAt = commonAt + size;
  if (buffer.length !== rowsAt + size * head.dimensions)
    throw new WeightsError('The word vectors are not as long as their head says');
  const take = (at: number): Float32Array =>
    Float32Array.from({ length: size }, (_, place) => buffer.readFloatLE(at + 4 * place));
  const scales = take(end);
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + rowsAt).slice(
    0,
    size * head.dimensions,
  );
  const isCommon = buffer.subarray(commonAt, rowsAt);
  const numbers = new Map(head.words.map((word, number) => [word, number]));
  return {
    id: head.id,
    dimensions: head.dimensions,
    size,
    numbersOf: createLookup(head.words, numbers),
    phraseOf: (word, next) => numbers.get(`${word} ${next}`) ?? -1,
    isCommon: (word) => isCommon[numbers.get(word) ?? -1] === 1,
    rows,
    scales,
    unitScales: unitScalesOf(rows, head.dimensions, size),
    questionWeights: take(end + floats),
    passageWeights: take(end + 2 * floats),
  };
}

const fileHead = z.object({
  version: z.literal(VECTORS_VERSION),
  id: z.string(),
  dimensions: z.int().positive(),
  words: z.array(z.string()),
});
type Head = z.infer<typeof fileHead>;

function readHead(buffer: Buffer): { head: Head; end: number } {
  try {
    const end = 4 + buffer.readUInt32LE(0);
    return { head: fileHead.parse(JSON.parse(buffer.toString('utf8', 4, end))), end };
  } catch (cause) {
    throw new WeightsError('The word vectors cannot be read', { cause });
  }
}

function unitScalesOf(rows: Int8Array, dimensions: number, size: number): Float32Array {
  return Float32Array.from({ length: size }, (_, number) => {
    let sum = 0;
    for (let at = number * dimensions; at < (number + 1) * dimensions; at++)
      sum += (rows[at] ?? 0) ** 2;
    return sum === 0 ? 0 : 1 / Math.sqrt(sum);
  });
}

/** Parts of a word that is unknown are as long as this at least. */
const LEAST_PART = 3;
/** Words looked up and remembered at most. */
const REMEMBERED = 100_000;

function createLookup(
  words: readonly string[],
  numbers: ReadonlyMap<string, number>,
): WordVectors['numbersOf'] {
  let stems: ReadonlyMap<string, number> | null = null; // made when the first unknown word comes: it takes longer than all else
  const known = new Map<string, readonly number[]>();
  const find = (word: string): readonly number[] => {
    const exact = numbers.get(word);
    if (exact !== undefined) return [exact];
    stems ??= firstOfStem(words);
    const own = stems.get(stem(word));
    if (own !== undefined) return [own];
    for (let cut = word.length - LEAST_PART; cut >= LEAST_PART; cut--) {
      const [first, second] = [numbers.get(word.slice(0, cut)), numbers.get(word.slice(cut))];
      if (first !== undefined && second !== undefined) return [first, second];
    }
    return [];
  };
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const found = find(word);
    if (known.size < REMEMBERED) known.set(word, found);
    return found;
  };
}

/** Words stand with the commonest first: a stem means its commonest form. */
function firstOfStem(words: readonly string[]): Map<string, number> {
  const first = new Map<string, number>();
  words.forEach((word, number) => {
    const stemmed = stem(word);
    if (!first.has(stemmed)) first.set(stemmed, number);
  });
  return first;
}

const YEAR = /^(?:19|20)\d\d$/;

/** A text's words as the vectors know them: what a number is of (`#$`, `#%`, a year `#y`, any other `#`) stands for it. */
export function vectorWords(text: string, words: readonly Word[] = wordsOf(text)): string[] {
  if (!words.some(({ surface }) => /^\d/.test(surface))) return words.map(({ surface }) => surface);
  const figures = moneyAndShares(text);
  return words.map(({ surface, start }) => {
    if (!/^\d/.test(surface)) return surface;
    const figure = figures.find((one) => one.start <= start && start < one.end);
    if (figure) return figure.kind === 'money' ? '#$' : '#%';
    return YEAR.test(surface) ? '#y' : '#';
  });
}

/** The numbers of a text's words and of the phrases that neighbours make. */
export function numbersIn(vectors: WordVectors, words: readonly string[]): number[] {
  return words.flatMap((word, at) => {
    const phrase = vectors.phraseOf(word, words[at + 1] ?? '');
    const own = vectors.numbersOf(word);
    return phrase < 0 ? own : [...own, phrase];
  });
}

/** Adds the weighted sum of words to `sum` from `offset` on, `dimensions` numbers. */
export function addWords(
  { rows, scales, dimensions }: WordVectors,
  numbers: readonly number[],
  weights: Float32Array,
  sum: Float32Array,
  offset = 0,
): void {
  for (const number of numbers) {
    const weight = (weights[number] ?? 0) * (scales[number] ?? 0);
    const from = number * dimensions;
    for (let at = 0; at < dimensions; at++)
      sum[offset + at] = (sum[offset + at] ?? 0) + weight * (rows[from + at] ?? 0);
  }
}

/** The vector of a text, of unit length; all zeros where no word of it is known. */
export function encodeText(
  vectors: WordVectors,
  text: string,
  weights: Float32Array = vectors.passageWeights,
): Float32Array {
  const sum = new Float32Array(vectors.dimensions);
  addWords(vectors, numbersIn(vectors, vectorWords(text)), weights, sum);
  const norm = Math.hypot(...sum);
  return norm === 0 ? sum : sum.map((value) => value / norm);
}
