import { readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { hasCode, namingFullDisk } from '../store/failures.js';
import type { FileSystem } from '../store/files.js';
import type { CallRow } from '../transcripts/callRows.js';
import { INCOMING } from '../transcripts/readCorpus.js';
import { ROWS_FILE, readRowList } from '../transcripts/rowsFile.js';

/** Files and rows that become part of a corpus folder together. */
export interface CorpusChange {
  readonly files: readonly { readonly file: string; readonly bytes: Uint8Array }[];
  /** Added to `calls.json`, or over what its row for the same file says. */
  readonly rows: readonly Partial<CallRow>[];
}

/**
 * Makes a change of which, whenever the process is killed, all is there or nothing: everything is written aside,
 * and one renaming of `calls.json` makes it part of the corpus. Whoever changes the folder holds its lock.
 *
 * @throws NoSpaceError and the disk's own errors: the folder is then as before
 */
export async function changeCorpus(
  corpusDir: string,
  { files: added, rows }: CorpusChange,
  files: FileSystem,
): Promise<void> {
  const aside = (file: string): string => join(corpusDir, INCOMING, file);
  const list = merge(await readRowList(corpusDir), rows);
  try {
    await namingFullDisk(async () => {
      await files.makeFolder(aside('.'));
      // First in and first out: while it lies here, nothing that lies beside it counts.
      await files.write(aside(ROWS_FILE), Buffer.from(`${JSON.stringify(list, null, 2)}\n`));
      await files.sync(aside('.'));
      for (const { file, bytes } of added) {
        await files.makeFolder(dirname(aside(file)));
        await files.write(aside(file), bytes);
        await files.sync(dirname(aside(file)));
      }
      await files.rename(aside(ROWS_FILE), join(corpusDir, ROWS_FILE));
      await files.sync(corpusDir);
    });
  } catch (error) {
    await finishChange(corpusDir, files).catch(() => {}); // the first error is the one to tell
    throw error;
  }
  await finishChange(corpusDir, files);
}

/** Brings a change to its end that a killed process left: what counts goes to its place, what does not is removed. */
export async function finishChange(corpusDir: string, files: FileSystem): Promise<void> {
  const incoming = join(corpusDir, INCOMING);
  const left = await filesIn(incoming);
  if (left === null) return;
  if (left.includes(ROWS_FILE)) {
    for (const file of left.filter((file) => file !== ROWS_FILE))
      await files.remove(join(incoming, file)); // the rows go last: without them the others would count
  } else {
    for (const file of left) {
      const place = join(corpusDir, file);
      await files.makeFolder(dirname(place));
      await files.rename(join(incoming, file), place);
      await files.sync(dirname(place));
    }
  }
  await files.remove(incoming);
}

/** Whether there is something for `finishChange` to do. */
export const hasUnfinishedChange = async (corpusDir: string): Promise<boolean> =>
  (await filesIn(join(corpusDir, INCOMING))) !== null;

function merge(list: readonly unknown[], rows: readonly Partial<CallRow>[]): unknown[] {
  const merged = [...list];
  const places = new Map<unknown, number>();
  merged.forEach((entry, at) => {
    const { file } = Object(entry);
    if (!places.has(file)) places.set(file, at);
  });
  for (const row of rows) {
    const at = places.get(row.file);
    if (at === undefined) places.set(row.file, merged.push(row) - 1);
    else merged[at] = { ...Object(merged[at]), ...row };
  }
  return merged;
}

/** Paths inside the folder; null where there is none. What a file replaces must lie safe before it, so `superseded/` comes first. */
async function filesIn(folder: string): Promise<string[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .sort();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
