import { INVISIBLE } from '../../language/fold.js';
import type { Span } from '../../transcripts/sentences.js';

/** A word, a figure or a mark of a text, as it is compared. */
export interface Token extends Span {
  /** Case, typography and what nobody sees are folded away: `“AWS’s”` is `aws's`, every dash `-`, every ellipsis `…`. */
  readonly word: string;
}

/**
 * The tokens of a text, in order. Figures stay whole (`1,250.5`); signs and units are tokens of their own, so that `20 %` is
 * `20%`. Quotation marks and the emphasis of markdown are none: a quotation in a quotation changes its marks.
 */
export function* tokensOf(text: string): Generator<Token> {
  for (const { index: start, 0: raw } of text.matchAll(TOKEN)) {
    const word = foldToken(raw);
    if (word !== '') yield { word, start, end: start + raw.length };
  }
}

/** Whether a token is a word or a figure, not a mark. */
export const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

const ELLIPSIS = '\\.{3,}|\u2026+|\\.(?: \\.){2,3}';
const DASH = '-{2,}|[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]';
const LETTER = '[\\p{L}\\p{M}\\p{N}\\p{Default_Ignorable_Code_Point}]';
const WORD = `${LETTER}(?:${LETTER}|(?<=\\p{N})[.,](?=\\p{N})|(?<=[\\p{L}\\p{N}])['\u2019\u02bc\u2018](?=\\p{L}))*`;
const TOKEN = new RegExp(`${WORD}|${ELLIPSIS}|${DASH}|\\S`, 'gu');

const UNSEEN_MARKS = /^["\u201c-\u201f\u2033«»'\u2018-\u201b\u2032\u02bc`´*_]$/u;

const known = new Map<string, string>();
/** Spellings remembered at most; a corpus of 100 calls has some 40,000. */
const REMEMBERED = 200_000;

function foldToken(raw: string): string {
  const before = known.get(raw);
  if (before !== undefined) return before;
  const folded = fold(raw);
  if (known.size < REMEMBERED && raw.length < 50) known.set(raw, folded);
  return folded;
}

function fold(raw: string): string {
  if (UNSEEN_MARKS.test(raw)) return '';
  if (new RegExp(`^(?:${ELLIPSIS})$`, 'u').test(raw)) return '…';
  if (new RegExp(`^(?:${DASH})$`, 'u').test(raw)) return '-';
  return raw
    .normalize(/\p{No}/u.test(raw) ? 'NFC' : 'NFKC') // 10² is not 102
    .replace(INVISIBLE, '')
    .replace(/[\u2019\u02bc\u2018]/g, "'")
    .toLowerCase();
}
