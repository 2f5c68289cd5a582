import { expect, it } from 'vitest';
import { recallByPlace, refusalByThreshold } from '../../src/evaluation/curves.js';

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

it('refuses what is less likely than the threshold, answerable or not', () => {
  const [unanswerable, answerable] = refusalByThreshold('set', [
    { likelihood: 0.1, isAnswerable: false },
    { likelihood: 0.6, isAnswerable: false },
    { likelihood: 0.5, isAnswerable: true },
  ]);
  const at = (curve: typeof answerable, threshold: number) =>
    curve?.points.find(([x]) => x === threshold)?.[1];
  expect(unanswerable?.name).toBe('set: unanswerable');
  expect([0, 0.2, 0.7, 1].map((threshold) => at(unanswerable, threshold))).toEqual([0, 0.5, 1, 1]);
  expect([0, 0.5, 0.52].map((threshold) => at(answerable, threshold))).toEqual([
    0,
    0, // just as likely as is wanted
    1,
  ]);
});
