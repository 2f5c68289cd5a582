import { randomBytes } from 'node:crypto';
import { IndexMissingError } from '../errors.js';
import type { Generation, GenerationContent, Manifest } from '../types.js';
import { assertConsistent } from './consistency.js';
import { namingFullDisk } from './failures.js';
import { type FileSystem, nodeFiles } from './files.js';
import { importHnswlib, type LoadHnswlib } from './hnswlib.js';
import { type Layout, layoutOf } from './layout.js';
import { takeLock } from './lock.js';
import { readManifest } from './manifestFile.js';
import { movePointer, readCurrent, readPointer } from './pointer.js';
import { readGeneration } from './readGeneration.js';
import { readVersions, type Versions } from './readVersions.js';
import { listGenerations, sweep } from './sweep.js';
import { writeGeneration } from './writeGeneration.js';

/** Keeps finished builds of the index and hands out the current one. */
export interface GenerationStore {
  /** The name of the current generation; null when there is no index. Throws IndexCorruptError. */
  current(): Promise<string | null>;
  /** The current generation, checked and in memory. Throws IndexMissingError, IndexCorruptError, ManifestMismatchError. */
  load(): Promise<Generation>;
  /**
   * Makes this content the current generation and returns its name, one call at a time; readers see the old one or the new one.
   * Takes the lock unless this store holds it. Throws LockedError, NoSpaceError, EmbeddingInvalidError,
   * ManifestMismatchError; after any of them the generation from before is still served.
   */
  publish(content: GenerationContent): Promise<string>;
  /** The current generation's manifest alone, checked; null when there is no index. Throws IndexCorruptError. */
  manifest(): Promise<Manifest | null>;
  /** The calls of the current generation in all their versions; none where there is no index that can be read. */
  versions(): Promise<Versions>;
  /** Keeps other ingests out until the returned function is called. Throws LockedError. */
  lock(): Promise<() => Promise<void>>;
}

/**
 * A store in one folder of this machine: a generation is a folder of files, `current` names the one to serve.
 * Loading writes nothing and takes no lock, so it works on a read-only disk.
 */
export function createGenerationStore(
  indexDir: string,
  files: FileSystem = nodeFiles,
  loadHnswlib: LoadHnswlib = importHnswlib,
  now: () => Date = () => new Date(),
): GenerationStore {
  const layout = layoutOf(indexDir);
  const parts: Parts = { files, layout, loadHnswlib, now };
  let holdsLock = false;

  const take = () => namingFullDisk(() => takeLock(files, layout.lock));
  const lock = async (): Promise<() => Promise<void>> => {
    const release = await take();
    holdsLock = true;
    return async () => {
      holdsLock = false;
      await release();
    };
  };
  return {
    lock,
    current: () => readPointer(files, layout),
    manifest: () =>
      readCurrent(files, layout, (name) => readManifest(files, layout.generation(name), name)),
    versions: () => readVersions(files, layout),
    load: () => load(parts),
    async publish(content) {
      assertConsistent(content);
      const release = holdsLock ? undefined : await take();
      try {
        return await namingFullDisk(() => publish(parts, content));
      } finally {
        await release?.();
      }
    },
  };
}

interface Parts {
  readonly files: FileSystem;
  readonly layout: Layout;
  readonly loadHnswlib: LoadHnswlib;
  readonly now: () => Date;
}

async function load({ files, layout, loadHnswlib }: Parts): Promise<Generation> {
  const generation = await readCurrent(files, layout, (name) =>
    readGeneration(files, loadHnswlib, layout.generation(name), name),
  );
  if (generation === null) {
    throw new IndexMissingError('There is no index yet. Run `npm run ingest` to build it.');
  }
  return generation;
}

async function publish(parts: Parts, content: GenerationContent): Promise<string> {
  const { files, layout, loadHnswlib, now } = parts;
  const token = randomBytes(6).toString('hex');
  const createdAt = now().toISOString();
  const previous = await currentOrNull(parts);
  const existing = await listGenerations(files, layout);
  try {
    await sweep(files, layout, existing); // before the work: what a killed run left takes up room
    const name = await writeGeneration(files, loadHnswlib, layout, content, { token, createdAt });
    await movePointer(files, layout, name, token);
    // The one before stays for readers that began on it. Published is published: what cannot be
    // cleared away now is cleared away by the next run.
    await sweep(files, layout, [name, previous]).catch(() => {});
    return name;
  } catch (error) {
    const served = await currentOrNull(parts); // the new one, if the disk failed after the pointer moved
    await sweep(files, layout, [...existing, served]).catch(() => {}); // the first error is the one to tell
    throw error;
  }
}

/** Damage to the pointer must not stop the ingest that mends it. */
const currentOrNull = ({ files, layout }: Parts): Promise<string | null> =>
  readPointer(files, layout).catch(() => null);
