import type { Span } from '../../transcripts/sentences.js';

/** New words for a stretch of a text. */
export interface Edit extends Span {
  readonly words: string;
}

/** What changes in a question, and what is added behind it. */
export interface Change {
  readonly edits: readonly Edit[];
  readonly words: string;
}

/** A text with some stretches replaced; of stretches that overlap the first counts. */
export function edit(text: string, edits: readonly Edit[]): string {
  let written = '';
  let from = 0;
  for (const { start, end, words } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    written += text.slice(from, start) + words;
    from = end;
  }
  return written + text.slice(from);
}

/** More words at the end of a question, before its mark. */
export const append = (text: string, words: string): string =>
  words === '' ? text : `${text.replace(/[\s?.!]+$/, '')} ${words}?`;

/** One space between words, and none before a mark. */
export const tidy = (text: string): string =>
  text
    .replace(/\s+([?.!,])/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .trim();
