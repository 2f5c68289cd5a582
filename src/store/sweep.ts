import { join } from 'node:path';
import { hasCode } from './failures.js';
import type { FileSystem } from './files.js';
import { isUnfinished, type Layout } from './layout.js';

/** Removes what killed runs left behind, and every generation but those to keep. */
export async function sweep(
  files: FileSystem,
  layout: Layout,
  keep: readonly (string | null)[],
): Promise<void> {
  for (const name of await listIfThere(files, layout.root)) {
    if (isUnfinished(name)) await files.remove(join(layout.root, name));
  }
  for (const name of await listGenerations(files, layout)) {
    if (!keep.includes(name)) await files.remove(layout.generation(name));
  }
}

/** Published or not. */
export const listGenerations = (files: FileSystem, layout: Layout): Promise<string[]> =>
  listIfThere(files, layout.generations);

async function listIfThere(files: FileSystem, folder: string): Promise<string[]> {
  try {
    return await files.list(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}
