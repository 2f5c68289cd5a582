import { type Reading, readText } from '../../language/reading.js';

/** Reads a text without its markers and statement ids. */
export const readUnmarked = (text: string): Reading => readText(text, withoutMarkers);

/** A text with white space in the place of markers ([1], [S2]) and statement ids: nothing else moves. */
export const withoutMarkers = (text: string): string =>
  text
    .replace(IN_BRACKETS, (words) =>
      MARKERS.test(words) || STATEMENT_IDS.test(words) ? ' '.repeat(words.length) : words,
    )
    .replace(BARE_ID, (id) => ' '.repeat(id.length));

const IN_BRACKETS = /\[[^[\]]{1,200}\]/g;
/** What stands in the brackets of a marker: 1 · S3 · 1, 2 · S1; S2 · ^1. */
const MARKERS = /^\[\s?\^?[Ss]?\d{1,3}(?:\s?[,;]\s?\^?[Ss]?\d{1,3}){0,20}\s?\]$/;
const STATEMENT_IDS =
  /^\[[^\s:[\]]{1,80}:[0-9a-z]{8}(?:[\s,;]{1,3}[^\s:[\]]{1,80}:[0-9a-z]{8}){0,20}\]$/;
const BARE_ID =
  /(?<![\p{L}\p{N}])[A-Z][A-Z0-9.-]{0,20}-(?:19|20)\d\d-(?:Q[1-4]|H[12]|FY):[0-9a-z]{8}(?![\p{L}\p{N}])/gu;
