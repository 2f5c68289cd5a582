import { doubtWords } from '../../citations/doubts.js';
import { placeOf, sayPlace } from '../../citations/references/place.js';
import type { Citation, CitationInPlace } from '../../types.js';
import { CLOSEST } from '../notFound.js';
import { type AnswerBlock, type ContextBlock, MAX_ELEMENTS, type SectionBlock } from './blocks.js';
import { excerptFor } from './excerpts.js';
import { escapeMrkdwn, inOneLine, linkTo, mrkdwn } from './mrkdwn.js';

/** Makes the address of a statement absolute: Slack knows no relative links. */
export type LinkOf = (url: string) => string;

/** Who said it, in which call and where, with the link; below it its words in their place where they are wanted. */
export function sourceLine(
  citation: CitationInPlace,
  linkOf: LinkOf,
  withExcerpt: boolean,
): string {
  const { attribution, url } = citation;
  const doubt = doubtWords(citation);
  const doubted = doubt === null ? '' : `\n⚠ ${escapeMrkdwn(doubt)}`;
  const line = `${linkTo(linkOf(url), attribution)} · ${escapeMrkdwn(calledAs(citation))}${doubted}`;
  if (!withExcerpt) return line;
  const { type, text } = excerptFor(citation.excerpt);
  return `${line}\n${type === 'mrkdwn' ? text : escapeMrkdwn(text)}`;
}

/** Statements that may not answer, each as visible as an answer: its words in their place, and below them who said them. */
export function closestBlocks(related: readonly CitationInPlace[], linkOf: LinkOf): AnswerBlock[] {
  const head: SectionBlock = { type: 'section', text: mrkdwn(`*${CLOSEST}*`) };
  const blocks = related.flatMap((citation): AnswerBlock[] => [
    { type: 'section', text: excerptFor(citation.excerpt) },
    ...contextBlocks([sourceLine(citation, linkOf, false)], 1),
  ]);
  return blocks.length > 0 ? [head, ...blocks] : [];
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
