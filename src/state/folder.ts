import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { hasCode, isNoFile } from '../store/failures.js';
import type { FileSystem } from '../store/files.js';
import { namingStateFaults } from './stateFault.js';

/** What a killed process left; a file that is being written now is younger. */
const LEFTOVER_MS = 60 * 60 * 1000;

/** A folder of small files, each whole or not there at all. All throw NoSpaceError, StateError. */
export interface Folder {
  /** The files there are; none where there is no folder yet. Clears away what killed processes left half-written. */
  readonly names: () => Promise<string[]>;
  /** Null where there is no such file. */
  readonly read: (name: string) => Promise<string | null>;
  /** Puts a file in its place, down to the disk, also over the one from before. */
  readonly keep: (name: string, content: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  /** Milliseconds since 1970; null where there is no such file. */
  readonly changedAt: (name: string) => Promise<number | null>;
}

export function openFolder(files: FileSystem, path: string): Folder {
  const changedAt = (name: string): Promise<number | null> =>
    orNull(() => files.modifiedAt(join(path, name)));
  const sweep = async (leftovers: readonly string[]): Promise<void> => {
    for (const name of leftovers) {
      const at = await changedAt(name);
      if (at !== null && Date.now() - at > LEFTOVER_MS) await files.remove(join(path, name));
    }
  };
  return {
    names: () =>
      namingStateFaults(async () => {
        const names = (await orNull(() => files.list(path))) ?? [];
        await sweep(names.filter(isAside));
        return names.filter((name) => !isAside(name));
      }),
    read: (name) =>
      namingStateFaults(async () => {
        const bytes = await orNull(() => files.read(join(path, name)));
        return bytes === null ? null : bytes.toString('utf8');
      }),
    keep: (name, content) => namingStateFaults(() => keepFile(files, path, name, content)),
    remove: (name) => namingStateFaults(() => files.remove(join(path, name))),
    changedAt,
  };
}

/** Written aside, then renamed: a reader sees the file from before or the new one, and nothing between. */
async function keepFile(
  files: FileSystem,
  folder: string,
  name: string,
  content: string,
): Promise<void> {
  const aside = join(folder, `.${name}.${randomBytes(6).toString('hex')}`);
  await files.makeFolder(folder);
  try {
    await files.write(aside, Buffer.from(content));
    await files.rename(aside, join(folder, name));
  } catch (error) {
    await files.remove(aside).catch(() => {}); // the first error is the one to tell
    throw error;
  }
  await files.sync(folder);
}

const isAside = (name: string): boolean => name.startsWith('.');

async function orNull<T>(look: () => Promise<T>): Promise<T | null> {
  try {
    return await look();
  } catch (error) {
    if (isNoFile(error) && !hasCode(error, 'ENOTDIR')) return null;
    throw error;
  }
}
