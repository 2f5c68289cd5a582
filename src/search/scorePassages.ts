import type { Graph } from '../types.js';
import { type FieldWeights, scoreByWords, type TermGroup } from './bm25.js';
import { centredSimilarity } from './centred.js';
import { fuseRankings } from './fusion.js';
import type { KeywordIndex } from './keywordIndex.js';
import { rankByMeaning } from './meaning.js';
import { FIELD_WEIGHTS, topRows } from './rankByWords.js';
import type { Rarity } from './rarity.js';
import type { PassageRank } from './rerank.js';

/** What passages are scored in. */
export interface Passages {
  readonly index: KeywordIndex;
  readonly vectors: Float32Array;
  readonly graph: Graph | null;
}

/** A passage that words or meaning find, with what each says of it. */
export interface ScoredPassage extends PassageRank {
  readonly row: number;
  /** BM25 by the root of the best score: a sum over n words strays by the root of n, so this makes long and short questions alike. */
  readonly words: number;
  /** Similarity seen from the middle of all passages. */
  readonly meaning: number;
}

/** Passages that each ranking hands on. */
const RANKED = 200;
/** What the place by meaning counts beside the place by words where statements are reranked; those weights were fitted to it. */
const MEANING_PLACE = 0.3;

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
  const similarity = new Map(byMeaning.map((rank) => [rank.row, rank.similarity]));
  const meaning = centredSimilarity(vector, vectors);
  const places = fuseRankings([
    { rows: byWords, weight: 1 },
    { rows: byMeaning.map(({ row }) => row), weight: MEANING_PLACE },
  ]);
  const first = Math.max(...places.values());
  return [...places].map(([row, place]) => ({
    row,
    words: (scores[row] ?? 0) / root,
    meaning: meaning(row),
    fused: place / first,
    similarity: similarity.get(row) ?? 0,
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
