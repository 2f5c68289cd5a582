import type { Citation, CitationInPlace, Excerpt, ParsedCall } from '../types.js';
import { citeStatement, type LinkBase } from './cite.js';
import { excerptAround } from './excerpt.js';

/** Adds the words around a citation. */
export type PutInPlace = (citation: Citation) => CitationInPlace;

/** The citation of one statement with the words around it. */
export function citeInPlace(
  parsed: ParsedCall,
  at: number,
  base: LinkBase,
): CitationInPlace | undefined {
  const citation = citeStatement(parsed, at, base);
  return citation && { ...citation, excerpt: excerptOf(parsed, at) };
}

/** Puts citations of statements of these calls in their place. */
export const createPutInPlace =
  (calls: readonly ParsedCall[]): PutInPlace =>
  (citation) => {
    const parsed = calls.find(({ transcript }) => transcript.call.id === citation.call.id);
    const at = parsed?.statements.findIndex(({ id }) => id === citation.id) ?? -1;
    return { ...citation, excerpt: parsed && at >= 0 ? excerptOf(parsed, at) : alone(citation) };
  };

/** The words around a statement, all of its speaker: what stands between them and is nobody's words, such as a page number, ends them. */
export function excerptOf(parsed: ParsedCall, at: number): Excerpt {
  const { statements, transcript } = parsed;
  const around = excerptAround(parsed, at);
  const isJoined = (before: number): boolean =>
    !WORD.test(transcript.text.slice(statements[before]?.end, statements[before + 1]?.start));
  let first = at;
  let last = at;
  while (first > around.first && isJoined(first - 1)) first--;
  while (last < around.last && isJoined(last)) last++;
  const start = statements[first]?.start ?? 0;
  const end = statements[last]?.end ?? start;
  const own = statements[at];
  return {
    text: transcript.text.slice(start, end),
    start,
    end,
    highlights: own ? [[own.start, own.end]] : [],
  };
}

const WORD = /[\p{L}\p{N}]/u;

/** The quoted words as an excerpt of themselves, for a citation whose call is not at hand. */
export const alone = ({ quote: text, start, end }: Citation): Excerpt => ({
  text,
  start,
  end,
  highlights: [[start, end]],
});
