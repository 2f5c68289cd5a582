import type { Evidence } from './evidence.js';

/**
 * How much each part tells of a statement: fitted by `npm run tune` as a softmax over the candidates of 218 answerable questions
 * (test/evaluation/LOG.md says on which, and how they fare on questions that they were not fitted to).
 */
const WEIGHTS = {
  fused: 2.6,
  similarity: 1.95,
  inStatement: 2.15,
  inContext: 2.22,
  inPassage: 2.02,
  wordsHeld: 3.04,
  holdsAsked: 2.12,
  nearFigure: 0.84,
  adjacency: 1.27,
  length: -0.66,
  broken: -1.65,
  wrongTense: -1,
};
export type RankParts = typeof WEIGHTS;

/** What the two rankings say of a statement's passage. */
export interface PassageRank {
  /** Fused score as a share of the best passage's. */
  readonly fused: number;
  /** Cosine of question and passage. */
  readonly similarity: number;
}

/** What is weighed of a statement, by name. */
export function rankParts(evidence: Evidence, { fused, similarity }: PassageRank): RankParts {
  const {
    inStatement,
    inContext,
    inPassage,
    wordsHeld,
    holdsAsked,
    nearFigure,
    adjacency,
    length,
  } = evidence;
  const { wrongTense } = evidence;
  const broken = evidence.broken.length > 0 ? 1 : 0;
  return {
    fused,
    similarity,
    inStatement,
    inContext,
    inPassage,
    wordsHeld,
    holdsAsked,
    nearFigure,
    adjacency,
    length,
    broken,
    wrongTense,
  };
}

/** How well a statement answers, on a scale that only compares candidates of one question. */
export const scoreStatement = (parts: RankParts): number => weighParts(WEIGHTS, parts);

/** The sum of all parts, each times its weight. */
export function weighParts<Parts extends Record<string, number>>(
  weights: Parts,
  parts: Parts,
): number {
  let sum = 0;
  for (const name in weights) sum += (weights[name] ?? 0) * (parts[name] ?? 0);
  return sum;
}
