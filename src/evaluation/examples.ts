import { answerParts } from '../answers/answerable.js';
import type { Found } from '../search/search.js';
import type { Generation } from '../types.js';
import type { Example } from './fitWeights.js';
import type { EvaluationQuestion } from './questions.js';

/** A question's candidates as the reranker sees them. */
export function rankExamples(
  { spans }: EvaluationQuestion,
  { candidates }: Found,
  { calls }: Generation,
): Example[] {
  return candidates.map(({ call, statement, parts }) => {
    const place = calls[call]?.statements[statement];
    const right =
      place !== undefined && spans.some(({ start, end }) => place.start < end && start < place.end);
    return { parts, right };
  });
}

/** The best candidate as the refusal sees it; right where the question can be answered at all. */
export function answerExamples(
  { spans }: EvaluationQuestion,
  { question, candidates }: Found,
): Example[] {
  const [best] = candidates;
  return best ? [{ parts: answerParts(question, best), right: spans.length > 0 }] : [];
}
