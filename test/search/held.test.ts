import { expect, it } from 'vitest';
import { held, isHeldAt } from '../../src/search/held.js';
import { wordsOf } from '../../src/language/words.js';

const cheap = {
  alternatives: [
    { term: 'cheap', weight: 1 },
    { term: 'price', weight: 0.5 },
    { term: 'low', weight: 0.3 },
  ],
};

it.each([
  ['a low price, and cheap', 1], // the surest counts
  ['a low price', 0.5],
  ['low', 0.3],
  ['dear', 0],
  ['', 0],
])('a term is held by "%s" with %d', (text, weight) =>
  expect(held(cheap, wordsOf(text))).toBe(weight),
);

it('a word that is only loosely related is not the word', () => {
  expect(wordsOf('cheap price low dear').map((word) => isHeldAt(cheap, word))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
