import type { Answer } from '../answer.js';
import { doubtWords } from '../citations/doubts.js';
import { excerptInLine } from '../citations/excerptParts.js';
import type { Citation } from '../types.js';
import { CLOSEST, closestIn } from './notFound.js';
import { sourceWords } from './sourceWords.js';
import { tableLines } from './tableText.js';

/** An answer for a terminal: its table where it has one, its words, what a reader should know, and its sources or what comes closest, their words in their place. */
export function answerLines(answered: Answer): string {
  const { answer, citations, warnings, table } = answered;
  const sources = citations.flatMap((citation) => [
    `[${citation.marker}] ${sourceLine(citation)}`,
    ...indented(sourceWords(citation, answer)),
    ...indented(doubtWords(citation)),
  ]);
  const closest = closestIn(answered).flatMap((citation) => [
    `- ${sourceLine(citation)}`,
    ...indented(excerptInLine(citation.excerpt)),
    ...indented(doubtWords(citation)),
  ]);
  return [
    ...(table ? [...tableLines(table), ''] : []),
    answer,
    ...warnings.map(({ code, message }) => `(${code}) ${message}`),
    ...(sources.length > 0 ? ['', ...sources] : []),
    ...(closest.length > 0 ? ['', `${CLOSEST}:`, ...closest] : []),
  ].join('\n');
}

const sourceLine = ({ attribution, call, url }: Citation): string =>
  `${attribution}, ${call.id}  ${url}`;

const indented = (words: string | null): string[] => (words === null ? [] : [`    ${words}`]);
