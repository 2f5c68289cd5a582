import { type FieldWeights, scoreByWords, type TermGroup } from './bm25.js';
import type { KeywordIndex } from './keywordIndex.js';

/** An occurrence in the question that was answered tells less than one in topic or label, and that less than one in the words. */
export const FIELD_WEIGHTS: FieldWeights = { words: 1, context: 0.8, question: 0.3 };

/**
 * The passages that hold terms of a question, best first.
 *
 * @param among rows in scope, or null for all
 */
export function rankByWords(
  index: KeywordIndex,
  terms: readonly TermGroup[],
  among: readonly number[] | null,
  count: number,
  fields: FieldWeights = FIELD_WEIGHTS,
): number[] {
  const scores = scoreByWords(index, terms, fields);
  return (among ? [...among] : [...scores.keys()])
    .filter((row) => (scores[row] ?? 0) > 0)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, count);
}
