import fc from 'fast-check';
import { expect, it } from 'vitest';
import { best } from '../../src/search/best.js';

it('gives the places of the greatest scores, the earlier of equals first', () => {
  expect(best(Float64Array.of(1, 3, 2, 3), 3)).toEqual([1, 3, 2]);
  expect(best(Float64Array.of(1, 3), 5)).toEqual([1, 0]);
  expect(best(new Float64Array(), 5)).toEqual([]);
});

it('gives what a whole sort would', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 3 })), fc.nat(10), (scores, count) => {
      const sorted = [...scores.keys()].sort(
        (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b,
      );
      expect(best(Float64Array.from(scores), count)).toEqual(sorted.slice(0, count));
    }),
  );
});
