import { join } from 'node:path';
import type { Generation, Manifest, ParsedCall, Passage, Withdrawal } from '../types.js';
import { assertConsistent, assertCounts } from './consistency.js';
import { isSame } from './digest.js';
import { decodeFloats, decodeLines } from './encoding.js';
import { corrupt } from './failures.js';
import type { FileSystem } from './files.js';
import { createSavedGraph } from './graph.js';
import type { LoadHnswlib } from './hnswlib.js';
import { GRAPH_FILE, type SealedKind } from './layout.js';
import { readManifest } from './manifestFile.js';
import { expected, readPresent, readSealed } from './readSealed.js';

/**
 * Reads a generation into memory: each file once, and checked before it is parsed.
 * @throws IndexCorruptError, ManifestMismatchError
 */
export async function readGeneration(
  files: FileSystem,
  loadHnswlib: LoadHnswlib,
  folder: string,
  name: string,
): Promise<Generation> {
  const manifest = await readManifest(files, folder, name);
  const { corpusHash, embedder, fusion } = manifest;
  const payloadOf = (kind: SealedKind): Promise<Buffer> =>
    readSealed(files, folder, manifest, kind);
  const content = {
    corpusHash,
    embedder,
    fusion,
    calls: decodeLines(await payloadOf('calls')) as ParsedCall[], // as written: the hash says so
    superseded: decodeLines(await payloadOf('superseded')) as ParsedCall[],
    withdrawn: decodeLines(await payloadOf('withdrawn')) as Withdrawal[],
    passages: decodeLines(await payloadOf('passages')) as Passage[],
    vectors: decodeFloats(await payloadOf('vectors')),
    keywords: new Uint8Array(await payloadOf('keywords')), // a copy: its memory begins where it begins
  };
  assertConsistent(content);
  assertCounts(manifest, content);
  const graph = await findGraph(files, loadHnswlib, folder, manifest, content.vectors);
  return { name, manifest, ...content, graph };
}

/** The vectors are the truth and the graph is derived, so an index without one is whole. */
async function findGraph(
  files: FileSystem,
  loadHnswlib: LoadHnswlib,
  folder: string,
  manifest: Manifest,
  vectors: Float32Array,
): Promise<Generation['graph']> {
  if (manifest.files[GRAPH_FILE] === undefined) return null;
  const wanted = expected(manifest, GRAPH_FILE);
  if (!isSame(await readPresent(files, folder, GRAPH_FILE), wanted)) {
    throw corrupt(GRAPH_FILE, 'is not what its manifest says');
  }
  const hnswlib = await loadHnswlib();
  if (hnswlib === null) return null;
  const { dimensions } = manifest.embedder;
  return createSavedGraph(hnswlib, {
    path: join(folder, GRAPH_FILE),
    expected: wanted,
    vectors,
    dimensions,
  });
}
