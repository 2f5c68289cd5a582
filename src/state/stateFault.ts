import { NoSpaceError, StateError } from '../errors.js';
import { hasCode } from '../store/failures.js';

/** Does the work; what a disk refuses on the way becomes an error that says what to do. No path of this machine is in it. */
export async function namingStateFaults<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (hasCode(error, 'ENOSPC', 'EDQUOT'))
      throw new NoSpaceError('The disk of STATE_DIR is full: free some space there', {
        cause: error,
      });
    if (hasCode(error, ...UNWRITABLE))
      throw new StateError(
        'STATE_UNWRITABLE',
        'The server may not write to STATE_DIR: name a folder that it may write to, and start it again',
        { cause: error },
      );
    throw error;
  }
}

/** No right to write, a read-only disk, a file where the folder belongs. */
const UNWRITABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'] as const;
