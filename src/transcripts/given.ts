import type { Call, Party, Section } from '../types.js';

/** Somebody whom a source names: in its list of participants or before a turn. */
export interface Person {
  /** As the source writes it. */
  readonly name: string;
  readonly role: string | null;
  readonly organization: string | null;
  /** Null where the source does not tell. */
  readonly party: Party | null;
  /** Other ways of writing the name that are known to mean the same person. */
  readonly aliases?: readonly string[] | undefined;
}

/** What a text tells of its call by itself. */
export type GuessedCall = Partial<Omit<Call, 'id'>>;

/** A turn as structured data hold it, with its place in the text that was made of them. */
export interface GivenTurn {
  /** Null where the data name nobody. */
  readonly person: Person | null;
  /** Null where the data do not tell. */
  readonly section: Section | null;
  /** The side that the turn's place tells ("question"); null where nothing does. */
  readonly party: Party | null;
  /** Time of the recording, `HH:MM:SS`. */
  readonly time: string | null;
  /** The words, without the line that names the speaker. */
  readonly start: number;
  readonly end: number;
}

/** What structured data say besides the words. */
export interface Given {
  readonly call: GuessedCall;
  /** Those whom a list of participants names. */
  readonly people: readonly Person[];
  /** Null where the words are one text, whose turns its own layout tells. */
  readonly turns: readonly GivenTurn[] | null;
}
