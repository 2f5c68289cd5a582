import type { Citation } from '../../types.js';
import { checkCitation, type FindCited, type GivenCitation } from './checkCitation.js';
import type { SoundExchange } from './checkExchange.js';
import type { Paragraph } from './paragraphs.js';

/**
 * Collected citations as an answer without a question: a paragraph each, with the words and who said them.
 * @throws BadRequestError naming the citation that is unknown or altered
 */
export const checkTray = (
  citations: readonly GivenCitation[],
  find: FindCited,
  field: string,
): SoundExchange => ({
  question: null,
  paragraphs: citations.map((given, at) =>
    quotationOf(checkCitation(given, find, `${field}.${at}`)),
  ),
});

const quotationOf = (citation: Citation): Paragraph => [
  {
    text: `“${citation.quote}” — ${citation.attribution}`,
    citations: [citation],
    isVerbatim: true,
  },
];
