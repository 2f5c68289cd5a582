import type { Graph } from '../types.js';

/** Up to this many rows an exact scan takes under 3 ms (512 dimensions) and misses nothing; beyond it the graph is asked. */
export const EXACT_SCAN_ROWS = 5_000;

export interface MeaningRank {
  readonly row: number;
  /** Cosine of question and passage, −1 to 1. */
  readonly similarity: number;
}

/**
 * The rows nearest in meaning, nearest first.
 *
 * @param question unit-length vector
 * @param vectors unit-length rows, one after the other; a row of zeros is never found
 * @param among the rows in scope, or null for all
 */
export function rankByMeaning(
  question: readonly number[],
  { vectors, graph }: { readonly vectors: Float32Array; readonly graph: Graph | null },
  among: readonly number[] | null,
  count: number,
): MeaningRank[] {
  const rows = vectors.length / question.length;
  if (among === null && graph !== null && rows > EXACT_SCAN_ROWS) {
    return graph
      .nearest(question, count)
      .map(({ row, distance }) => ({ row, similarity: 1 - distance }));
  }
  return scan(question, vectors, among ?? Array.from({ length: rows }, (_, row) => row), count);
}

function scan(
  question: readonly number[],
  vectors: Float32Array,
  among: readonly number[],
  count: number,
): MeaningRank[] {
  const wanted = Float32Array.from(question);
  const width = wanted.length;
  const found: MeaningRank[] = [];
  for (const row of among) {
    let similarity = 0;
    let size = 0;
    for (let at = 0, from = row * width; at < width; at++, from++) {
      const value = vectors[from] ?? 0;
      similarity += value * (wanted[at] ?? 0);
      size += Math.abs(value);
    }
    if (size > 0) found.push({ row, similarity });
  }
  return found.sort((a, b) => b.similarity - a.similarity || a.row - b.row).slice(0, count);
}
