import type { CallStatement } from './callStore.js';

/** Where a statement holds what is looked for: offsets into its words. */
export interface Hit {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** More than anybody goes through one by one; a browser paints so many without delay. */
export const MAX_HITS = 2000;
/** A single letter stands everywhere. */
const MIN_LETTERS = 2;

/** Where statements hold a text, whatever its case, white space and typography; none for less than two letters. */
export function findWords(wanted: string, statements: readonly CallStatement[]): Hit[] {
  const text = wanted.trim();
  if (text.length < MIN_LETTERS) return [];
  const pattern = patternOf(text);
  const hits: Hit[] = [];
  for (const { id, quote } of statements)
    for (const { index, 0: found } of quote.matchAll(pattern)) {
      if (hits.length === MAX_HITS) return hits;
      hits.push({ id, start: index, end: index + found.length });
    }
  return hits;
}

/** What a keyboard has one key for and print has several signs. */
const TYPOGRAPHY: readonly (readonly [RegExp, string])[] = [
  [/['‘’]/g, "['‘’]"],
  [/["“”]/g, '["“”]'],
  [/[-‐‑–—]/g, '[-‐‑–—]'],
  [/\s+/g, '\\s+'],
];

function patternOf(text: string): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const source = TYPOGRAPHY.reduce(
    (pattern, [sign, any]) => pattern.replace(sign, () => any),
    escaped,
  );
  return new RegExp(source, 'giu');
}
