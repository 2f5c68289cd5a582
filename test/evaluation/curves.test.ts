import { expect, it } from 'vitest';
import { recallByPlace } from '../../src/evaluation/curves.js';

it('counts of each question what stands within the first k', () => {
  const { name, points } = recallByPlace('set', [[1], [2, 0], []], 3);
  expect(name).toBe('set');
  expect(points.map(([k]) => k)).toEqual([1, 2, 3]);
  expect(points.map(([, share]) => share)).toEqual([
    1 / 3, // the first question's only one; the third has nothing to find
    0.5, // and one of the second's two
    0.5,
  ]);
});
