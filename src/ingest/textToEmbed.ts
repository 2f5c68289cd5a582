import { fieldTexts } from '../search/keywordIndex.js';
import type { ParsedCall, Passage } from '../types.js';

/** What an encoder sees of a passage: its call, speaker, topic and label, then its words. A citation's quote never holds the former. */
export function textToEmbed(calls: readonly ParsedCall[], passage: Passage): string {
  const { call, context, words } = fieldTexts(calls, passage);
  const head = [call, context].filter(Boolean).join('. ');
  return head === '' ? words : `${head}: ${words}`;
}

/** The question that a passage answers; empty where it answers none. */
export const questionToEmbed = (calls: readonly ParsedCall[], passage: Passage): string =>
  fieldTexts(calls, passage).question;
