import { describe, expect, it } from 'vitest';
import { readStatements } from '../../../src/language/measures/readStatements.js';

/** The sentences of one paragraph, read. */
const read = (...sentences: string[]) =>
  readStatements(
    sentences.map((text) => ({ text, label: null, turn: 0, isFresh: false })),
    ['Tallwick Group', 'Ada Fenn'],
  ).statements;

const last = (...sentences: string[]) => read(...sentences).at(-1);

describe('a bare sentence behind words on a part is about that part', () => {
  it.each([
    ['Next, the Garden segment.', 'Revenue was $2 billion.', ['garden']],
    ['Turning to our Tiles division.', 'Sales rose 4% to $80 million.', ['tile']],
    ['In Europe, sales were $12 million.', 'Operating margin was 9%.', ['europe']],
    ['Now moving to Latin America.', 'Net sales fell 3%.', ['latin', 'america']],
    ['In roofing, revenue grew 12%.', 'Gross margin was 31%.', ['roofing']],
  ])('%s %s', (heading, said, part) => {
    // the Garden segment and its like are named more than once in a call
    const names = ['The Garden segment grew.', 'The Tiles division grew.'];
    expect(last(...names, heading, said)).toMatchObject({ part, isPartBefore: true });
  });

  it.each([
    ['Next, the Garden segment.', 'Free cash flow was $2 billion.'],
    ['Next, the Garden segment.', 'Consolidated revenue was $9 billion.'],
    ['Next, the Garden segment.', 'Turning to the balance sheet, cash was $1 billion.'],
    ['We had a good year.', 'Revenue was $9 billion.'],
    ['Ada Fenn will speak next.', 'Sales were $9 billion.'],
  ])('but not "%s %s"', (heading, said) => {
    expect(last('The Garden segment grew.', heading, said)?.part).toEqual([]);
  });

  it('up to the next paragraph, unless the part stood alone', () => {
    const given = (isFresh: boolean, ...texts: string[]) =>
      readStatements(
        texts.map((text, at) => ({ text, label: null, turn: 0, isFresh: at > 0 && isFresh })),
        [],
      ).statements.at(-1)?.part;
    expect(given(true, 'In Europe, sales were $1 million.', 'Margin was 9%.')).toEqual([]);
    expect(given(true, 'Turning to Europe.', 'Margin was 9%.')).toEqual(['europe']);
  });
});

it.each([
  ['We expect revenue of $5 billion to $6 billion.', 'expected'],
  ['Capital expenditures should be about $40 million.', 'expected'],
  ['For the year, our guidance is growth of 5%.', 'expected'],
  ['Revenue was $5 billion, above our guidance.', 'reported'],
  ['Earnings came in better than we expected at $2 a share.', 'reported'],
  ['Our backlog is $3 billion.', 'reported'],
  ['Slide nine.', null],
])('%s is %s', (text, tense) => {
  expect(last(text)?.tense).toBe(tense);
});

it.each([
  ['Revenue was $5 million and operating margin 12%.', ['revenue', 'operating margin']],
  ['We bought back stock: share repurchases were $40 million.', ['share repurchases']],
  ['Comparable sales rose 3%.', ['comparable sales']],
  ['Remaining performance obligations were $900 million.', ['backlog']],
  ['Cost of sales was $3 million.', ['cost of revenue']],
  ['The sales team grew by 12 people.', []],
  ['We spent $9 million of capital expenditures.', ['capital expenditures']],
])('%s gives figures of %s', (text, measures) => {
  expect(last(text)?.given.map(({ measure }) => measure.name)).toEqual(measures);
});

it('tells product revenue from revenue, and what figures are only held against', () => {
  expect(last('Product revenue was $5 million.')?.given[0]?.narrowedBy).toBe('product');
  expect(last('Total revenue was $5 million.')?.given[0]?.narrowedBy).toBe(null);
  expect(last('This compares to revenue of $5 million.')?.given[0]?.isHeldAgainst).toBe(true);
});

it('reads a long text in time in proportion to its length', () => {
  const long = 'Revenue of the Garden segment was $5 million, and '.repeat(2_000);
  expect(read(long)).toHaveLength(1);
  expect(read('In '.repeat(20_000))).toHaveLength(1);
});
