import { TranscriptError } from '../errors.js';
import type { Details } from './commandLine.js';
import type { FileOfCall } from './splitFile.js';

/**
 * What is said beside a file is of one call; only their publisher many calls can share.
 *
 * @param file what it is called in what is thrown
 * @throws TranscriptError MANY_CALLS
 */
export function refuseDetailsOfMany(
  calls: readonly FileOfCall[],
  { publisher: _, ...own }: Details,
  file: string,
): void {
  if (calls.length < 2 || Object.keys(own).length === 0) return;
  throw new TranscriptError(
    'MANY_CALLS',
    `${file} holds ${calls.length} calls: give their details in the file, each with its call`,
  );
}
