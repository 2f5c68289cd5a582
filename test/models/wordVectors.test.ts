import { describe, expect, it } from 'vitest';
import { WeightsError } from '../../src/errors.js';
import {
  decodeWordVectors,
  encodeText,
  numbersIn,
  VECTORS_VERSION,
  vectorWords,
} from '../../src/models/wordVectors.js';
import { encodeVectors, headed, tinyVectors } from '../support/tinyVectors.js';

const WORDS = [
  { word: 'cloud', row: [3, 4], scale: 0.5, inQuestions: 2, inPassages: 3, isCommon: true },
  { word: 'acme', row: [0, -2] },
];
const FILE = encodeVectors(WORDS);

describe('the file of word vectors', () => {
  it('holds what it was made of', () => {
    const vectors = decodeWordVectors(FILE);
    expect([vectors.id, vectors.dimensions, vectors.size]).toEqual(['tiny', 2, 2]);
    expect([...vectors.rows]).toEqual([3, 4, 0, -2]);
    expect([...vectors.scales]).toEqual([0.5, 1]);
    expect(vectors.unitScales[0]).toBeCloseTo(1 / 5); // 3, 4 and 5
    expect(vectors.unitScales[1]).toBe(1 / 2);
    expect([...vectors.questionWeights]).toEqual([2, 1]);
    expect([...vectors.passageWeights]).toEqual([3, 1]);
    expect(['cloud', 'acme', 'zebra'].map(vectors.isCommon)).toEqual([true, false, false]);
  });

  it('is read from bytes that begin anywhere in a larger buffer', () => {
    for (const shift of [1, 2, 3]) {
      const shifted = new Uint8Array(FILE.length + shift);
      shifted.set(FILE, shift);
      expect([...decodeWordVectors(shifted.subarray(shift)).rows]).toEqual([3, 4, 0, -2]);
    }
  });

  it('is refused cut anywhere, and with a byte too many', () => {
    for (let length = 0; length < FILE.length; length++)
      expect(() => decodeWordVectors(FILE.subarray(0, length))).toThrow(WeightsError);
    expect(() => decodeWordVectors(new Uint8Array([...FILE, 0]))).toThrow(WeightsError);
  });

  it.each([
    ['of another version', { version: VECTORS_VERSION + 1, id: 'x', dimensions: 2, words: [] }],
    ['without a version', { id: 'x', dimensions: 2, words: [] }],
    ['without words', { version: VECTORS_VERSION, id: 'x', dimensions: 2 }],
    ['without dimensions', { version: VECTORS_VERSION, id: 'x', words: [] }],
    ['that is nothing', null],
  ])('is refused with a head %s', (_, head) => {
    expect(() => decodeWordVectors(headed(head))).toThrow(WeightsError);
  });

  it('is refused with a head that ends behind the file, or is no JSON', () => {
    expect(() => decodeWordVectors(FILE.slice().fill(255, 0, 4))).toThrow(WeightsError);
    expect(() => decodeWordVectors(FILE.slice().fill(33, 4, 5))).toThrow(WeightsError);
  });
});

describe('a word', () => {
  const { numbersOf, phraseOf } = tinyVectors(
    ['growing', 'grow', 'oven', 'data', 'center', 'gross', 'margin', 'gross margin', 'ai'].map(
      (word) => ({ word, row: [1] }),
    ),
  );

  it.each<[word: string, numbers: number[], why: string]>([
    ['grow', [1], 'it stands there itself'],
    ['ovens', [2], 'its stem is that of oven'],
    ['grew', [0], 'growing comes first, so it is the commonest of that stem'],
    ['datacenter', [3, 4], 'two words in one'],
    ['datacenters', [], 'the second part is no word'],
    ['ovenai', [], 'parts of two letters say nothing'],
    ['zebra', [], 'nothing is like it'],
    ['', [], 'it is none'],
  ])('%j has the numbers %j: %s', (word, numbers) => {
    expect(numbersOf(word)).toEqual(numbers);
    expect(numbersOf(word)).toEqual(numbers); // the second time from memory
  });

  it('makes a phrase with the next one where that has a vector', () => {
    expect(phraseOf('gross', 'margin')).toBe(7);
    expect(phraseOf('margin', 'gross')).toBe(-1);
    expect(phraseOf('gross', '')).toBe(-1);
  });
});

it('a phrase stands beside its words', () => {
  const vectors = tinyVectors(
    ['gross', 'margin', 'gross margin'].map((word) => ({ word, row: [1] })),
  );
  expect(numbersIn(vectors, ['gross', 'margin', 'grew'])).toEqual([0, 2, 1]);
});

describe('a number', () => {
  it.each([
    ['grew 20.2%', ['grew', '#%']],
    ['up 20 percent', ['up', '#%', 'percent']],
    ['50 basis points', ['#%', 'basis', 'points']],
    ['$3 billion', ['#$', 'billion']],
    ['€ 3', ['#$']],
    ['INR1,480 crores', ['inr', '#$', 'crores']],
    ['EUR62m', ['eur', '#$']],
    ['Rs. 15-16 Cr.', ['rs', '#$', '#$', 'cr']], // both ends of a range
    ['5 to 6%', ['#%', 'to', '#%']],
    ['58 cents', ['#$', 'cents']],
    ['sales of 154 million', ['sales', 'of', '#$', 'million']],
    ['154 million users of sales tools', ['#', 'million', 'users', 'of', 'sales', 'tools']],
    ['2024 and 68%', ['#y', 'and', '#%']],
    ['in 2025', ['in', '#y']],
    ['1,000 towns', ['#', 'towns']],
    ['Q3 trainium2', ['q3', 'trainium2']], // names
  ])('is known by what it is of: %s', (text, words) => {
    expect(vectorWords(text)).toEqual(words);
  });
});

describe('the vector of a text', () => {
  const vectors = tinyVectors([
    { word: 'east', row: [3, 0], inQuestions: 0 },
    { word: 'north', row: [0, 2], scale: 2 },
  ]);

  it('is the weighted sum of its words, of unit length', () => {
    expect([...encodeText(vectors, 'East and north')]).toEqual([
      expect.closeTo(3 / 5), // 3 and 2 × 2, with 5 between them
      expect.closeTo(4 / 5),
    ]);
  });

  it('weighs the words of questions in their own way', () => {
    expect([...encodeText(vectors, 'East and north', vectors.questionWeights)]).toEqual([0, 1]);
  });

  it('is all zeros where no word is known', () => {
    for (const text of ['zebra', '', '?!']) expect([...encodeText(vectors, text)]).toEqual([0, 0]);
  });
});
