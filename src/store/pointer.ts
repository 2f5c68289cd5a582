import { corrupt, hasCode, isNoFile } from './failures.js';
import type { FileSystem } from './files.js';
import { type Layout, POINTER_FILE } from './layout.js';
import { isGenerationName } from './manifestFile.js';

/**
 * The name of the generation to serve; null when there is no index.
 * @throws IndexCorruptError where the pointer holds anything else.
 */
export async function readPointer(files: FileSystem, layout: Layout): Promise<string | null> {
  try {
    const name = (await files.read(layout.pointer)).toString('latin1');
    if (!isGenerationName(name)) throw corrupt(POINTER_FILE, 'does not name a generation');
    return name;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    if (isNoFile(error)) throw corrupt(POINTER_FILE, 'is not a file');
    throw error;
  }
}

/** Publishes: one rename, so that a reader sees the old name or the new one and nothing between. */
export async function movePointer(
  files: FileSystem,
  layout: Layout,
  name: string,
  token: string,
): Promise<void> {
  const next = layout.nextPointer(token);
  await files.write(next, Buffer.from(name));
  await files.rename(next, layout.pointer);
  await files.sync(layout.root);
}

const MAX_READS = 3;

/**
 * Reads the current generation with `read`, again when the pointer moved on the way: what it named
 * then may have been cleared away. Null when there is no index.
 */
export async function readCurrent<T>(
  files: FileSystem,
  layout: Layout,
  read: (name: string) => Promise<T>,
): Promise<T | null> {
  for (let reads = 1; ; reads += 1) {
    const name = await readPointer(files, layout);
    if (name === null) return null;
    try {
      return await read(name);
    } catch (error) {
      if (reads === MAX_READS || (await readPointer(files, layout)) === name) throw error;
    }
  }
}
