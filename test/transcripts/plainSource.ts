import type { SourceText } from '../../src/transcripts/readText.js';

/** A text as a plain file gives it. */
export const plainSource = (text: string): SourceText => ({ text, reader: 'plain', marks: [] });
