import type { Citation } from '../types.js';
import { CONTEXT } from './cite.js';
import { withDoubts } from './doubts.js';

/**
 * The citation of a part of its words, with the place of that part; undefined where the part does not stand in them to the
 * letter. Words that stand there twice are those that come first.
 */
export function narrowCitation<Cited extends Citation>(
  citation: Cited,
  part: string,
): Cited | undefined {
  const { quote, prefix, suffix, start } = citation;
  if (part === quote) return citation;
  const at = placeOf(part, quote);
  if (at === null) return undefined;
  const end = at + part.length;
  return withDoubts({
    ...citation,
    quote: part,
    start: start + at,
    end: start + end,
    prefix: `${prefix}${quote.slice(0, at)}`.slice(-CONTEXT),
    suffix: `${quote.slice(end)}${suffix}`.slice(0, CONTEXT),
  });
}

/** Where whole words stand in others: "20%" is not in "120%". */
function placeOf(part: string, quote: string): number | null {
  if (!WORD.test(part)) return null;
  for (let at = quote.indexOf(part); at >= 0; at = quote.indexOf(part, at + 1)) {
    const cutsBefore = WORD.test(part[0] ?? '') && WORD_BEFORE.test(quote.slice(0, at));
    const cutsAfter = WORD_AT_END.test(part) && WORD_AFTER.test(quote.slice(at + part.length));
    if (!cutsBefore && !cutsAfter) return at;
  }
  return null;
}

const WORD = /[\p{L}\p{N}]/u;
/** A point or a comma within a figure joins its digits. */
const WORD_BEFORE = /(?:[\p{L}\p{M}\p{N}]|\p{N}[.,])$/u;
const WORD_AFTER = /^(?:[\p{L}\p{M}\p{N}]|[.,]\p{N})/u;
const WORD_AT_END = /[\p{L}\p{M}\p{N}]$/u;
