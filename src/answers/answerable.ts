import type { Question } from '../search/question.js';
import type { Candidate } from '../search/search.js';

/**
 * Whether a statement answers a question or only resembles it: a logistic model over what of the question it holds,
 * fitted with both classes weighed alike (test/evaluation/LOG.md says on what and how well it does elsewhere).
 */
const WEIGHTS = {
  bias: -5.72,
  score: 1.06,
  inPassage: 0.36,
  nounsHeld: 0.95,
  nounsExact: 0.8,
  greatestGap: -0.16,
  similarity: 0.9,
  nearFigure: 1.49,
  headHeld: 0.94,
  wordsHeld: 1.02,
  adjacency: 0.28,
  terms: 2.74,
  allHeld: 0.62,
  onlyOneAsked: 0.5,
} as const;
/** Scores run to some 15 and questions to some 6 terms: both are brought to about 1. */
const SCORE_SCALE = 10;
const TERMS_SCALE = 6;
/** Where no figure is asked for, there is none to stand near. */
const NO_FIGURE = 0.4;

/** So much of a question held is all of it; a question with one thing in it is short, not vague. */
const ALL = 0.85;
const ALL_OF_ONE = 0.8;

/** From here on a statement is taken to answer: at most 5 % of the answerable questions of the log fall below. */
export const ANSWERS_FROM = 0.35;

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
  const asked = terms.filter(({ weight }) => weight === 1).length;
  const sum =
    WEIGHTS.bias +
    (WEIGHTS.score * score) / SCORE_SCALE +
    WEIGHTS.inPassage * evidence.inPassage +
    WEIGHTS.nounsHeld * evidence.nounsHeld +
    WEIGHTS.nounsExact * evidence.nounsExact +
    WEIGHTS.headHeld * evidence.headHeld +
    WEIGHTS.greatestGap * evidence.greatestGap +
    WEIGHTS.similarity * similarity +
    WEIGHTS.nearFigure * (countsFigures ? evidence.nearFigure : NO_FIGURE) +
    WEIGHTS.wordsHeld * evidence.wordsHeld +
    WEIGHTS.adjacency * evidence.adjacency +
    WEIGHTS.allHeld * (evidence.inPassage >= ALL ? 1 : 0) +
    WEIGHTS.onlyOneAsked * (asked <= 1 && evidence.inPassage >= ALL_OF_ONE ? 1 : 0) +
    (WEIGHTS.terms * Math.min(TERMS_SCALE, terms.length)) / TERMS_SCALE;
  return 1 / (1 + Math.exp(-sum));
}
