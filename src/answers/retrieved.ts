import type { ResolvedScope, Side } from '../search/scope/resolveScope.js';
import type { Found } from '../search/search.js';

/** What a question, or one of the things that it lists, finds on one side. */
export interface FoundSide {
  readonly side: Side;
  /** The thing; null where the question lists none. */
  readonly about: string | null;
  readonly found: Found;
  /** Whether its newest call was silent, and what was found stands in older ones. */
  readonly isOlder: boolean;
}

export interface Retrieved extends Pick<ResolvedScope, 'scope' | 'sides' | 'notes'> {
  /** As it was asked. */
  readonly question: string;
  /** Without the words that only say where to search. */
  readonly text: string;
  /** Whether the last two things are a part and the whole that it is a share of. */
  readonly isShare?: boolean;
  /** A search for each side, and there for each thing that is listed. */
  readonly found: readonly FoundSide[];
}
