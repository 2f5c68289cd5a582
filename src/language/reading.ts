import { CODES } from './lexicon/currencies.js';
import { FRACTIONS } from './lexicon/fractions.js';
import type { Span } from './span.js';
import { without } from './words.js';

/** One word or number of a text. */
export interface Token extends Span {
  /** As written. */
  readonly raw: string;
  /** In lower case, one kind of apostrophe; a number without its thin spaces, "2½" as 2.5. */
  readonly word: string;
}

/** A text in words and numbers, without emphasis and what shows nothing. Spans are offsets into `text`. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The span in the text that was given. */
  readonly placeOf: (span: Span) => Span;
}

/**
 * Reads a text. It takes time in proportion to its length, whatever it holds.
 *
 * @param blanked the text with white space in the place of what is not to be read: nothing else may move
 */
export function readText(given: string, blanked = (text: string): string => text): Reading {
  const { left, placeOf } = without(given, UNREAD);
  const text = blanked(left);
  const tokens = [...text.matchAll(TOKEN)].map(
    ({ index, 0: raw }): Token => ({
      raw,
      word: wordOf(raw),
      start: index,
      end: index + raw.length,
    }),
  );
  const place = ({ start, end }: Span): Span => ({
    start: placeOf(start),
    end: end > start ? placeOf(end - 1) + 1 : placeOf(start),
  });
  return { text, tokens, placeOf: place };
}

function wordOf(raw: string): string {
  if (FRACTIONS[raw] !== undefined) return raw;
  return raw
    .replace(MIXED, (_, whole: string, part: string) =>
      String(Number(whole) + (FRACTIONS[part] ?? 0)),
    )
    .replace(THIN_SPACE, ',')
    .normalize('NFKC')
    .replace(/’/g, "'")
    .toLowerCase();
}

/** Between the thousands of a number. */
const THIN_SPACE = /[\u00a0\u202f]/g;
/** What shows nothing, and the marks of emphasis: "**20.2**%" is 20.2%. */
const UNREAD = /[\p{Default_Ignorable_Code_Point}*]|__/gu;

const FRACTION = `[${Object.keys(FRACTIONS).join('')}]`;
const MIXED = new RegExp(`^(\\d{1,6})(${FRACTION})`, 'u');
/** 1,300.5 · 1,64,000 (as in India) · 1 300 with thin spaces · 2½ */
const NUMBER = String.raw`\p{Nd}+(?:(?:,\p{Nd}{2})*,\p{Nd}{3}(?!\p{Nd}))*(?:[\u00a0\u202f]\p{Nd}{3}(?!\p{Nd}))*(?:\.\p{Nd}+)?${FRACTION}?`;
/** "R$ 1,2 bilhão": a comma for a point, where a word of such a language stands behind it. */
const DECIMAL_COMMA = String.raw`\p{Nd}+,\p{Nd}{1,2}(?=\s(?:mi|bi)lh)`;
/** A dotted name (U.S.), a currency's code glued to its number, a number with what is glued to it (20th · 132B), a word (Q3, don't). */
const TOKEN = new RegExp(
  [
    String.raw`\p{L}(?:\.\p{L})+\.?`,
    String.raw`(?:${CODES})(?=\p{Nd})`,
    DECIMAL_COMMA,
    String.raw`${NUMBER}[\p{L}\p{M}\p{Nd}]*`,
    FRACTION,
    String.raw`\p{L}[\p{L}\p{M}\p{Nd}]*(?:['’]\p{L}+)*`,
  ].join('|'),
  'gu',
);

/** What stands between a token and the one before it; before the first, and behind the last, to the text's end. */
export const gapBefore = ({ text, tokens }: Reading, at: number): string =>
  text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? text.length);
