import { join } from 'node:path';
import type { GenerationContent, Manifest } from '../types.js';
import { countUsable, writeGraph } from './buildGraph.js';
import { countsOf } from './consistency.js';
import { type Fingerprint, fingerprint, isSame } from './digest.js';
import { encodeFloats, encodeLines } from './encoding.js';
import { corrupt } from './failures.js';
import type { FileSystem } from './files.js';
import type { LoadHnswlib } from './hnswlib.js';
import { GRAPH_FILE, type Layout, MANIFEST_FILE, SEALED_FILES, type SealedKind } from './layout.js';
import { encodeManifest, FORMAT_VERSION, nameGeneration } from './manifestFile.js';
import { seal } from './sealedFile.js';

const KINDS = Object.keys(SEALED_FILES) as SealedKind[];

/**
 * Writes a generation aside, checks what reached the disk, and moves it to its place; nobody is pointed to it yet.
 * @returns its name.
 */
export async function writeGeneration(
  files: FileSystem,
  loadHnswlib: LoadHnswlib,
  layout: Layout,
  content: GenerationContent,
  { token, createdAt }: { readonly token: string; readonly createdAt: string },
): Promise<string> {
  const folder = layout.building(token);
  await files.makeFolder(folder);
  const written: Record<string, Fingerprint> = {};
  for (const kind of KINDS) {
    written[SEALED_FILES[kind]] = await writeSealed(files, folder, kind, content);
  }
  const graph = await writeGraphIfAny(files, loadHnswlib, folder, content);
  if (graph !== null) written[GRAPH_FILE] = graph;

  const manifest = encodeManifest(describe(content, createdAt, written));
  await files.write(join(folder, MANIFEST_FILE), manifest);
  await verify(files, folder, { ...written, [MANIFEST_FILE]: fingerprint(manifest) });
  await files.sync(folder);

  const name = nameGeneration(createdAt, manifest);
  await files.makeFolder(layout.generations);
  await files.rename(folder, layout.generation(name));
  await files.sync(layout.generations);
  return name;
}

async function writeSealed(
  files: FileSystem,
  folder: string,
  kind: SealedKind,
  content: GenerationContent,
): Promise<Fingerprint> {
  const bytes = seal(kind, content, encode[kind](content));
  await files.write(join(folder, SEALED_FILES[kind]), bytes);
  return fingerprint(bytes);
}

const encode: Record<SealedKind, (content: GenerationContent) => Uint8Array> = {
  calls: ({ calls }) => encodeLines(calls),
  superseded: ({ superseded }) => encodeLines(superseded),
  withdrawn: ({ withdrawn }) => encodeLines(withdrawn),
  passages: ({ passages }) => encodeLines(passages),
  vectors: ({ vectors }) => encodeFloats(vectors),
  keywords: ({ keywords }) => keywords,
};

/** Null where the addon is missing or no row has a vector. */
async function writeGraphIfAny(
  files: FileSystem,
  loadHnswlib: LoadHnswlib,
  folder: string,
  content: GenerationContent,
): Promise<Fingerprint | null> {
  const usable = countUsable(content.vectors, content.embedder.dimensions);
  const hnswlib = usable > 0 ? await loadHnswlib() : null;
  return hnswlib && writeGraph(hnswlib, content, join(folder, GRAPH_FILE), files);
}

function describe(
  content: GenerationContent,
  createdAt: string,
  written: Manifest['files'],
): Manifest {
  const { corpusHash, embedder, fusion } = content;
  const counts = countsOf(content);
  return {
    formatVersion: FORMAT_VERSION,
    createdAt,
    corpusHash,
    embedder,
    fusion,
    counts,
    files: written,
  };
}

/** Reads every file again: a disk may say that it wrote what it did not. */
async function verify(
  files: FileSystem,
  folder: string,
  written: Readonly<Record<string, Fingerprint>>,
): Promise<void> {
  for (const [file, expected] of Object.entries(written)) {
    if (!isSame(await files.read(join(folder, file)), expected)) {
      throw corrupt(file, 'did not reach the disk as it was written');
    }
  }
}
