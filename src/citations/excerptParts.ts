import type { CitationInPlace, Excerpt } from '../types.js';

/** A stretch of an excerpt, within what it highlights or around it. */
export interface ExcerptPart {
  readonly text: string;
  readonly isHighlight: boolean;
}

/** An excerpt in stretches, in order; none is empty. */
export function excerptParts({ text, start, highlights }: Excerpt): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let from = 0;
  for (const [first, end] of highlights) {
    parts.push({ text: text.slice(from, first - start), isHighlight: false });
    parts.push({ text: text.slice(first - start, end - start), isHighlight: true });
    from = end - start;
  }
  parts.push({ text: text.slice(from), isHighlight: false });
  return parts.filter((part) => part.text !== '');
}

/** An excerpt in one line of plain text, what it highlights between `**`. */
export const excerptInLine = (excerpt: Excerpt): string =>
  excerptParts(excerpt)
    .map(({ text, isHighlight }) => (isHighlight ? `**${text}**` : text))
    .join('')
    .replace(/\s+/g, ' ');

/** Whether an excerpt shows more than the words that are cited. */
export const showsMore = ({
  excerpt,
  quote,
}: Pick<CitationInPlace, 'excerpt' | 'quote'>): boolean => excerpt.text.length > quote.length;
