import { expect, it } from 'vitest';
import { holdsFixedPair } from '../../src/search/fixedPairs.js';

it.each([
  ['What were research and development costs?', true],
  ['How much went into Sales  and marketing?', true],
  ['What was spent on property, plant and equipment?', true],
  ['How much cash and short-term investments are there?', true],
  ['How did mergers and acquisitions go?', true],
  ['How fast did AWS and advertising grow?', false],
  ['What about forests and marketing?', false], // "sales and marketing" only as whole words
  ['', false],
])('one thing in %j: %s', (text, holds) => {
  expect(holdsFixedPair(text)).toBe(holds);
});
