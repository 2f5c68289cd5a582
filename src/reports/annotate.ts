import type { Span } from '../transcripts/sentences.js';
import { footnoteOf } from './footnotes.js';
import type { CheckedClaim } from './report.js';

/**
 * A report with a footnote in Markdown for each claim. Nothing of the report is changed or moved; marks that it has already
 * keep their names.
 */
export function annotate(
  text: string,
  claims: readonly CheckedClaim[],
  linkOf: (url: string) => string,
): string {
  if (claims.length === 0) return text;
  const first = firstFree(text);
  const lineEnd = /\r\n/.test(text) ? '\r\n' : '\n';
  const pieces: string[] = [];
  let from = 0;
  const notes = [...claims]
    .sort((a, b) => a.markAt - b.markAt)
    .map((claim, place) => {
      pieces.push(text.slice(from, claim.markAt), `[^${first + place}]`);
      from = claim.markAt;
      return `[^${first + place}]: ${footnoteOf(claim, linkOf)}`;
    });
  const body = pieces.join('') + text.slice(from);
  return `${body.trimEnd()}${lineEnd}${lineEnd}${notes.join(lineEnd)}${lineEnd}`;
}

/** The number after the highest that the report's own footnotes have. */
function firstFree(text: string): number {
  let highest = 0;
  for (const [, number] of text.matchAll(/\[\^(\d{1,9})\]/g))
    highest = Math.max(highest, Number(number));
  return highest + 1;
}

/** Where a mark may stand: behind the marks that end a sentence, and inside no link, code or tag. */
export function markPlace(text: string, from: number, whole: readonly Span[]): number {
  let at = from;
  for (;;) {
    const next = behindMarks(text, at);
    const inside = spanAround(whole, next);
    if (!inside) return next;
    at = inside.end;
  }
}

const BEHIND = /["'\u201d\u2019»*_.,;:!?)\]]/;

function behindMarks(text: string, from: number): number {
  let at = from;
  while (
    at < text.length &&
    BEHIND.test(text.charAt(at)) &&
    !/^\](?:\(|\[)/.test(text.slice(at, at + 2))
  )
    at++;
  return at;
}

/** Spans are in order and never overlap. */
function spanAround(whole: readonly Span[], at: number): Span | undefined {
  let low = 0;
  let high = whole.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((whole[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  const found = whole[low];
  return found && found.start < at ? found : undefined;
}
