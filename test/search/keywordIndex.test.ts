import { describe, expect, it } from 'vitest';
import { IndexCorruptError } from '../../src/errors.js';
import { documentFrequency } from '../../src/search/bm25.js';
import { decodeKeywordIndex, encodeKeywordIndex } from '../../src/search/keywordFile.js';
import { buildKeywordIndex, fieldTexts } from '../../src/search/keywordIndex.js';
import { toPassages } from '../../src/transcripts/passages.js';
import { MINUTES, parseMinutes } from './minutes.js';

const calls = [parseMinutes(MINUTES)];
const passages = calls.flatMap(toPassages);
const index = buildKeywordIndex(calls, passages);
const rowSaying = (words: string): number =>
  passages.findIndex((passage) => fieldTexts(calls, passage).words.includes(words));

describe('the keyword index', () => {
  it('reads a passage with its topic and label, an answer with its question, and both with their call', () => {
    expect(fieldTexts(calls, passages[rowSaying('$200 billion')] ?? never())).toEqual({
      words: 'The unfulfilled contract balance reached $200 billion.',
      context: 'Cloud Business. Order Backlog',
      question: '',
      call: 'Acme, ACME, 2025-Q3',
    });
    expect(fieldTexts(calls, passages[rowSaying('1 million robots')] ?? never())).toEqual({
      words:
        'There are over 1 million robots in our fulfillment network. They improve safety and speed.',
      context: '',
      question: 'What do robots change in the warehouses?',
      call: 'Acme, ACME, 2025-Q3',
    });
  });

  it('counts in how many passages a term stands, in whichever field', () => {
    expect(documentFrequency(index, 'gigawatt')).toBe(1); // said
    expect(documentFrequency(index, 'dividend')).toBe(2); // only asked: found there and with the answer
    expect(documentFrequency(index, 'backlog')).toBe(1); // only the label
    expect(documentFrequency(index, 'zanzibar')).toBe(0);
  });

  it('comes back from its bytes as it was', () => {
    expect(decodeKeywordIndex(encodeKeywordIndex(index))).toEqual(index);
  });

  it('comes back from bytes that begin anywhere in a larger buffer', () => {
    const bytes = encodeKeywordIndex(index);
    for (const shift of [1, 2, 3]) {
      const shifted = new Uint8Array(bytes.length + shift);
      shifted.set(bytes, shift);
      expect(decodeKeywordIndex(shifted.subarray(shift))).toEqual(index);
    }
  });

  it('of no passages is empty and is stored all the same', () => {
    const empty = buildKeywordIndex([], []);
    expect(documentFrequency(empty, 'cloud')).toBe(0);
    expect([...decodeKeywordIndex(encodeKeywordIndex(empty)).terms]).toEqual([]);
  });

  it.each([
    ['no bytes', () => new Uint8Array()],
    ['one byte too few', (whole: Uint8Array) => whole.slice(0, -1)],
    ['half of it', (whole: Uint8Array) => whole.slice(0, whole.length / 2)],
    ['a length of its head beyond its end', (whole: Uint8Array) => whole.slice().fill(255, 0, 4)],
    ['a head that is no JSON', (whole: Uint8Array) => whole.slice().fill(33, 4, 5)],
    ['a head that is a list', () => headed('[1,2,3]')],
    ['a head without terms', () => headed('{"documents":1,"postings":1}')],
    ['terms that are no list', () => headed('{"documents":1,"postings":1,"terms":7}')],
    ['a negative number of postings', () => headed('{"documents":1,"postings":-9,"terms":[]}')],
  ])('refuses %s', (_, damage) => {
    expect(() => decodeKeywordIndex(damage(encodeKeywordIndex(index)))).toThrow(IndexCorruptError);
  });

  it('refuses to be cut anywhere', () => {
    const bytes = encodeKeywordIndex(index);
    const taken = Array.from({ length: bytes.length }, (_, length) => length).filter((length) => {
      try {
        decodeKeywordIndex(bytes.subarray(0, length));
        return true;
      } catch (error) {
        if (error instanceof IndexCorruptError) return false;
        throw error;
      }
    });
    expect(taken).toEqual([]);
  });
});

function headed(head: string): Uint8Array {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  return Buffer.concat([size, Buffer.from(head)]);
}

function never(): never {
  throw new Error('the minutes changed: no such passage');
}
