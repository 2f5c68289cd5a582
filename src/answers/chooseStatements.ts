import type { Candidate, Found } from '../search/search.js';
import { ANSWERS_FROM, likelihoodOfAnswer } from './answerable.js';

/** How far below the best a further statement may score and still add to the answer. */
const MARGIN = 3.5;

/**
 * The statements that answer, best first: none where the best only resembles an answer, else the best and what comes
 * close to it from other passages. Two statements with the same words are one answer.
 *
 * @param most statements at most
 */
export function chooseStatements({ question, candidates }: Found, most: number): Candidate[] {
  const [best] = candidates;
  if (!best || question.terms.length === 0 || !answers(question, best)) return [];
  const chosen = [best];
  for (const candidate of candidates.slice(1)) {
    if (chosen.length >= most || candidate.score < best.score - MARGIN) break;
    if (chosen.every(({ row }) => row !== candidate.row) && answers(question, candidate))
      chosen.push(candidate);
  }
  return chosen;
}

const answers = (question: Found['question'], candidate: Candidate): boolean =>
  likelihoodOfAnswer(question, candidate) >= ANSWERS_FROM;
