import type { AnswerSentence, Warning } from '../answer.js';
import { wordsOf } from '../language/words.js';
import { unansweredParts } from './answerPartsOf.js';
import { partsNotFoundSentence } from './notFound.js';
import type { Numbered } from './numberCitations.js';
import { isAbout } from './subject.js';
import type { AnsweredPart } from './writeExtractive.js';

/** What belongs to an answer beside what a model wrote of it. */
export interface Besides {
  readonly warnings: readonly Warning[];
  /** Markers of quotes that go with them. */
  readonly more: ReadonlySet<number>;
  /** A last sentence on what the calls do not say; none where they say all. */
  readonly open: readonly AnswerSentence[];
}

/**
 * What the statements say against the question or each other is told whoever writes, and so is a part that nothing answers; a
 * part that the statements answer and the model left out is quoted.
 *
 * @param answered what the quoting engine finds for each part
 */
export function besides(
  { sentences, citations }: Numbered,
  answered: readonly AnsweredPart[],
  limit: number,
): Besides {
  const known = new Set(citations.map(({ marker }) => marker));
  const remarks = answered.flatMap((part) => part.warnings);
  const words = sentences.map(({ text }) => wordsOf(text));
  const isCovered = ({ question, citations: own }: AnsweredPart): boolean => {
    const subject = question.terms.filter(({ weight }) => weight === 1);
    return (
      own.some(({ marker }) => known.has(marker)) ||
      words.some((one) => subject.length > 0 && isAbout(subject, one, []))
    );
  };
  const missed = answered.length < 2 ? [] : answered.filter((part) => !isCovered(part));
  const wanted = [
    ...remarks.flatMap(markersIn),
    ...missed.flatMap(({ citations: own }) => own.slice(0, 1).map(({ marker }) => marker)),
  ];
  const more = [...new Set(wanted)].filter((marker) => !known.has(marker));
  const open = missed.filter(({ isAnswerable }) => !isAnswerable);
  return {
    warnings: [...remarks, ...unansweredParts(open, limit)],
    more: new Set(more.slice(0, Math.max(0, limit - known.size))),
    open:
      open.length === 0
        ? []
        : [{ text: partsNotFoundSentence(open.map(({ asked }) => asked)), markers: [] }],
  };
}

const markersIn = ({ message, marker }: Warning): number[] => [
  ...[...message.matchAll(/\[(\d{1,4})\]/g)].map(([, digits]) => Number(digits)),
  ...(marker === undefined ? [] : [marker]),
];
