import { cslRecordOf } from '../citations/references/cslRecord.js';
import { plainReference } from '../citations/references/plainReference.js';
import type { Citation } from '../types.js';
import type { FootnoteParagraph } from './docx/footnotes.js';
import type { Note } from './docx/places.js';
import { citedOf, saidOf, VERDICT_WORDS } from './footnotes.js';
import type { CheckedClaim } from './report.js';

/** The footnotes that a Word document gets: one a claim, a paragraph for the verdict and one for each source. */
export const docxNotes = (
  claims: readonly CheckedClaim[],
  linkOf: (url: string) => string,
): Note[] =>
  claims.map((claim) => ({
    at: claim.markAt,
    paragraphs: [
      [{ text: [`${VERDICT_WORDS[claim.verdict]}.`, ...saidOf(claim)].join(' ') }],
      ...citedOf(claim.citations).map((one) => referenceOf(one, linkOf(one.url))),
    ],
  }));

/** The reference, with its address as a link. */
function referenceOf(citation: Citation, url: string): FootnoteParagraph {
  const reference = plainReference(citation, cslRecordOf({ ...citation, url }));
  const words = reference.slice(0, reference.length - url.length);
  return [{ text: words }, { text: url, ...(/^https?:/.test(url) ? { href: url } : {}) }];
}
