import type { Party, Section } from '../types.js';
import type { Introduction } from './introductions.js';

/** A turn, as far as it tells who is on which side. */
export interface SpokenTurn {
  /** Tells one speaker from another; null where the source does not. */
  readonly key: string | null;
  /** As the source writes it; null for a voice without one. */
  readonly name: string | null;
  readonly words: string;
  readonly section: Section;
  /** What lists, labels and titles tell; null where they tell nothing. */
  readonly party: Party | null;
}

/** On which side of a call somebody speaks, and for whom. */
export interface Side {
  readonly party: Party;
  readonly organization: string | null;
}

/** A call while it is found out who is on which side. */
export interface Sided {
  readonly turns: readonly SpokenTurn[];
  /** Whom each turn calls upon. */
  readonly calls: readonly (Introduction | null)[];
  /** Whether an operator leads through it: then nobody else's words call for a question from outside. */
  readonly isLed: boolean;
  /** Whether an organization is the one that holds the call, as far as that is known: others are its guests. */
  readonly isOwn: (organization: string) => boolean;
  readonly partyAt: (turn: number) => Party | null;
  /** Puts whoever speaks in a turn on a side, unless they are on one. */
  readonly put: (turn: number, side: Side) => void;
}
