import type { Call, Party, Speaker } from '../types.js';

/** What would become of a transcript. */
export type Place =
  | { readonly kind: 'new' }
  /** Its bytes lie in the corpus. */
  | { readonly kind: 'known'; readonly file: string }
  /** It takes the place of another version of the same call. */
  | { readonly kind: 'version'; readonly file: string }
  /** The call is here from another publisher or in another format: one of the two is kept aside. */
  | { readonly kind: 'second'; readonly file: string };

/** One call as it was recognised. */
export interface PreviewedCall extends Call {
  /** What turned the bytes into text and the text into statements. */
  readonly reader: string;
  readonly statements: number;
  readonly speakers: readonly HeardSpeaker[];
  readonly leftOut: LeftOut;
  readonly place: Place;
}

/** What a transcript was recognised as. */
export interface Preview {
  readonly calls: readonly PreviewedCall[];
  /** What a person should look at: what was guessed, what is doubtful. */
  readonly notes: readonly string[];
}

/** Somebody who speaks in a call, and how much. */
export interface HeardSpeaker extends Omit<Speaker, 'name'> {
  /** Null for those of one side whom the source does not name. */
  readonly name: string | null;
  /** Null where nothing tells the side. */
  readonly party: Party | null;
  readonly statements: number;
  /** Some of the first words, by which somebody knows the speaker who knows the call. */
  readonly words: string;
}

/** What of a text is nobody's statement. */
export interface LeftOut {
  /** How many of the text's characters, white space aside. */
  readonly characters: number;
  readonly share: number;
  /** The long ones, in the order of the text: the head, the end, what stands between. */
  readonly stretches: readonly Stretch[];
  /** Stretches beside these: names and titles before turns, headings. */
  readonly others: number;
}

/** `text.slice(start, end)` was left out; `words` is its beginning. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}
