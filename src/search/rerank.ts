import type { Evidence } from './evidence.js';

/**
 * How much each part tells of a statement: fitted by `npm run tune` as a softmax over the candidates of 218 answerable questions
 * (test/evaluation/LOG.md says on which, and how they fare on questions that they were not fitted to). Two are set: a statement
 * that lacks what it must hold stands behind all that have it, and `wrongTense` is what guidance beside results asks for (ECT-QA).
 */
const WEIGHTS = {
  fused: 2.91,
  similarity: 2.03,
  inStatement: 1.93,
  inContext: 2.11,
  inPassage: 1.89,
  wordsHeld: 2.98,
  holdsAsked: 1.83,
  nearFigure: 0.49,
  adjacency: 1.39,
  length: -0.51,
  broken: -6,
  wrongTense: -1,
  thingTogether: 0.51,
  ofPart: -1.5,
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
  const { wrongTense, thingTogether, ofPart } = evidence;
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
    thingTogether,
    ofPart,
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
