import { placeOf, sayPlace } from '../../citations/references/place.js';
import type { Citation } from '../../types.js';
import { type ContextBlock, MAX_ELEMENTS } from './blocks.js';
import { escapeMrkdwn, inOneLine, linkTo, mrkdwn } from './mrkdwn.js';

/** Makes the address of a statement absolute: Slack knows no relative links. */
export type LinkOf = (url: string) => string;

/** Longer quotes are cut at a word; the link leads to all of it. */
const MAX_QUOTE = 600;

/** Who said it, in which call and where, with the link; the quote below it where it is wanted. */
export function sourceLine(citation: Citation, linkOf: LinkOf, withQuote: boolean): string {
  const { attribution, quote, url } = citation;
  const line = `${linkTo(linkOf(url), attribution)} · ${escapeMrkdwn(calledAs(citation))}`;
  return withQuote ? `${line}\n“${escapeMrkdwn(shorten(inOneLine(quote)))}”` : line;
}

/** Every source is an element of its own; they share blocks only where there are too many of them. */
export function contextBlocks(lines: readonly string[], atMost: number): ContextBlock[] {
  const together = Math.max(1, Math.ceil(lines.length / Math.max(1, atMost)));
  const size = Math.min(together, MAX_ELEMENTS);
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, at) => ({
    type: 'context',
    elements: lines.slice(at * size, (at + 1) * size).map(mrkdwn),
  }));
}

/** `Acme 2025-Q3, Q&A section, para. 2`. */
function calledAs(citation: Citation): string {
  const { company, period, title, id } = citation.call;
  const name = company && period ? `${company} ${period}` : (title ?? id);
  const place = placeOf(citation);
  return inOneLine([name, ...(place ? [sayPlace(place)] : [])].join(', '));
}

function shorten(quote: string): string {
  if (quote.length <= MAX_QUOTE) return quote;
  return `${quote
    .slice(0, MAX_QUOTE)
    .replace(/\s+\S*$/, '')
    .toWellFormed()} …`;
}
