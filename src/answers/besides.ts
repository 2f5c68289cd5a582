import type { AnswerSentence, Warning } from '../answer.js';
import { type AnsweredSide, unansweredSides } from './answerSides.js';
import { partsNotFoundSentence } from './notFound.js';
import type { Numbered } from './numberCitations.js';

/** What belongs to an answer beside what a model wrote of it. */
export interface Besides {
  readonly warnings: readonly Warning[];
  /** Markers of quotes that go with them. */
  readonly more: ReadonlySet<number>;
  /** A last sentence on what the calls do not say; none where they say all. */
  readonly open: readonly AnswerSentence[];
}

/**
 * A side that nothing answers is told whoever writes; one that the statements answer and the model left out is quoted.
 *
 * @param answered what the quoting engine finds for each side
 */
export function besides(
  { citations }: Numbered,
  answered: readonly AnsweredSide[],
  limit: number,
): Besides {
  const known = new Set(citations.map(({ marker }) => marker));
  const calls = new Set(citations.map(({ call }) => call.id));
  const isCovered = ({ citations: own }: AnsweredSide): boolean =>
    own.some(({ marker, call }) => known.has(marker) || calls.has(call.id));
  const missed = answered.length < 2 ? [] : answered.filter((side) => !isCovered(side));
  const more = missed.flatMap(({ citations: own }) => own.slice(0, 1).map(({ marker }) => marker));
  const open = missed.filter(({ isAnswerable }) => !isAnswerable);
  return {
    warnings: unansweredSides(open, limit),
    more: new Set(more.slice(0, Math.max(0, limit - known.size))),
    open:
      open.length === 0
        ? []
        : [{ text: partsNotFoundSentence(open.map(({ asked }) => asked)), markers: [] }],
  };
}
