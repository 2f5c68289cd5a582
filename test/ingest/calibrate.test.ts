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
const MEANING_IS_RIGHT: Exchange = { byWords: [1, 2, 3], byMeaning: [7, 5, 6], answer };
const WORDS_ARE_RIGHT: Exchange = { byWords: [7, 2, 3], byMeaning: [4, 5, 6], answer };
const BOTH_ARE_RIGHT: Exchange = { byWords: [7, 2], byMeaning: [7, 2], answer };
const NEITHER_IS: Exchange = { byWords: [], byMeaning: [], answer };

describe('the weight of meaning', () => {
  it('is the usual one where too few questions tell, and says so', () => {
    const fusion = { meaningWeight: 0.1, calibratedOn: 0 };
    expect(calibrateFusion([])).toEqual(fusion);
    expect(calibrateFusion(many(MEANING_IS_RIGHT, LEAST_EXCHANGES - 1))).toEqual(fusion);
  });

  it.each([
    ['more than that of words where meaning is right and words are wrong', MEANING_IS_RIGHT, 1.5],
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
    const mixed = [...many(WORDS_ARE_RIGHT, 30), ...many(MEANING_IS_RIGHT, 20)];
    const { meaningWeight } = calibrateFusion(mixed);
    expect(meaningWeight).toBeGreaterThan(0); // helps the 20 …
    expect(meaningWeight).toBeLessThan(1); // … and keeps the 30 in front
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
      { question: 'How light will anvils get? And when?', answer: new Set([3]) },
      { question: 'And the price?\nWill it rise?', answer: new Set([4]) },
    ]);
    expect(exchangesOf([], [])).toEqual([]);
  });
});
