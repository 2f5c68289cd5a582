import type { MarkedCitation } from '../answer.js';
import { isQuestion } from '../search/contenders.js';
import type { SearchSpace } from '../search/search.js';
import type { CitationInPlace } from '../types.js';
import {
  type AnsweredSide,
  answerSides,
  citeCandidate,
  closestOf,
  unansweredSides,
} from './answerSides.js';
import type { AnswerTask } from './answerTask.js';
import { closestStatements, MOST_EXCERPTS } from './chooseStatements.js';
import { byMarker } from './followUp/numbering.js';
import type { Written } from './reading.js';
import { refuse } from './refuse.js';
import { type Verified, verifyAnswer } from './verifyAnswer.js';
import { renderAnswer, writeExtractive } from './writeExtractive.js';

/** The answer that quotes: the statements that answer, to the letter; a refusal where there are none. */
export function answerExtractively(task: AnswerTask): Written {
  const { space, retrieved, limit, base, numberOf, clock } = task;
  const answered = answerSides(space, retrieved, limit, base, numberOf);
  clock.lap('writeMs');
  const { sentences, citations, warnings } = quoteSides(space, answered);
  clock.lap('verifyMs');
  const isAnswered = citations.length > 0;
  return {
    ...(isAnswered
      ? {
          ...{ status: 'answered', answer: renderAnswer(sentences), sentences, citations },
          related: closestBesides(task, citations),
        }
      : refuse(task)),
    engine: 'extractive',
    scope: retrieved.scope,
    warnings: [
      ...retrieved.notes,
      ...warnings,
      ...(isAnswered ? unansweredSides(answered, limit) : []),
    ],
    timings: clock.timings(),
  };
}

/** What comes closest besides what is cited, so that a reader whom the answer does not help sees more; none where several sides answer. */
function closestBesides(
  { space, retrieved, base }: AnswerTask,
  citations: readonly MarkedCitation[],
): CitationInPlace[] {
  if (retrieved.found.length > 1) return [];
  const cited = new Set(citations.map(({ id }) => id));
  const said = closestOf(retrieved.found).filter((one) => !isQuestion(space.generation.calls, one));
  return closestStatements(space, said)
    .flatMap((candidate) => citeCandidate(space, candidate, base) ?? [])
    .filter(({ id }) => !cited.has(id))
    .slice(0, MOST_EXCERPTS - citations.length);
}

/** The quotes of all sides, checked against their sources. */
export function quoteSides(
  { generation }: SearchSpace,
  answered: readonly AnsweredSide[],
): Verified {
  const proposed = [...new Set(answered.flatMap(({ citations }) => citations))];
  const calls = generation.calls.map(({ transcript }) => transcript);
  const sourceOf = (id: string) => calls.find(({ call }) => call.id === id)?.text;
  return verifyAnswer(writeExtractive(answered), byMarker(proposed), sourceOf);
}
