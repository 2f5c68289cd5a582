import type { AnswerSentence, MarkedCitation } from '../answer.js';
import type { Question } from '../search/question.js';
import { emphasiseFigure } from './emphasis.js';

/** One part of a question with the citations that answer it. */
export interface AnsweredPart {
  readonly question: Question;
  /** As it was asked. */
  readonly asked: string;
  /** Whether something answers it, even where the limit leaves no place for it. */
  readonly isAnswerable: boolean;
  /** What it is about, for the words before its quotes; null where the question has one part. */
  readonly about: string | null;
  readonly citations: readonly MarkedCitation[];
}

/** The extractive answer: the statements that answer, quoted, each a sentence of its own with its marker. */
export function writeExtractive(parts: readonly AnsweredPart[]): AnswerSentence[] {
  return parts.flatMap(({ question, about, citations }) =>
    citations.map((citation, place) => ({
      text: `${leadIn(about, place, citation, question)}"${emphasiseFigure(citation.quote, question)}"`,
      markers: [citation.marker],
    })),
  );
}

/** A quote whose subject stands only in the publisher's label gets the label before it: "Project Kuiper: …". */
function leadIn(
  about: string | null,
  place: number,
  citation: MarkedCitation,
  question: Question,
): string {
  if (about !== null && place === 0) return `On ${about}: `;
  const spoken = citation.quote.toLowerCase();
  const label = citation.label?.toLowerCase() ?? '';
  const namesSubject = question.terms.some(
    ({ surface }) => label.includes(surface) && !spoken.includes(surface),
  );
  return namesSubject ? `On ${citation.label}: ` : '';
}

/** The sentences as one text, a line each, with their markers. */
export const renderAnswer = (sentences: readonly AnswerSentence[]): string =>
  sentences
    .map(({ text, markers }) => [text, ...markers.map((marker) => `[${marker}]`)].join(' '))
    .join('\n');
