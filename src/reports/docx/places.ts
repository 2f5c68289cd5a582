import type { FootnoteParagraph } from './footnotes.js';
import type { DocumentText } from './paragraphs.js';

/** A footnote and where in the text its mark stands: behind the characters before `at`. */
export interface Note {
  readonly at: number;
  readonly paragraphs: readonly FootnoteParagraph[];
}

/**
 * The notes in the order of the text, those of one place as one: two numbers side by side, 1 and 2, would read as 12.
 *
 * @throws RangeError where one stands outside the text
 */
export function inOrder(notes: readonly Note[], document: DocumentText): Note[] {
  const places = new Map<number, FootnoteParagraph[]>();
  for (const { at, paragraphs } of notes) {
    const place = placeOf(at, document);
    places.set(place, [...(places.get(place) ?? []), ...paragraphs]);
  }
  return [...places]
    .map(([at, paragraphs]) => ({ at, paragraphs }))
    .sort((one, other) => one.at - other.at);
}

/** Where a mark can stand: in a paragraph, and not within a character of two code units or words that are shown as a whole. */
function placeOf(at: number, { text, paragraphs }: DocumentText): number {
  const paragraph = paragraphs.findLast(({ start }) => start <= at);
  if (!Number.isInteger(at) || at > text.length || paragraph === undefined) {
    throw new RangeError(`No place for a footnote at ${at} in a text of ${text.length}`);
  }
  const { pieces, end } = paragraph;
  const piece = pieces.findLast(({ start }) => start < at);
  if (at >= end || piece === undefined) return Math.min(at, end);
  const offset = at - piece.start;
  if (piece.element.localName !== 't') return piece.start + piece.words.length;
  return (piece.words.codePointAt(offset - 1) ?? 0) > 0xffff ? at + 1 : at;
}
