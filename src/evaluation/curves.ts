import type { Curve } from './suites/suite.js';

/**
 * Share of a question's evidence within the first k passages, mean over the questions.
 *
 * @param places of each question's pieces of evidence, from 1; 0 where one is not found
 * @param most the greatest k
 */
export function recallByPlace(
  name: string,
  places: readonly (readonly number[])[],
  most: number,
): Curve {
  const recallAt = (k: number): number =>
    mean(places.map((found) => mean(found.map((place) => (place > 0 && place <= k ? 1 : 0)))));
  return { name, points: Array.from({ length: most }, (_, at) => [at + 1, recallAt(at + 1)]) };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
