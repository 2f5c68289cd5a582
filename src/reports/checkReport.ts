import type { Related } from '../answers/checks/related.js';
import { createHasRelative } from '../answers/checks/relatives.js';
import type { CheckSupport } from '../answers/checks/support.js';
import type { LinkBase } from '../citations/cite.js';
import type { QuoteIndex } from '../citations/verify/quoteIndex.js';
import type { VerifyQuote } from '../citations/verify/verification.js';
import { createVerify } from '../citations/verify/verifyQuote.js';
import { BadRequestError, PayloadTooLargeError } from '../errors.js';
import type { SearchSpace } from '../search/search.js';
import type { Generation } from '../types.js';
import { annotate, markPlace } from './annotate.js';
import { createPause } from './breathe.js';
import { checkQuotation } from './checkQuotation.js';
import type { Claim } from './claims/claim.js';
import { findClaims } from './claims/findClaims.js';
import { createPlaces } from './claims/place.js';
import { createSurnames } from './claims/surnames.js';
import { readMarkdown } from './reading/readMarkdown.js';
import { readPlain } from './reading/readPlain.js';
import type { CheckedClaim, CheckReport, ReportRequest } from './report.js';
import { judgeSentence } from './sentences/judgeSentence.js';
import { createSources } from './sentences/sources.js';
import { messageOf, summaryOf } from './summary.js';

export interface ReportDeps {
  /** What is served now; asked once a report, which ends on the generation that it started with. */
  readonly space: () => SearchSpace;
  readonly quoteIndex: (generation: Generation) => Promise<QuoteIndex>;
  readonly checkSupport: CheckSupport;
  readonly related: Related;
  readonly linkBase: LinkBase;
}

/** Characters of the longest report: some 600 pages. */
export const MAX_REPORT = 2_000_000;
/** Claims of one report: some 250 pages. */
const MOST_CLAIMS = 2_000;

export const createCheckReport =
  (deps: ReportDeps): CheckReport =>
  async (request, signal) => {
    assertReadable(request);
    const { text, form } = request;
    const pause = createPause();
    const space = deps.space();
    const { generation, learned } = space;
    const report = form === 'markdown' ? await readMarkdown(text, pause) : readPlain(text);
    const found = findClaims(report, {
      ...createPlaces(generation, request.filters, learned.vectors.isCommon),
      surnamesOf: createSurnames(generation),
    });
    const claims: Claim[] = [];
    for (const claim of found) {
      await pause();
      signal.throwIfAborted();
      if (claim) claims.push(claim);
      if (claims.length > MOST_CLAIMS)
        throw new PayloadTooLargeError(
          `The report makes more than ${MOST_CLAIMS} claims: check it in parts`,
        );
    }
    const check = await createCheck(deps, space, pause);
    const checked: CheckedClaim[] = [];
    for (const claim of claims) {
      const { kind, start, end, speaker } = claim;
      const markAt = markPlace(text, claim.markAt, report.whole);
      const judged = await check(claim);
      checked.push({ kind, text: text.slice(start, end), start, end, markAt, speaker, ...judged });
      await pause();
      signal.throwIfAborted();
    }
    const summary = summaryOf(checked);
    return {
      summary,
      message: messageOf(summary),
      claims: checked,
      annotated: annotate(text, checked, request.linkOf),
    };
  };

type Judged = Omit<CheckedClaim, 'kind' | 'text' | 'start' | 'end' | 'markAt' | 'speaker'>;

async function createCheck(
  { quoteIndex, checkSupport, related, linkBase }: ReportDeps,
  space: SearchSpace,
  pause: () => Promise<void>,
): Promise<(claim: Claim) => Promise<Judged>> {
  const { generation } = space;
  const index = await quoteIndex(generation);
  const verify: VerifyQuote = createVerify({
    generation: () => generation,
    quoteIndex: async () => index,
    linkBase,
  });
  const sources = createSources(space, linkBase);
  const hasRelative = createHasRelative(related);
  return async (claim) =>
    claim.kind === 'quotation'
      ? checkQuotation(claim, generation, verify)
      : judgeSentence(claim, { sources, checkSupport, hasRelative, pause });
}

function assertReadable({ text }: ReportRequest): void {
  if (text.length > MAX_REPORT)
    throw new PayloadTooLargeError(
      `The report has more than ${MAX_REPORT} characters: check it in parts`,
    );
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new BadRequestError('The report holds no word: send its text', 'text');
  if (/^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 1_000)))
    throw new BadRequestError(
      'The report is HTML: send it as Markdown, plain text or DOCX',
      'text',
    );
}
