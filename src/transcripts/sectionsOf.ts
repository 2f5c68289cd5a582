import type { Party, Section } from '../types.js';
import { opensQuestions } from './wording.js';

/** What tells of a turn in which part of a call it is. */
export interface PlacedTurn {
  readonly words: string;
  readonly party: Party | null;
  /** Whether a heading in it says that questions follow. */
  readonly headed: boolean;
}

/** Questions begin with the operator's turn that calls for the first, behind anybody else's that does, or with an analyst. */
export function sectionsOf(turns: readonly PlacedTurn[]): Section[] {
  let section: Section = 'remarks';
  return turns.map(({ words, party, headed }) => {
    const opens = opensQuestions(party === 'operator' ? words : words.slice(-ENDING));
    if (party === 'analyst' || (opens && party === 'operator')) section = 'qa';
    const own = section;
    if (opens || headed) section = 'qa';
    return own;
  });
}

/** Characters at a turn's end in which questions are opened by who speaks before: earlier they are announced. */
const ENDING = 120;
