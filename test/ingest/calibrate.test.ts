import { describe, expect, it } from 'vitest';
import { calibrateFusion, type Exchange, LEAST_EXCHANGES } from '../../src/ingest/calibrate.js';
import { exchangesOf } from '../../src/ingest/exchanges.js';
import { formatOf } from '../../src/transcripts/formats.js';
import { parseCall } from '../../src/transcripts/parseCall.js';
import { toPassages } from '../../src/transcripts/passages.js';
import { MINUTES } from '../transcripts/minutes.js';
import { plainSource } from '../transcripts/plainSource.js';

const many = (exchange: Exchange, count = LEAST_EXCHANGES): Exchange[] =>
  Array.from({ length: count }, () => exchange);

/** Row 7 is the answer, the others are not. */
const answer = new Set([7]);
const found = (row: number, words: number, meaning: number) => ({ row, words, meaning });
const MEANING_IS_RIGHT: Exchange = { passages: [found(1, 4, 0), found(7, 0, 0.9)], answer };
const WORDS_ARE_RIGHT: Exchange = { passages: [found(7, 4, 0), found(1, 2, 0.5)], answer };
const BOTH_ARE_RIGHT: Exchange = { passages: [found(7, 4, 0.9), found(1, 2, 0.5)], answer };
const NEITHER_IS: Exchange = { passages: [], answer };

describe('the weight of meaning', () => {
  it('is the usual one where too few questions tell, and says so', () => {
    const fusion = { meaningWeight: 6, calibratedOn: 0 };
    expect(calibrateFusion([])).toEqual(fusion);
    expect(calibrateFusion(many(MEANING_IS_RIGHT, LEAST_EXCHANGES - 1))).toEqual(fusion);
  });

  it.each([
    ['enough to put what is meant before what is said, where that is right', MEANING_IS_RIGHT, 6], // 0.9 × 6 > 4 > 0.9 × 4
    ['0 where words are right', WORDS_ARE_RIGHT, 0],
    ['0, the least of equals, where both are right', BOTH_ARE_RIGHT, 0],
    ['0 where neither finds anything', NEITHER_IS, 0],
  ])('is %s', (_, exchange, meaningWeight) => {
    expect(calibrateFusion(many(exchange))).toEqual({
      meaningWeight,
      calibratedOn: LEAST_EXCHANGES,
    });
  });

  it('never makes the corpus’s own answers harder to find than words alone', () => {
    const close: Exchange = { passages: [found(1, 4, 0), found(7, 3.5, 0.9)], answer };
    const { meaningWeight } = calibrateFusion([...many(WORDS_ARE_RIGHT, 30), ...many(close, 20)]);
    expect(meaningWeight).toBeGreaterThan(0); // helps the 20 …
    expect(meaningWeight).toBeLessThan(4); // … and keeps the 30 in front: 4 = 2 + 4 × 0.5
  });

  it('never makes them harder to find than meaning alone, however loud the words', () => {
    const loud: Exchange = { passages: [found(1, 15, 0.1), found(7, 0, 0.2)], answer };
    expect(calibrateFusion(many(loud)).meaningWeight).toBe(1000);
  });
});

describe('the exchanges of a corpus', () => {
  it('are each question with the rows of all its answer', () => {
    const bytes = Buffer.from(MINUTES);
    const parsed = parseCall(
      {
        ...{ file: 'acme.txt', bytes, source: plainSource(MINUTES), participants: [] },
        call: {
          ...{ id: 'ACME', company: null, ticker: null, period: null },
          ...{ date: null, title: null, publisher: null, url: null },
        },
      },
      formatOf(plainSource(MINUTES), 'acme.txt'),
    );
    const passages = toPassages(parsed, 0);
    expect(exchangesOf([parsed], passages)).toEqual([
      { question: 'How light will anvils get? And when?', answer: new Set([4]) },
      { question: 'And the price?\nWill it rise?', answer: new Set([6]) },
    ]);
    expect(exchangesOf([], [])).toEqual([]);
  });
});
