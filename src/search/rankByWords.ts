import { type FieldWeights, scoreByWords, type TermGroup } from './bm25.js';
import type { KeywordIndex } from './keywordIndex.js';
import { rarityAmong } from './rarity.js';

/** An occurrence in the question that was answered tells less than one in topic or label, and that less than one in the words; the call's and the speaker's names break ties. */
export const FIELD_WEIGHTS: FieldWeights = { words: 1, context: 0.8, question: 0.3, call: 0.1 };

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
  const scores = scoreByWords(index, terms, fields, rarityAmong(index, among));
  const rows = (among ?? [...scores.keys()]).filter((row) => (scores[row] ?? 0) > 0);
  const least = nthLargest(rows, scores, count);
  return rows
    .filter((row) => (scores[row] ?? 0) >= least)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, count);
}

/** Sorting plain numbers takes a tenth of sorting rows by them, and a long question finds nearly every passage. */
function nthLargest(rows: readonly number[], scores: Float64Array, count: number): number {
  if (rows.length <= count) return 0;
  const sorted = Float64Array.from(rows, (row) => scores[row] ?? 0).sort();
  return sorted[rows.length - count] ?? 0;
}
