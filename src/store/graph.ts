import { readFileSync } from 'node:fs';
import type { HierarchicalNSW } from 'hnswlib-node';
import type { Graph } from '../types.js';
import { type Fingerprint, isSame } from './digest.js';
import { corrupt, isNoFile } from './failures.js';
import type { Hnswlib } from './hnswlib.js';
import { GRAPH_FILE } from './layout.js';
import { assertVector, isZero } from './vectorGuard.js';

/** How many candidates a search keeps. hnswlib does not store it and begins at 10, which loses one row in ten. */
const SEARCH_BREADTH = 100;

type Neighbours = ReturnType<Graph['nearest']>;
type Search = (query: number[], count: number) => Neighbours;

interface SavedGraph {
  readonly path: string;
  readonly expected: Fingerprint;
  /** The truth that the graph is derived from: one row of `dimensions` floats a passage. */
  readonly vectors: Float32Array;
  readonly dimensions: number;
}

/**
 * A graph that is read when it is first asked, since small corpora never ask it.
 * `nearest` throws EmbeddingInvalidError for a vector that is none, and IndexCorruptError for a file that changed.
 */
export function createSavedGraph(hnswlib: Hnswlib, saved: SavedGraph): Graph {
  let search: Search | undefined;
  return {
    nearest(vector, count) {
      const query = assertVector(vector, saved.dimensions);
      search ??= openGraph(hnswlib, saved);
      return search(query, count);
    },
  };
}

function openGraph(hnswlib: Hnswlib, saved: SavedGraph): Search {
  const bytes = readIfThere(saved.path);
  // Two ingests later the folder is gone, but requests on this generation still run: the vectors answer them.
  if (bytes === null) return (query, count) => scan(saved, query, count);
  // Checked again: the file may have changed since it was loaded, and the native reader trusts every byte.
  if (!isSame(bytes, saved.expected)) throw corrupt(GRAPH_FILE, 'changed while it was in use');
  const graph = new hnswlib.HierarchicalNSW('cosine', saved.dimensions);
  graph.readIndexSync(saved.path);
  graph.setEf(SEARCH_BREADTH);
  return (query, count) => searchGraph(graph, query, count);
}

function searchGraph(graph: HierarchicalNSW, query: number[], count: number): Neighbours {
  const wanted = Math.min(count, graph.getCurrentCount()); // hnswlib throws when asked for more
  if (wanted < 1) return [];
  const { neighbors, distances } = graph.searchKnn(query, wanted);
  return neighbors.map((row, place) => ({ row, distance: distances[place] ?? Number.NaN }));
}

/** The same answer without the graph: every usable row, nearest first. */
function scan({ vectors, dimensions }: SavedGraph, query: number[], count: number): Neighbours {
  const all: Neighbours = [];
  for (let row = 0; row * dimensions < vectors.length; row += 1) {
    const floats = vectors.subarray(row * dimensions, (row + 1) * dimensions);
    if (!isZero(floats)) all.push({ row, distance: 1 - dot(query, floats) });
  }
  return all.sort((one, other) => one.distance - other.distance).slice(0, Math.max(0, count));
}

function dot(query: readonly number[], row: Float32Array): number {
  let sum = 0;
  for (let place = 0; place < row.length; place += 1)
    sum += (query[place] ?? 0) * (row[place] ?? 0);
  return sum;
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isNoFile(error)) return null;
    throw error;
  }
}
