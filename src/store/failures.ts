import { IndexCorruptError, ManifestMismatchError, NoSpaceError } from '../errors.js';

const MEND = 'Run `npm run ingest` to build the index again.';

export const corrupt = (file: string, what: string): IndexCorruptError =>
  new IndexCorruptError(`The index file ${file} ${what}. ${MEND}`);

export const mismatch = (what: string): ManifestMismatchError =>
  new ManifestMismatchError(`${what}. ${MEND}`);

/** Does the work; a full disk on the way becomes a `NoSpaceError`, any other error passes as it is. */
export async function namingFullDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (hasCode(error, 'ENOSPC', 'EDQUOT')) throw noSpace({ cause: error });
    throw error;
  }
}

export const noSpace = (options?: ErrorOptions): NoSpaceError =>
  new NoSpaceError(
    'The disk of the index folder is full. Free some space there and run `npm run ingest` again; ' +
      'the index from before is still served.',
    options,
  );

/** Whether nothing readable stands at a path: it is missing, or a folder where a file belongs (or the reverse). */
export const isNoFile = (error: unknown): boolean => hasCode(error, 'ENOENT', 'EISDIR', 'ENOTDIR');

export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.some((code) => error.code === code);
