import type { Given } from './given.js';

/** Where from a place of the text on a page, a time or a voice holds, until the next mark. */
export interface Mark {
  /** Offset into the text. */
  readonly start: number;
  /** Page of the document, from 1. */
  readonly page: number | null;
  /** Time of the recording, `HH:MM:SS`. */
  readonly time: string | null;
  /** The voice that a caption file names (`<v Speaker 1>`), as it writes it. */
  readonly voice: string | null;
}

/** What a reader makes of a file's bytes: the text that offsets count in, and what was taken out of it. */
export interface SourceText {
  readonly text: string;
  /** What turned the bytes into text. */
  readonly reader: 'plain' | 'markdown' | 'pdf' | 'docx' | 'html' | 'captions' | 'json' | 'table';
  /** In the order of the text; empty for plain text. */
  readonly marks: readonly Mark[];
  /** What a page calls itself in its `<title>`, which may stand nowhere in the text. */
  readonly title?: string | undefined;
  /** What was taken although something about it was guessed or is missing, each naming the file. */
  readonly notes?: readonly string[] | undefined;
  /** What the data say that the text was made of, where it is made of structured data. */
  readonly given?: Given | undefined;
}
