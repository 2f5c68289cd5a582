import type { Graph } from '../types.js';
import { best } from './best.js';
import { dot } from './dot.js';

/** Up to this many rows an exact scan takes under 3 ms (512 dimensions) and misses nothing; beyond it the graph is asked. */
export const EXACT_SCAN_ROWS = 5_000;
/** Neighbours that the graph is asked for at most: the time it takes grows with them. */
const MOST_NEIGHBOURS = 2_000;
/** Of a scope that leaves a part of the rows, the graph is asked for so many times what that part needs: rows lie in clusters. */
const SPARE = 2;

export interface MeaningRank {
  readonly row: number;
  /** Cosine of question and passage, −1 to 1. */
  readonly similarity: number;
}

/**
 * The rows nearest in meaning, nearest first. A narrow scope is scanned exactly; a wide one is looked up in the graph, and
 * scanned after all where too few of the graph's neighbours are in scope.
 *
 * @param question unit-length vector; an empty one, where there is none, is near nothing
 * @param vectors unit-length rows, one after the other; a row of zeros is never found
 * @param among the rows in scope, or null for all
 */
export function rankByMeaning(
  question: readonly number[],
  { vectors, graph }: { readonly vectors: Float32Array; readonly graph: Graph | null },
  among: readonly number[] | null,
  count: number,
): MeaningRank[] {
  if (question.length === 0) return [];
  const rows = vectors.length / question.length;
  if (graph === null || (among?.length ?? rows) <= EXACT_SCAN_ROWS)
    return scan(question, vectors, among, count);
  if (among === null) return lookUp(question, graph, count);
  const wanted = Math.ceil((SPARE * count * rows) / among.length);
  const isAmong = membersOf(among, rows);
  const found = lookUp(question, graph, Math.min(wanted, MOST_NEIGHBOURS, rows));
  const inScope = found.filter(({ row }) => isAmong[row] === 1).slice(0, count);
  return inScope.length === count ? inScope : scan(question, vectors, among, count);
}

const lookUp = (question: readonly number[], graph: Graph, count: number): MeaningRank[] =>
  graph.nearest(question, count).map(({ row, distance }) => ({ row, similarity: 1 - distance }));

function membersOf(among: readonly number[], rows: number): Uint8Array {
  const members = new Uint8Array(rows);
  for (const row of among) members[row] = 1;
  return members;
}

function scan(
  question: readonly number[],
  vectors: Float32Array,
  among: readonly number[] | null,
  count: number,
): MeaningRank[] {
  const width = question.length;
  const wanted = Float32Array.from(question);
  const hasVector = rowsWithVector(vectors, width);
  const rows = (among ?? Array.from(hasVector.keys())).filter((row) => hasVector[row] === 1);
  const similarities = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++)
    similarities[place] = dot(wanted, vectors, (rows[place] ?? 0) * width);
  return best(similarities, count).map((place) => ({
    row: rows[place] ?? 0,
    similarity: similarities[place] ?? 0,
  }));
}

const known = new WeakMap<Float32Array, Uint8Array>();

/** 1 for each row that holds something; looked at once for an index. */
function rowsWithVector(vectors: Float32Array, width: number): Uint8Array {
  const before = known.get(vectors);
  if (before) return before;
  const rows = Uint8Array.from({ length: vectors.length / width }, (_, row) =>
    vectors.subarray(row * width, (row + 1) * width).some((value) => value !== 0) ? 1 : 0,
  );
  known.set(vectors, rows);
  return rows;
}
