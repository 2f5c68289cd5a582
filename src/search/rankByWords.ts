import { best } from './best.js';
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
export const rankByWords = (
  index: KeywordIndex,
  terms: readonly TermGroup[],
  among: readonly number[] | null,
  count: number,
  fields: FieldWeights = FIELD_WEIGHTS,
): number[] => topRows(scoreByWords(index, terms, fields, rarityAmong(index, among)), among, count);

/** The rows with the greatest scores above zero, greatest first. */
export function topRows(
  scores: Float64Array,
  among: readonly number[] | null,
  count: number,
): number[] {
  const rows: number[] = [];
  const found: number[] = [];
  const whole = among?.length ?? scores.length;
  for (let at = 0; at < whole; at++) {
    const row = among ? (among[at] ?? 0) : at;
    const score = scores[row] ?? 0;
    if (score > 0) {
      rows.push(row);
      found.push(score);
    }
  }
  return best(Float64Array.from(found), count).map((place) => rows[place] ?? 0);
}
