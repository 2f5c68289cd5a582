import type { Evidence } from './evidence.js';

/**
 * How much each piece of evidence tells of a statement: fitted as a softmax over the candidates of 218 answerable questions
 * (test/evaluation/LOG.md says on which, and how they fare on questions that they were not fitted to).
 */
const WEIGHTS = {
  fused: 2.68,
  similarity: 1.92,
  inStatement: 2.14,
  inContext: 2.2,
  inPassage: 2,
  wordsHeld: 3.03,
  holdsAsked: 2.11,
  nearFigure: 0.84,
  adjacency: 1.28,
  length: -0.65,
} as const;
const BROKEN = -1.65;

/** What the two rankings say of a statement's passage. */
export interface PassageRank {
  /** Fused score as a share of the best passage's. */
  readonly fused: number;
  /** Cosine of question and passage. */
  readonly similarity: number;
}

/** How well a statement answers, on a scale that only compares candidates of one question. */
export function scoreStatement(evidence: Evidence, rank: PassageRank): number {
  const parts = { ...evidence, ...rank };
  let score = evidence.broken.length > 0 ? BROKEN : 0;
  for (const [name, weight] of entries(WEIGHTS)) score += weight * parts[name];
  return score;
}

const entries = (weights: typeof WEIGHTS): [keyof typeof WEIGHTS, number][] =>
  Object.entries(weights) as [keyof typeof WEIGHTS, number][];
