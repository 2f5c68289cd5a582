import type { Citation } from '../../types.js';

/** Where in its source a quote stands, in the one way that its readers find fastest. */
export interface Place {
  readonly kind: 'time' | 'page' | 'paragraph';
  /** `00:12:30`, `4`, or `Remarks section, para. 3`: paragraphs count anew in each section. */
  readonly words: string;
}

/** A time leads to the very words, a page to some forty lines, a paragraph must be counted. Null where none is known. */
export function placeOf({
  locator: { time, page, paragraph },
  section,
}: Pick<Citation, 'locator' | 'section'>): Place | null {
  if (time !== null) return { kind: 'time', words: time };
  if (page !== null) return { kind: 'page', words: String(page) };
  if (paragraph === null) return null;
  const name = section === 'qa' ? 'Q&A' : 'Remarks';
  return { kind: 'paragraph', words: `${name} section, para. ${paragraph}` };
}

/** The place as it reads outside any style. */
export const sayPlace = ({ kind, words }: Place): string =>
  kind === 'time' ? `at ${words}` : kind === 'page' ? `p. ${words}` : words;
