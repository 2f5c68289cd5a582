import type { Warning } from '../../answer.js';
import type { Citation, Filters } from '../../types.js';

/** Words that somebody claims were said. */
export interface VerifyRequest {
  readonly quote: string;
  /** Who is claimed to have said it: a name, an office or the company. */
  readonly speaker?: string | undefined;
  /** Where it is claimed to have been said. */
  readonly filters: Filters;
}

/**
 * `exact`: the words stand there to the letter, as claimed. `exact_elsewhere`: they do, but another said them, or in another
 * call. `altered`: something near was said. `not_found`: nothing near was.
 */
export type Verdict = 'exact' | 'exact_elsewhere' | 'altered' | 'not_found';

/** From the source to the quote: what is only in the source is `removed`, what is only in the quote `added`. */
export interface DiffPart {
  readonly op: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What was not held against a quote. */
export type Tolerance =
  | 'quotes'
  | 'dashes'
  | 'ellipses'
  | 'brackets'
  | 'case'
  | 'whitespace'
  | 'emphasis'
  | 'characters'
  | 'punctuation'
  | 'labels';

export interface Verification {
  readonly verdict: Verdict;
  /** The verdict in words. */
  readonly message: string;
  /** In the order of time. A quote that runs over neighbours has the ids of all of them in `statements`. */
  readonly matches: readonly Citation[];
  /** With `not_found`: up to three statements that resemble the words, without being them. */
  readonly nearest: readonly Citation[];
  /** Against the first match. */
  readonly diff: readonly DiffPart[];
  /** How the quote differs from the first match without being another. */
  readonly tolerated: readonly Tolerance[];
  readonly warnings: readonly Warning[];
}

export type VerifyQuote = (request: VerifyRequest) => Promise<Verification>;
