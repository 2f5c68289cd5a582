import type { AnswerSentence, MarkedCitation } from '../answer.js';
import { STOP_WORDS } from '../language/stopWords.js';
import { wordsOf } from '../language/words.js';
import { shortName } from '../search/scope/companies.js';
import type { AnsweredSide } from './answerSides.js';
import { emphasiseFigure } from './emphasis.js';
import { partsNotFoundSentence } from './notFound.js';

/** From this likelihood on a figure is set in bold: a wrong one in bold misleads more than none. */
const SURE_OF_FIGURE = 0.7;

/**
 * The extractive answer: the statements that answer, quoted, each a sentence of its own with its marker; at its end, without
 * one, the sides that nothing answers. Empty where nothing answers any side.
 */
export function writeExtractive(sides: readonly AnsweredSide[]): AnswerSentence[] {
  const quoted = sides.flatMap((side) =>
    side.citations.map((citation, place) => ({
      text: `${leadIn(side, place, citation)}"${quoteOf(side, place, citation)}"`,
      markers: [citation.marker],
    })),
  );
  const open = sides.filter(
    ({ citations, isAnswerable }) => citations.length === 0 && !isAnswerable,
  );
  if (quoted.length === 0 || open.length === 0) return quoted;
  return [...quoted, { text: partsNotFoundSentence(open.map(({ asked }) => asked)), markers: [] }];
}

const quoteOf = (
  { question, likelihood }: AnsweredSide,
  place: number,
  { quote }: MarkedCitation,
): string =>
  place === 0 && likelihood >= SURE_OF_FIGURE ? emphasiseFigure(quote, question) : quote;

/** A quote says where it is from where several sides or calls answer; one whose subject stands only in the publisher's label gets that before it. */
function leadIn(
  { about, namesCall, question, citations }: AnsweredSide,
  place: number,
  { quote, label, call }: MarkedCitation,
): string {
  const isOther = place === 0 || citations[place - 1]?.call.id !== call.id;
  if (namesCall && isOther) return `${nameOf(call)}${about === null ? '' : `, on ${about}`}: `;
  if (about !== null && place === 0) return `On ${about}: `;
  const spoken = termsIn(quote);
  const known = termsIn(label ?? '');
  const isOnlyKnown = (term: string): boolean => known.has(term) && !spoken.has(term);
  const asked = wordsOf(question).filter(({ surface }) => !STOP_WORDS.has(surface));
  return asked.some(({ terms }) => terms.some(isOnlyKnown)) ? `On ${label}: ` : '';
}

/** A call as it is spoken of: "Home Depot 2024-Q2". */
const nameOf = ({ company, ticker, period, date, id }: MarkedCitation['call']): string => {
  const name = shortName(company ?? ticker ?? '');
  const time = period ?? date;
  return name !== '' && time !== null ? `${name} ${time}` : id;
};

const termsIn = (text: string): Set<string> => new Set(wordsOf(text).flatMap(({ terms }) => terms));

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
