import type { Answer } from '../answer.js';
import { citeCandidate, closestOf } from './answerSides.js';
import type { AnswerTask } from './answerTask.js';
import { closestStatements } from './chooseStatements.js';
import { NOT_IN_CALLS, notFoundSentence } from './notFound.js';

/**
 * One sentence that says what was searched in vain, with the closest statements, which may not answer.
 *
 * @param reason why nothing may answer, whatever was found
 */
export function refuse(
  { space, retrieved: { scope, found }, base }: Pick<AnswerTask, 'space' | 'retrieved' | 'base'>,
  reason?: string,
): Pick<Answer, 'status' | 'answer' | 'sentences' | 'citations' | 'related'> {
  const calls = space.generation.calls.map(({ transcript }) => transcript.call);
  const searched = calls.filter(({ id }) => scope.calls.includes(id));
  const text = reason ? `${NOT_IN_CALLS}: ${reason}.` : notFoundSentence(searched, scope.missing);
  return {
    status: 'not_found',
    answer: text,
    sentences: [{ text, markers: [] }],
    citations: [],
    related: closestStatements(space, closestOf(found)).flatMap(
      (candidate) => citeCandidate(space, candidate, base) ?? [],
    ),
  };
}
