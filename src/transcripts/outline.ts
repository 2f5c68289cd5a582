import type { Party, Section } from '../types.js';
import type { GuessedCall, Person } from './given.js';
import type { Span } from './sentences.js';
import type { SourceText } from './sourceText.js';

export type { GuessedCall, Person } from './given.js';

/** Somebody whom the call's row names: it stands above the source, also where it says that the side is not known. */
export type Correction = Omit<Person, 'party'> & { readonly party: Party | 'unknown' | null };

/** A turn as the source writes it down, before anybody is identified. */
export interface HeardTurn {
  readonly section: Section;
  /** Who the source says speaks; null where it does not. */
  readonly heard: Person | null;
  /** What the turn's place tells where nobody is named ("Q:", the operator's wording); null where nothing tells. */
  readonly party: Party | null;
}

/** A stretch of one turn that stands together in the source: a line, a labelled bullet, a cue. */
export interface Paragraph extends Span {
  /** Index into the outline's turns. */
  readonly turn: number;
  readonly topic: string | null;
  /** The publisher's label before the words ("Growth Trend"); it is not part of them. */
  readonly label: string | null;
  /** Time of the recording, `HH:MM:SS`, where the text itself gives it before the words. */
  readonly time?: string | undefined;
  /** Whether it goes on with the paragraph before it, where somebody else's words begin within one. */
  readonly goesOn?: boolean | undefined;
}

/** What a format's parser makes of a text: who speaks where. Identifying people, sentences and ids are the same work for all formats. */
export interface Outline {
  /** The source's own lists of participants. */
  readonly people: readonly Person[];
  readonly turns: readonly HeardTurn[];
  /** In the order of the text; they never overlap. */
  readonly paragraphs: readonly Paragraph[];
}

/** One publisher's way of writing a call down. */
export interface TranscriptFormat {
  readonly name: string;
  recognises(source: SourceText): boolean;
  outline(source: SourceText): Outline;
  guessCall(source: SourceText): GuessedCall;
}

/** The lines of a text that hold something, without the white space around them. */
export function* linesOf(text: string): Generator<Span & { readonly words: string }> {
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    const words = line.trim();
    if (words === '') continue;
    const start = index + line.indexOf(words);
    yield { start, end: start + words.length, words };
  }
}
