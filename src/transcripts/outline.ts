import type { Call, Turn } from '../types.js';
import type { Span } from './sentences.js';

/** A stretch of one turn that stands together in the source: a line, a labelled bullet, a cue. */
export interface Paragraph extends Span {
  /** Index into the outline's turns. */
  readonly turn: number;
  readonly topic: string | null;
  /** The publisher's label before the words ("Growth Trend"); it is not part of them. */
  readonly label: string | null;
  readonly page: number | null;
  readonly time: string | null;
}

/** What a format's parser makes of a text: who speaks where. Sentences and ids are the same work for all formats. */
export interface Outline {
  readonly turns: readonly Turn[];
  /** In the order of the text; they never overlap. */
  readonly paragraphs: readonly Paragraph[];
}

/** What a text tells of its call by itself. */
export type GuessedCall = Partial<Omit<Call, 'id'>>;

/** One publisher's way of writing a call down. */
export interface TranscriptFormat {
  readonly name: string;
  recognises(text: string): boolean;
  outline(text: string): Outline;
  guessCall(text: string): GuessedCall;
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
