import type { Question } from '../search/question.js';
import { weighParts } from '../search/rerank.js';
import type { Candidate } from '../search/search.js';

/**
 * Whether a statement answers a question or only resembles it: a logistic model over what of the question it holds,
 * fitted by `npm run tune` with both classes weighed alike (test/evaluation/LOG.md says on what and how well it does elsewhere).
 */
const WEIGHTS = {
  bias: -7.04,
  score: 2.45,
  inPassage: 0.26,
  nounsHeld: 0.71,
  nounsExact: 0.85,
  greatestGap: -0.17,
  similarity: 1.14,
  nearFigure: 0.9,
  headHeld: 1.1,
  wordsHeld: 1.06,
  adjacency: 0.3,
  terms: 2.04,
  allHeld: 0.15,
  onlyOneAsked: 0.34,
  broken: -2.66,
  thingHeld: 0.97,
  thingTogether: 0.45,
  narrowed: -0.82,
  ofPart: -1,
};
export type AnswerParts = typeof WEIGHTS;

/** Scores run to some 15 and questions to some 6 terms: both are brought to about 1. */
const SCORE_SCALE = 10;
const TERMS_SCALE = 6;
/** Where no figure is asked for, there is none to stand near. */
const NO_FIGURE = 0.4;
/** So much of a question held is all of it; a question with one thing in it is short, not vague. */
const ALL = 0.85;
const ALL_OF_ONE = 0.8;

/** From here on a statement is taken to answer: at most 5 % of the answerable gold questions fall below. */
export const ANSWERS_FROM = 0.35;

/** What is weighed of an answer, by name. */
export function answerParts(
  { asksFor, terms }: Question,
  { evidence, score, similarity }: Candidate,
): AnswerParts {
  const { inPassage, nounsHeld, nounsExact, greatestGap, headHeld, wordsHeld, adjacency } =
    evidence;
  const asked = terms.filter(({ weight }) => weight === 1).length;
  return {
    bias: 1,
    score: score / SCORE_SCALE,
    inPassage,
    nounsHeld,
    nounsExact,
    greatestGap,
    similarity,
    nearFigure: asksFor === 'count' || asksFor === 'amount' ? evidence.nearFigure : NO_FIGURE,
    headHeld,
    wordsHeld,
    adjacency,
    terms: Math.min(TERMS_SCALE, terms.length) / TERMS_SCALE,
    allHeld: inPassage >= ALL ? 1 : 0,
    onlyOneAsked: asked <= 1 && inPassage >= ALL_OF_ONE ? 1 : 0,
    broken: evidence.broken.length > 0 ? 1 : 0,
    thingHeld: evidence.thingHeld,
    thingTogether: evidence.thingTogether,
    narrowed: evidence.narrowed,
    ofPart: evidence.ofPart,
  };
}

/**
 * How likely it is that a statement answers the question, 0 to 1; 0 where it lacks a name or figure of the question or
 * the figure asked for, however near its words are, and where it holds nothing of the question, nor do its topic and label:
 * what only the analyst said answers nothing.
 */
export function likelihoodOfAnswer(question: Question, candidate: Candidate): number {
  const { broken, inContext } = candidate.evidence;
  if (broken.length > 0 || inContext === 0) return 0;
  return 1 / (1 + Math.exp(-weighParts(WEIGHTS, answerParts(question, candidate))));
}
