import type { Question } from '../search/question.js';
import type { Candidate } from '../search/search.js';

/**
 * Whether a statement answers a question or only resembles it: a logistic model over what of the question it holds,
 * fitted with both classes weighed alike (test/evaluation/LOG.md says on what and how well it does elsewhere).
 */
const WEIGHTS = {
  bias: -6,
  score: 1.31,
  inPassage: 0.31,
  nounsHeld: 1.04,
  nounsExact: 0.89,
  greatestGap: -0.5,
  similarity: 0.7,
  nearFigure: 1.58,
  countedHeld: 1.3,
  wordsHeld: 1,
  adjacency: 0.37,
  terms: 2.59,
} as const;
/** Scores run to some 15 and questions to some 6 terms: both are brought to about 1. */
const SCORE_SCALE = 10;
const TERMS_SCALE = 6;
/** Where no figure is asked for, there is none to stand near. */
const NO_FIGURE = 0.4;

/** From here on a statement is taken to answer: at most 5 % of the answerable questions of the log fall below. */
export const ANSWERS_FROM = 0.33;

/**
 * How likely it is that a statement answers the question, 0 to 1; 0 where it lacks a name or figure of the question or
 * the figure asked for, however near its words are.
 */
export function likelihoodOfAnswer(
  { asksFor, terms }: Question,
  { evidence, score, similarity }: Candidate,
): number {
  if (evidence.broken.length > 0) return 0;
  const countsFigures = asksFor === 'count' || asksFor === 'amount';
  const sum =
    WEIGHTS.bias +
    (WEIGHTS.score * score) / SCORE_SCALE +
    WEIGHTS.inPassage * evidence.inPassage +
    WEIGHTS.nounsHeld * evidence.nounsHeld +
    WEIGHTS.nounsExact * evidence.nounsExact +
    WEIGHTS.countedHeld * evidence.countedHeld +
    WEIGHTS.greatestGap * evidence.greatestGap +
    WEIGHTS.similarity * similarity +
    WEIGHTS.nearFigure * (countsFigures ? evidence.nearFigure : NO_FIGURE) +
    WEIGHTS.wordsHeld * evidence.wordsHeld +
    WEIGHTS.adjacency * evidence.adjacency +
    (WEIGHTS.terms * Math.min(TERMS_SCALE, terms.length)) / TERMS_SCALE;
  return 1 / (1 + Math.exp(-sum));
}
