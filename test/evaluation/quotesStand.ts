import { withoutEmphasis } from '../../src/answers/emphasis.js';
import type { Supports } from '../../src/evaluation/citationScores.js';

/** From the first quotation mark to the last: the source's own marks may stand inside. */
const QUOTATION = /"(.+)"/s;

/** Supports of an answer that only quotes: its quotation stands to the letter in a text. Words that quote nothing are not supported. */
export const quotesStand: Supports = (claim, evidence) => {
  const quoted = QUOTATION.exec(claim)?.[1];
  if (quoted === undefined) return false;
  const words = withoutEmphasis(quoted);
  return evidence.some((text) => withoutEmphasis(text).includes(words));
};
