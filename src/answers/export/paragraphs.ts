import type { Citation } from '../../types.js';

/** Some words of an answer and the statements that their markers cite. `**` in the words marks the figure asked for. */
export interface Run {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Whether a `**` is the source's own. */
  readonly isVerbatim?: boolean;
}

export type Paragraph = readonly Run[];

/**
 * An answer's text in paragraphs. One ends where a line ends behind a marker; any other line break is the source's own, within a
 * quotation.
 * @param cited what the markers stand for; a number in brackets that stands for nothing is part of the words
 */
export function paragraphsOf(answer: string, cited: ReadonlyMap<number, Citation>): Paragraph[] {
  const lines = answer.split(/(?<=\]) *\r?\n\s*/);
  return lines.map((line) => runsOf(line.trim(), cited)).filter((runs) => runs.length > 0);
}

/** `[1]`, `[1] [2]` or `[1][2]`. */
const MARKERS = /\[\d{1,6}\](?:\s*\[\d{1,6}\])*/g;

function runsOf(line: string, cited: ReadonlyMap<number, Citation>): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { index, 0: markers } of line.matchAll(MARKERS)) {
    const citations = numbersIn(markers).flatMap((marker) => cited.get(marker) ?? []);
    if (citations.length < numbersIn(markers).length) continue;
    runs.push({ text: line.slice(from, index).trimEnd(), citations });
    from = index + markers.length;
  }
  return from < line.length ? [...runs, { text: line.slice(from), citations: [] }] : runs;
}

const numbersIn = (markers: string): number[] => (markers.match(/\d+/g) ?? []).map(Number);

/** The words in turn plain and bold, beginning plain. */
export const byEmphasis = (text: string): string[] => {
  const parts = text.split('**');
  return parts.length % 2 === 1 ? parts : [text]; // a mark without its fellow is part of the words
};

/** The words of a run in turn plain and bold. */
export const partsOf = ({ text, isVerbatim = false }: Run): string[] =>
  isVerbatim ? [text] : byEmphasis(text);
