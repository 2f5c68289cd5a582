import type { Candidate, Found } from '../search/search.js';
import { ANSWERS_FROM, likelihoodOfAnswer } from './answerable.js';

/** How far below the best a further statement may score and still add to the answer. */
const MARGIN = 3.5;

/**
 * The statements that answer, best first: none where the best only resembles an answer, else the best and what comes
 * close to it from other passages; what only announces an answer gives its place to what follows. Two statements with the same words are one answer.
 *
 * @param most statements at most
 */
export function chooseStatements({ question, candidates }: Found, most: number): Candidate[] {
  const [best] = candidates;
  if (!best || question.terms.length === 0 || !answers(question, best)) return [];
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    if (chosen.length >= most || candidate.score < best.score - MARGIN) break;
    if (!answers(question, candidate)) continue;
    const told = toldBy(candidate, candidates);
    if (told && chosen.every(({ row }) => row !== told.row)) chosen.push(told);
  }
  return chosen;
}

/** What a statement tells: itself or, where it only announces something, the one behind it. */
function toldBy(candidate: Candidate, all: readonly Candidate[]): Candidate | undefined {
  if (!candidate.evidence.announces) return candidate;
  return all.find(
    ({ call, statement, evidence }) =>
      call === candidate.call && statement === candidate.statement + 1 && !evidence.announces,
  );
}

const answers = (question: Found['question'], candidate: Candidate): boolean =>
  likelihoodOfAnswer(question, candidate) >= ANSWERS_FROM;
