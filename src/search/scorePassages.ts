import type { Graph } from '../types.js';
import { type FieldWeights, scoreByWords, type TermGroup } from './bm25.js';
import { centredSimilarity } from './centred.js';
import type { KeywordIndex } from './keywordIndex.js';
import { rankByMeaning } from './meaning.js';
import { FIELD_WEIGHTS, topRows } from './rankByWords.js';
import type { Rarity } from './rarity.js';

/** What passages are scored in. */
export interface Passages {
  readonly index: KeywordIndex;
  readonly vectors: Float32Array;
  readonly graph: Graph | null;
}

/** A passage that words or meaning find, with what each says of it. */
export interface ScoredPassage {
  readonly row: number;
  /** BM25 by the root of the best score: a sum over n words strays by the root of n, so this makes long and short questions alike. */
  readonly words: number;
  /** Similarity seen from the middle of all passages. */
  readonly meaning: number;
}

/** Passages that each ranking hands on. */
const RANKED = 200;

/**
 * The passages that words or meaning find, with what both say of each.
 *
 * @param vector unit-length embedding of the question
 * @param among rows in scope, ascending, or null for all
 * @param rarityOf rarity among them
 */
export function scorePassages(
  { index, vectors, graph }: Passages,
  { terms, vector }: { readonly terms: readonly TermGroup[]; readonly vector: readonly number[] },
  among: readonly number[] | null,
  rarityOf: Rarity,
  fields: FieldWeights = FIELD_WEIGHTS,
): ScoredPassage[] {
  const scores = scoreByWords(index, terms, fields, rarityOf, among);
  const byWords = topRows(scores, among, RANKED);
  const byMeaning = rankByMeaning(vector, { vectors, graph }, among, RANKED);
  const root = Math.sqrt(scores[byWords[0] ?? -1] ?? 1);
  const meaning = centredSimilarity(vector, vectors);
  const found = new Set([...byWords, ...byMeaning.map(({ row }) => row)]);
  return [...found].map((row) => ({
    row,
    words: (scores[row] ?? 0) / root,
    meaning: meaning(row),
  }));
}

/** The scores of words and meaning as one, best first. */
export function orderPassages<Scored extends Pick<ScoredPassage, 'row' | 'words' | 'meaning'>>(
  passages: readonly Scored[],
  meaningWeight: number,
): Scored[] {
  const fused = ({ words, meaning }: Scored): number => words + meaningWeight * meaning;
  return [...passages].sort((a, b) => fused(b) - fused(a) || a.row - b.row);
}
