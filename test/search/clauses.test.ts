import { describe, expect, it } from 'vitest';
import { clausesOf, segmentAround } from '../../src/search/clauses.js';

describe('the clauses of a statement', () => {
  it.each([
    ['Cloud grew.', ['Cloud grew.']],
    ['Cloud grew while stores slowed', ['Cloud grew', 'stores slowed']],
    ['Cloud grew, and stores slowed; ads rose', ['Cloud grew', 'stores slowed', 'ads rose']],
    ['It is a pioneer, and will expand', ['It is a pioneer, and will expand']], // of the same thing
    [
      'It convinces—selection rose, but costs fell',
      ['It convinces', 'selection rose', 'costs fell'],
    ],
    ['It reached 62%, an increase of 2%', ['It reached 62%, an increase of 2%']],
    ['', []],
  ])('%j', (text, clauses) => {
    expect(clausesOf(text).map((clause) => clause.text)).toEqual(clauses);
    for (const { text: own, start, end } of clausesOf(text))
      expect(text.slice(start, end)).toBe(own);
  });
});

describe('what stands around a figure between commas or "and"', () => {
  it.each([
    ['It has 1,000 towns, and will have 2,300', '1,000', 'It has 1,000 towns'],
    ['It has 1,000 towns, and will have 2,300', '2,300', ' will have 2,300'],
    ['1,000', '1,000', '1,000'],
  ])('%j around %j', (text, figure, segment) => {
    const start = text.indexOf(figure);
    expect(segmentAround(text, start, start + figure.length)).toBe(segment);
  });
});
