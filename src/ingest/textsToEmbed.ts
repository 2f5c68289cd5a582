import { fieldTexts } from '../search/keywordIndex.js';
import type { ParsedCall, Passage } from '../types.js';

/** What an encoder sees of a passage, each as a text of its own; empty where there is nothing. A citation's quote is the words alone. */
export interface TextsToEmbed {
  /** Topic and label, then its words. */
  readonly words: string;
  /** The question that it answers. */
  readonly question: string;
  /** Company, period and speaker. */
  readonly call: string;
}

export function textsToEmbed(calls: readonly ParsedCall[], passage: Passage): TextsToEmbed {
  const { context, words, question, call } = fieldTexts(calls, passage);
  return { words: context === '' ? words : `${context}: ${words}`, question, call };
}
