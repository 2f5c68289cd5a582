import { IndexCorruptError, ManifestMismatchError } from '../errors.js';
import type { GenerationContent, ParsedCall } from '../types.js';
import { decodeLines } from './encoding.js';
import type { FileSystem } from './files.js';
import type { Layout } from './layout.js';
import { readManifest } from './manifestFile.js';
import { readCurrent } from './pointer.js';
import { readSealed } from './readSealed.js';

/** The words that an index holds, without what finds them. */
export type Versions = Pick<GenerationContent, 'calls' | 'superseded'>;

/** The calls of the current generation in all their versions; none where there is no index, or none that this program can read. */
export async function readVersions(files: FileSystem, layout: Layout): Promise<Versions> {
  try {
    const versions = await readCurrent(files, layout, async (name): Promise<Versions> => {
      const folder = layout.generation(name);
      const manifest = await readManifest(files, folder, name);
      const rows = async (kind: 'calls' | 'superseded') =>
        decodeLines(await readSealed(files, folder, manifest, kind)) as ParsedCall[]; // as written: the hash says so
      return { calls: await rows('calls'), superseded: await rows('superseded') };
    });
    return versions ?? NONE;
  } catch (error) {
    // The ingest that mends a damaged index must not fail on it.
    if (error instanceof IndexCorruptError || error instanceof ManifestMismatchError) return NONE;
    throw error;
  }
}

const NONE: Versions = { calls: [], superseded: [] };
