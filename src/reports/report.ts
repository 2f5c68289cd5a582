import type { Warning } from '../answer.js';
import type { DiffPart, Verdict } from '../citations/verify/verification.js';
import type { Citation, Filters } from '../types.js';

/**
 * Of a quotation: what `VerifyQuote` says of it. Of a sentence: `supported` by a statement, `altered` where a statement of
 * the same thing says otherwise, else `unchecked`: the calls neither support nor contradict it.
 */
export type ClaimVerdict = Verdict | 'supported' | 'unchecked';

/** Something that a report says the company said: `report.slice(start, end)` is `text`. */
export interface CheckedClaim {
  readonly kind: 'quotation' | 'sentence';
  /** A quotation without its marks. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Behind which character of the report its footnote stands. */
  readonly markAt: number;
  /** Whom the report names as the speaker of a quotation; null where it names nobody. */
  readonly speaker: string | null;
  readonly verdict: ClaimVerdict;
  /** The verdict in words. */
  readonly message: string;
  readonly citations: readonly Citation[];
  /** With `altered`: from the source's words to the report's. */
  readonly diff?: readonly DiffPart[];
  readonly warnings: readonly Warning[];
}

/** How a report is written: `text` is paragraphs with blank lines between them and nothing else. */
export type ReportForm = 'markdown' | 'text';

export interface ReportRequest {
  readonly text: string;
  readonly form: ReportForm;
  /** The calls that the report is about, where the asker knows them. */
  readonly filters: Filters;
  /** What a footnote shows for a citation's link: a report leaves the server, where a path leads nowhere. */
  readonly linkOf: (url: string) => string;
}

export interface CheckedReport {
  /** How many claims have each verdict. */
  readonly summary: Readonly<Record<ClaimVerdict, number>>;
  /** The outcome in a sentence. */
  readonly message: string;
  /** In the order of the text. */
  readonly claims: readonly CheckedClaim[];
  /** The report with a footnote in Markdown at each claim. */
  readonly annotated: string;
}

/**
 * Checks all that a report quotes, and every figure that it hands to the company.
 *
 * @throws BadRequestError where there is no text, PayloadTooLargeError where there is too much of it
 */
export type CheckReport = (request: ReportRequest, signal: AbortSignal) => Promise<CheckedReport>;
