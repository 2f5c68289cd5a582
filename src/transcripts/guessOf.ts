import { guessFromCover } from './guessCall.js';
import type { GuessedCall, TranscriptFormat } from './outline.js';
import type { SourceText } from './sourceText.js';

/** What a source tells of its call: its text first, and the page's title where the text leaves gaps. */
export function guessOf(source: SourceText, format: TranscriptFormat): GuessedCall {
  const inText = Object.entries(format.guessCall(source)).filter(([, found]) => found);
  const inTitle = source.title === undefined ? {} : guessFromCover([source.title]);
  return { ...inTitle, ...Object.fromEntries(inText) };
}
