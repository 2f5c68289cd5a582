import { join } from 'node:path';

/** The files of a generation that we write ourselves, by what they hold. */
export const SEALED_FILES = {
  calls: 'calls.jsonl',
  superseded: 'superseded.jsonl',
  withdrawn: 'withdrawn.jsonl',
  passages: 'passages.jsonl',
  vectors: 'vectors.f32',
  keywords: 'keywords.bin',
} as const;

export type SealedKind = keyof typeof SEALED_FILES;

/** The file that hnswlib writes. */
export const GRAPH_FILE = 'graph.hnsw';
export const MANIFEST_FILE = 'manifest.json';
/** The file whose only content is the name of the generation to serve. */
export const POINTER_FILE = 'current';

/** Readers never look at names that begin so; they are what a killed ingest may leave. */
const UNFINISHED = ['building-', 'current-'] as const;

export const isUnfinished = (name: string): boolean =>
  UNFINISHED.some((prefix) => name.startsWith(prefix));

export interface Layout {
  readonly root: string;
  readonly pointer: string;
  readonly generations: string;
  readonly lock: string;
  readonly cache: string;
  generation(name: string): string;
  building(token: string): string;
  nextPointer(token: string): string;
}

/** Where everything lies in an index folder. */
export const layoutOf = (indexDir: string): Layout => ({
  root: indexDir,
  pointer: join(indexDir, POINTER_FILE),
  generations: join(indexDir, 'generations'),
  lock: join(indexDir, 'lock'),
  cache: join(indexDir, 'cache'),
  generation: (name) => join(indexDir, 'generations', name),
  building: (token) => join(indexDir, `${UNFINISHED[0]}${token}`),
  nextPointer: (token) => join(indexDir, `${UNFINISHED[1]}${token}`),
});
