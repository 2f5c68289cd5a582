import type { AnswerTable, TableCell } from '../answer.js';

/** Characters of a cell in aligned text: longer ones would break every line of a narrow window. */
const MAX_CELL = 40;

/** A table as lines of text whose columns stand under each other where every letter is as wide. */
export function tableLines({ columns, rows }: AnswerTable): string[] {
  const lines = [columns.map(inCell), ...rows.map((cells) => cells.map(cellInLine))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines.map((line) =>
    widths
      .map((width, at) => (line[at] ?? '').padEnd(width))
      .join('  ')
      .trimEnd(),
  );
}

/**
 * A table in Markdown.
 * @param marked what stands behind the figure of a citation
 */
export function markdownTable(
  { columns, rows }: AnswerTable,
  marked: (marker: number) => string,
): string {
  const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cellOf = ({ text, marker }: TableCell): string =>
    [escapeCell(text), ...(marker === null ? [] : [marked(marker)])].join('');
  return [
    lineOf(columns.map(escapeCell)),
    lineOf(columns.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...rows.map((cells) => lineOf(cells.map(cellOf))),
  ].join('\n');
}

/** The marker of a citation as an answer has it. */
export const asMarker = (marker: number): string => ` [${marker}]`;

const cellInLine = ({ text, marker }: TableCell): string =>
  `${inCell(text)}${marker === null ? '' : asMarker(marker)}`;

/** Labels come from transcripts: in one line, and no longer than a cell. */
function inCell(text: string): string {
  const words = [...inOneLine(text)];
  return words.length > MAX_CELL ? `${words.slice(0, MAX_CELL - 1).join('')}…` : words.join('');
}

/** Text that a cell of Markdown shows as it is: no markup, no link and no further cell. */
const escapeCell = (text: string): string => inOneLine(text).replace(/[\\`*_[\]<>~^$&|#]/g, '\\$&');

const inOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
