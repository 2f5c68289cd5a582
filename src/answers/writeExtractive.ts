import type { AnswerSentence, MarkedCitation, Warning } from '../answer.js';
import type { Question } from '../search/question.js';
import { shortName } from '../search/scope/companies.js';
import { emphasiseFigure } from './emphasis.js';
import { partsNotFoundSentence } from './notFound.js';

/** One part of a question with the citations that answer it. */
export interface AnsweredPart {
  readonly question: Question;
  /** As it was asked. */
  readonly asked: string;
  /** Whether something answers it, even where the limit leaves no place for it. */
  readonly isAnswerable: boolean;
  /** The words before its quotes: what it is about, or its side; null where neither has to be said. */
  readonly lead: string | null;
  /** Whether each quote has to say which of several calls it is from. */
  readonly namesCall: boolean;
  readonly citations: readonly MarkedCitation[];
  /** What is to be said of its statements: that they deny what the question supposes, or differ. */
  readonly warnings: readonly Warning[];
}

/**
 * The extractive answer: the statements that answer, quoted, each a sentence of its own with its marker; at its end, without
 * one, the parts that nothing answers. Empty where nothing answers any part.
 */
export function writeExtractive(parts: readonly AnsweredPart[]): AnswerSentence[] {
  const quoted = joinShared(parts).flatMap((part) =>
    part.citations.map((citation, place) => ({
      text: `${leadIn(part, place, citation)}"${emphasiseFigure(citation.quote, part.question)}"`,
      markers: [citation.marker],
    })),
  );
  const open = parts.filter(
    ({ citations, isAnswerable }) => citations.length === 0 && !isAnswerable,
  );
  if (quoted.length === 0 || open.length === 0) return quoted;
  return [...quoted, { text: partsNotFoundSentence(open.map(({ asked }) => asked)), markers: [] }];
}

const ON = /^On /;

/** A statement that alone answers a later part too is quoted once, behind both leads: "On safety and speed: …". */
function joinShared(parts: readonly AnsweredPart[]): AnsweredPart[] {
  const joined: AnsweredPart[] = [];
  for (const part of parts) {
    const [only, ...more] = part.citations;
    const at = joined.findIndex(({ citations }) => only !== undefined && citations[0] === only);
    const before = joined[at];
    const canJoin = before?.lead != null && ON.test(before.lead) && ON.test(part.lead ?? '');
    if (before && canJoin && more.length === 0)
      joined[at] = { ...before, lead: `${before.lead} and ${part.lead?.replace(ON, '')}` };
    else joined.push(part);
  }
  return joined;
}

/** A quote whose subject stands only in the publisher's label gets the label before it: "Project Kuiper: …". */
function leadIn(
  { lead, namesCall, question }: AnsweredPart,
  place: number,
  { quote, label, call }: MarkedCitation,
): string {
  if (lead !== null && place === 0) return `${lead}: `;
  if (namesCall && call.period !== null)
    return `${[shortName(call.company ?? call.ticker ?? ''), call.period].filter(Boolean).join(' ')}: `;
  const spoken = quote.toLowerCase();
  const known = label?.toLowerCase() ?? '';
  const namesSubject = question.terms.some(
    ({ surface }) => known.includes(surface) && !spoken.includes(surface),
  );
  return namesSubject ? `On ${label}: ` : '';
}

/** The sentences as one text with their markers: a line each, but what stands under one lead ("Home Depot 2024-Q2: …") in its line. */
export function renderAnswer(sentences: readonly AnswerSentence[]): string {
  const lines: string[] = [];
  for (const { text, markers } of sentences) {
    const words = [text, ...markers.map((marker) => `[${marker}]`)].join(' ');
    const line = lines.at(-1);
    if (line === undefined || line.startsWith('"') || !text.startsWith('"')) lines.push(words);
    else lines[lines.length - 1] = `${line} ${words}`;
  }
  return lines.join('\n');
}
