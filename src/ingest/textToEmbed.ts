import { fieldTexts } from '../search/keywordIndex.js';
import type { ParsedCall, Passage } from '../types.js';

/** What an encoder sees of a passage: topic and label, then its words. A citation's quote never holds the former. */
export function textToEmbed(calls: readonly ParsedCall[], passage: Passage): string {
  const { context, words } = fieldTexts(calls, passage);
  return context === '' ? words : `${context}: ${words}`;
}
