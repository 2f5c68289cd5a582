import type { Call, CallId } from '../../types.js';
import type { SearchSpace } from '../search.js';

/** A call with its place in the corpus. */
export interface CallAt {
  readonly at: number;
  readonly call: Pick<Call, 'id' | 'period' | 'date'>;
}

/** What one period of a question comes to. */
export interface Resolved {
  readonly calls: readonly CallAt[];
  readonly missing: readonly string[];
  /** It says what is asked about, not in which call. */
  readonly isContent: boolean;
}

export const CONTENT: Resolved = { calls: [], missing: [], isContent: true };

/** These calls, or the period as missing where there are none. */
export const theseOr = (calls: readonly CallAt[], missing: string): Resolved => ({
  calls,
  missing: calls.length > 0 ? [] : [missing],
  isContent: false,
});

/** What a question's words are held against. */
export type ScopeSpace = Pick<SearchSpace, 'generation' | 'index'> & {
  readonly learned: { readonly vectors: Pick<SearchSpace['learned']['vectors'], 'isCommon'> };
};

/** Of a company of which no period is named: its newest call, with the older ones behind it, or all its calls alike. */
export type Reach = 'newest' | 'all';

/** Where a question stands. */
export interface Setting {
  readonly reach?: Reach;
  /** The calls that the conversation before it was about: they hold for a question that names no company. */
  readonly spokenOf?: readonly CallId[];
}
