import { without } from '../../language/words.js';
import type { Span } from '../../transcripts/sentences.js';

/** One word or number of a text. */
export interface Token extends Span {
  /** As written. */
  readonly raw: string;
  /** In lower case, one kind of apostrophe. */
  readonly word: string;
}

/** A text as the checks read it: without emphasis, markers and what shows nothing. Spans are offsets into `text`. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The span in the text that was given. */
  readonly placeOf: (span: Span) => Span;
}

/** Reads a text. It takes time in proportion to its length, whatever it holds. */
export function readText(given: string): Reading {
  const { left, placeOf } = without(given, UNREAD);
  const text = withoutMarkers(left);
  const tokens = [...text.matchAll(TOKEN)].map(
    ({ index, 0: raw }): Token => ({
      raw,
      word: raw.replace(THIN_SPACE, ',').normalize('NFKC').replace(/’/g, "'").toLowerCase(),
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

/** A text with white space in the place of markers ([1], [S2]) and statement ids: nothing else moves. */
export const withoutMarkers = (text: string): string =>
  text
    .replace(IN_BRACKETS, (words) =>
      MARKERS.test(words) || STATEMENT_IDS.test(words) ? ' '.repeat(words.length) : words,
    )
    .replace(BARE_ID, (id) => ' '.repeat(id.length));

/** Between the thousands of a number. */
const THIN_SPACE = /[\u00a0\u202f]/g;
/** What shows nothing, and the marks of emphasis: "**20.2**%" is 20.2%. */
const UNREAD = /[\p{Default_Ignorable_Code_Point}*]|__/gu;
const IN_BRACKETS = /\[[^[\]]{1,200}\]/g;
/** What stands in the brackets of a marker: 1 · S3 · 1, 2 · S1; S2 · ^1. */
const MARKERS = /^\[\s?\^?[Ss]?\d{1,3}(?:\s?[,;]\s?\^?[Ss]?\d{1,3}){0,20}\s?\]$/;
const STATEMENT_IDS =
  /^\[[^\s:[\]]{1,80}:[0-9a-z]{8}(?:[\s,;]{1,3}[^\s:[\]]{1,80}:[0-9a-z]{8}){0,20}\]$/;
const BARE_ID =
  /(?<![\p{L}\p{N}])[A-Z][A-Z0-9.-]{0,20}-(?:19|20)\d\d-(?:Q[1-4]|H[12]|FY):[0-9a-z]{8}(?![\p{L}\p{N}])/gu;
/** A dotted name (U.S.), a number with what is glued to it (1,300.5 · 20th · 132B), a word (Q3, don't). */
const TOKEN =
  /\p{L}(?:\.\p{L})+\.?|\p{Nd}+(?:,\p{Nd}{3}(?!\p{Nd}))*(?:[\u00a0\u202f]\p{Nd}{3}(?!\p{Nd}))*(?:\.\p{Nd}+)?[\p{L}\p{M}\p{Nd}]*|\p{L}[\p{L}\p{M}\p{Nd}]*(?:['’]\p{L}+)*/gu;

/** What stands between a token and the one before it; before the first, and behind the last, to the text's end. */
export const gapBefore = ({ text, tokens }: Reading, at: number): string =>
  text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? text.length);
