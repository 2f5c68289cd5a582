import { describe, expect, it } from 'vitest';
import { byEmphasis, paragraphsOf, partsOf } from '../../../src/answers/export/paragraphs.js';
import { cited } from '../../citations/references/cited.js';

const one = cited({ id: 'ACME-2025-Q3:aaaaaaaa' });
const two = cited({ id: 'ACME-2025-Q3:bbbbbbbb' });
const MARKED = new Map([
  [1, one],
  [2, two],
]);

/** Each run as its words and the last letters of what it cites. */
const read = (answer: string) =>
  paragraphsOf(answer, MARKED).map((runs) =>
    runs.map(({ text, citations }) => [text, ...citations.map(({ id }) => id.slice(-1))]),
  );

describe('an answer', () => {
  it.each([
    ['"A." [1]', [[['"A."', 'a']]]],
    ['"A." [1]\n"B." [2]', [[['"A."', 'a']], [['"B."', 'b']]]],
    ['A and B. [1][2]', [[['A and B.', 'a', 'b']]]],
    ['A and B. [1] [2]', [[['A and B.', 'a', 'b']]]],
    [
      'X: "A." [1] "B." [2]',
      [
        [
          ['X: "A."', 'a'],
          [' "B."', 'b'],
        ],
      ],
    ],
    ['A [1], not B.', [[['A', 'a'], [', not B.']]]],
    ['"A\nand B." [1]', [[['"A\nand B."', 'a']]]], // the source's own line break
    ['"A." [1]\nThe calls do not say: c.', [[['"A."', 'a']], [['The calls do not say: c.']]]],
    ['A  [1]', [[['A', 'a']]]],
    ['A [3] [1]', [[['A [3] [1]']]]], // not all of these are markers
    ['A [9] b. [1]', [[['A [9] b.', 'a']]]],
    ['', []],
    [' \n ', []],
  ])('%j is in runs', (answer, runs) => {
    expect(read(answer)).toEqual(runs);
  });
});

describe('emphasis', () => {
  it.each([
    ['plain', ['plain']],
    ['up **20%** now', ['up ', '20%', ' now']],
    ['**20%**', ['', '20%', '']],
    ['a ** b', ['a ** b']], // a mark without its fellow
  ])('of %j', (text, parts) => {
    expect(byEmphasis(text)).toEqual(parts);
    expect(partsOf({ text, citations: [] })).toEqual(parts);
  });

  it('is none in the words of a source', () => {
    const run = { text: 'up **20%** now', citations: [], isVerbatim: true };
    expect(partsOf(run)).toEqual(['up **20%** now']);
  });
});
