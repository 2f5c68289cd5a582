import { describe, expect, it } from 'vitest';
import { rowsHolding, rowsHoldingAll } from '../../src/search/holding.js';
import { buildKeywordIndex } from '../../src/search/keywordIndex.js';
import { toPassages } from '../../src/transcripts/passages.js';
import { MINUTES, parseMinutes, wordsOfPassage } from './minutes.js';

const calls = [parseMinutes(MINUTES)];
const passages = calls.flatMap(toPassages);
const index = buildKeywordIndex(calls, passages);

const said = (rows: Iterable<number>): string[] =>
  [...rows].map((row) => wordsOfPassage(calls, passages[row] ?? { call: 0, first: 0, last: 0 }));

describe('the passages that hold a term', () => {
  it('are found by its stem, in any field', () => {
    expect(said(rowsHolding(index, 'robot'))).toEqual([
      'There are over 1 million robots in our fulfillment network. They improve safety and speed.',
    ]);
    expect(rowsHolding(index, 'zanzibar')).toHaveLength(0);
  });

  it.each([
    [['robot', 'safeti'], 1],
    [['robot', 'cloud'], 0], // each stands in another passage
    [['robot', 'zanzibar'], 0],
    [[], 0],
  ])('hold all of %j: %i', (terms, count) => {
    expect(rowsHoldingAll(index, terms)).toHaveLength(count);
  });
});
