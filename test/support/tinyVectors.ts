import {
  decodeWordVectors,
  VECTORS_VERSION,
  type WordVectors,
} from '../../src/models/wordVectors.js';

/** A word of a file that a test makes by hand; what is left out is 1, and no word is common. */
export interface TinyWord {
  readonly word: string;
  readonly row: readonly number[];
  readonly scale?: number;
  readonly inQuestions?: number;
  readonly inPassages?: number;
  readonly isCommon?: boolean;
}

/** The bytes of a head and what follows it. */
export function headed(head: unknown, rest: Uint8Array = new Uint8Array()): Uint8Array {
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return new Uint8Array(Buffer.concat([length, text, rest]));
}

/** Word vectors as their file holds them. */
export function encodeVectors(words: readonly TinyWord[]): Uint8Array {
  const floats = (of: (word: TinyWord) => number | undefined): Buffer =>
    Buffer.from(Float32Array.from(words, (word) => of(word) ?? 1).buffer);
  const rest = Buffer.concat([
    floats(({ scale }) => scale),
    floats(({ inQuestions }) => inQuestions),
    floats(({ inPassages }) => inPassages),
    Buffer.from(words.map(({ isCommon }) => (isCommon ? 1 : 0))),
    Buffer.from(Int8Array.from(words.flatMap(({ row }) => row)).buffer),
  ]);
  const dimensions = words[0]?.row.length ?? 1;
  const names = words.map(({ word }) => word);
  return headed({ version: VECTORS_VERSION, id: 'tiny', dimensions, words: names }, rest);
}

export const tinyVectors = (words: readonly TinyWord[]): WordVectors =>
  decodeWordVectors(encodeVectors(words));
