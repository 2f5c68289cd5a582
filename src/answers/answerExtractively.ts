import type { Answer } from '../answer.js';
import type { SearchSpace } from '../search/search.js';
import { answerPartsOf, unansweredParts } from './answerPartsOf.js';
import type { AnswerTask } from './answerTask.js';
import { byMarker } from './followUp/numbering.js';
import { refuse } from './refuse.js';
import { type Verified, verifyAnswer } from './verifyAnswer.js';
import { type AnsweredPart, renderAnswer, writeExtractive } from './writeExtractive.js';

/** The answer that quotes: the statements that answer, to the letter; a refusal where there are none. */
export function answerExtractively(task: AnswerTask): Answer {
  const { space, retrieved, limit, base, numberOf, clock } = task;
  const answered = answerPartsOf(space, retrieved, limit, base, numberOf);
  clock.lap('writeMs');
  const { sentences, citations, warnings } = quoteParts(space, answered);
  clock.lap('verifyMs');
  const isAnswered = citations.length > 0;
  return {
    ...(isAnswered
      ? { status: 'answered', answer: renderAnswer(sentences), sentences, citations, related: [] }
      : refuse(task)),
    engine: 'extractive',
    scope: retrieved.scope,
    warnings: [
      ...retrieved.notes,
      ...warnings,
      ...answered.flatMap((part) => part.warnings),
      ...(isAnswered ? unansweredParts(answered, limit) : []),
    ],
    timings: clock.timings(),
  };
}

/** The quotes of all parts, checked against their sources. */
export function quoteParts(
  { generation }: SearchSpace,
  answered: readonly AnsweredPart[],
): Verified {
  const proposed = [...new Set(answered.flatMap(({ citations }) => citations))];
  const calls = generation.calls.map(({ transcript }) => transcript);
  const sourceOf = (id: string) => calls.find(({ call }) => call.id === id)?.text;
  return verifyAnswer(writeExtractive(answered), byMarker(proposed), sourceOf);
}
