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
): number[] =>
  topRows(scoreByWords(index, terms, fields, rarityAmong(index, among), among), among, count);

/** The rows with the greatest scores above zero, greatest first. */
export const topRows = (
  scores: Float64Array,
  among: readonly number[] | null,
  count: number,
): number[] => best(scores, count, among).filter((row) => (scores[row] ?? 0) > 0);
