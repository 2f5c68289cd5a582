import { expect, it } from 'vitest';
import { createCosines } from '../../../src/search/ranking/cosines.js';
import { tinyVectors } from '../../support/tinyVectors.js';

const [EAST, NORTH, WEST, BETWEEN, NOTHING] = [0, 1, 2, 3, 4];
const cosinesOf = createCosines(
  tinyVectors(
    [
      [2, 0],
      [0, 5],
      [-1, 0],
      [3, 4],
      [0, 0],
    ].map((row, at) => ({ word: `word${at}`, row, scale: at + 1 })),
  ),
);

it('two words are as near as their directions, in steps of 1/127', () => {
  const toEast = cosinesOf(EAST);
  for (const _ of ['worked out', 'remembered']) {
    expect(toEast(EAST)).toBe(1);
    expect(toEast(NORTH)).toBe(0);
    expect(toEast(WEST)).toBe(-1);
    expect(toEast(BETWEEN)).toBe(Math.round(0.6 * 127) / 127);
    expect(toEast(NOTHING)).toBe(0);
  }
});

it('a word is worked out once', () => {
  expect(cosinesOf(NORTH)).toBe(cosinesOf(NORTH));
});
