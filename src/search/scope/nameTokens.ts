import type { Span } from '../../language/span.js';

export interface NameToken extends Span {
  /** In lower case, without possessive, dots and ".com". */
  readonly word: string;
  readonly written: string;
}

/** The words of a text as names are compared. */
export function tokensOf(text: string): NameToken[] {
  return [...text.matchAll(/[$]?[\p{L}\p{N}][\p{L}\p{N}&.'’-]*/gu)]
    .map(({ index, 0: raw }) => {
      const written = raw.replace(/[.'’-]+$/, '').replace(/['’]s$/i, '');
      return { written, word: plain(written), start: index, end: index + written.length };
    })
    .filter(({ word }) => word !== '');
}

const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\.com$/, '')
    .replace(/[.'’]/g, '');
