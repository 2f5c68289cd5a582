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

/** A question with how likely its best statement is to answer it, 0 to 1, and whether anything does. */
export interface Judgement {
  readonly likelihood: number;
  readonly isAnswerable: boolean;
}

/** Steps of the threshold. */
const STEPS = 50;

/** Share of the answerable and of the unanswerable questions that a threshold refuses, for thresholds from 0 to 1. */
export function refusalByThreshold(name: string, judgements: readonly Judgement[]): Curve[] {
  const curve = (kind: string, wanted: boolean): Curve => {
    const likelihoods = judgements
      .filter(({ isAnswerable }) => isAnswerable === wanted)
      .map(({ likelihood }) => likelihood);
    const refusedAt = (threshold: number): number =>
      mean(likelihoods.map((likelihood) => (likelihood < threshold ? 1 : 0)));
    return {
      name: `${name}: ${kind}`,
      points: Array.from({ length: STEPS + 1 }, (_, at) => [at / STEPS, refusedAt(at / STEPS)]),
    };
  };
  return [curve('unanswerable', false), curve('answerable', true)];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
