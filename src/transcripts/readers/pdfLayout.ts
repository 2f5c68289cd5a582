import type { Mark } from '../sourceText.js';
import type { Paragraph } from './pdfParagraphs.js';
import type { Row } from './pdfRows.js';

/** Paragraphs as lines of plain text that keep their columns, and where in it the pages begin. */
export function layOut(
  paragraphs: readonly Paragraph[],
  rows: readonly Row[],
): { text: string; marks: Mark[] } {
  const heights = rows.map(({ height }) => height).sort((a, b) => a - b);
  const letter = LETTER * (heights[heights.length >> 1] ?? 1);
  const margin = Math.min(...rows.map(({ cells }) => cells[0]?.left ?? 0));
  const columnOf = (left: number) => Math.round((left - margin) / letter);
  const marks: Mark[] = [];
  let text = '';
  for (const { lead, left, words, pages, apart } of paragraphs) {
    if (text !== '') text += apart ? '\n\n' : '\n';
    const lineStart = text.length;
    let line = '';
    for (const cell of lead) line = padded(line, columnOf(cell.left)) + cell.words;
    line = padded(line, columnOf(left));
    for (const { at, page } of pages) {
      const start = lineStart + (at === 0 ? 0 : line.length + at);
      if (marks.at(-1)?.page !== page) marks.push({ start, page, time: null, voice: null });
    }
    text += line + words;
  }
  return { text, marks };
}

/** Share of a font's height that a letter takes on average. */
const LETTER = 0.5;
/** Spaces that part columns. */
const NARROWEST_GAP = 3;

const padded = (line: string, column: number): string =>
  line === ''
    ? ' '.repeat(Math.max(0, column))
    : line.padEnd(Math.max(column, line.length + NARROWEST_GAP));
