import { cslRecordOf } from '../citations/references/cslRecord.js';
import { escapeMarkdown, footnoteText } from '../citations/references/plainReference.js';
import type { Citation } from '../types.js';
import type { CheckedClaim, ClaimVerdict } from './report.js';

/** How a reader is told. */
export const VERDICT_WORDS: Readonly<Record<ClaimVerdict, string>> = {
  exact: 'Exact',
  exact_elsewhere: 'Real words, but not as claimed',
  altered: 'Altered',
  supported: 'Supported',
  not_found: 'Not found',
  unchecked: 'Not checked',
};

/** Places that a footnote names. */
const MOST_CITED = 3;

/** What a claim's footnote says: the verdict, what is wrong, and the words of the source with their link. */
export function footnoteOf(claim: CheckedClaim, linkOf: (url: string) => string): string {
  const { verdict, citations } = claim;
  const said = saidOf(claim).map((one) => escapeMarkdown(one));
  const cited = citedOf(citations).map((one) =>
    footnoteText(one, cslRecordOf({ ...one, url: linkOf(one.url) })),
  );
  return [`**${VERDICT_WORDS[verdict]}.**`, ...said, ...cited].join(' ');
}

/** What is to be said besides the verdict and the sources, in sentences. */
export function saidOf({ verdict, message, warnings, citations }: CheckedClaim): string[] {
  const isPlain = verdict === 'exact' || verdict === 'supported';
  const more = citations.length - MOST_CITED;
  return [
    ...(isPlain ? [] : [message]),
    ...warnings.map((warning) => warning.message),
    ...(more > 0 ? [`It stands in ${more} more places`] : []),
  ].map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`));
}

export const citedOf = (citations: readonly Citation[]): readonly Citation[] =>
  citations.slice(0, MOST_CITED);
