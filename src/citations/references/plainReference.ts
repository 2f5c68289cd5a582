import type { Citation } from '../../types.js';
import { doubtWords } from '../doubts.js';
import { pathIdOf } from '../pathId.js';
import type { CslRecord } from './cslRecord.js';
import { placeOf, sayPlace } from './place.js';

/**
 * A reference in plain words that can be checked without any style: the exact quote, who said it, where and when, what is
 * doubtful of it, and the link.
 */
export const plainReference = (citation: Citation, record: CslRecord): string =>
  `“${inOneLine(citation.quote)}” ${inOneLine(detailsOf(citation, record))} ${record.URL}`;

/** The same as a Markdown footnote: `[^AMZN-2025-Q3-7f3k9q2m]: “…” …`. */
export const markdownFootnote = (citation: Citation, record: CslRecord): string =>
  `[^${footnoteLabel(citation)}]: ${footnoteText(citation, record)}`;

/** What the footnote says, without its label. */
export const footnoteText = (citation: Citation, record: CslRecord): string =>
  `“${escapeMarkdown(citation.quote)}” ${escapeMarkdown(detailsOf(citation, record))} <${record.URL.replace(/[<>\s]/g, encodeURIComponent)}>`;

/** The name of a statement's footnote; a label may hold no space and no bracket. */
export const footnoteLabel = (citation: Pick<Citation, 'id' | 'statements'>): string =>
  pathIdOf(citation).replace(/[^\p{L}\p{N}]+/gu, '-');

/** Text that Markdown shows as it is, in one line. */
export const escapeMarkdown = (text: string): string =>
  inOneLine(text).replace(/[\\`*_[\]<>~^$&|]/g, '\\$&');

function detailsOf(citation: Citation, { title, publisher }: CslRecord): string {
  const place = placeOf(citation);
  const doubt = doubtWords(citation);
  const details = [
    citation.attribution,
    title,
    citation.call.date ?? 'n.d.',
    ...(place ? [sayPlace(place)] : []),
    ...(publisher === undefined ? [] : [`published by ${publisher}`]),
  ];
  return `${details.join(', ')}.${doubt === null ? '' : ` ${doubt}.`}`;
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
