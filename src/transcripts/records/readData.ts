import { TranscriptError } from '../../errors.js';
import type { SourceText } from '../sourceText.js';
import { type DataKind, readCalls } from './readCalls.js';
import { toSource } from './toSource.js';

/**
 * The one call that a file of data holds.
 *
 * @param ofText reads a whole call that stands in one field, as it would a file
 * @throws TranscriptError UNKNOWN_FORMAT for none, MANY_CALLS for several, and what its turns are refused for
 */
export async function readData(
  text: string,
  kind: DataKind,
  file: string,
  ofText: (text: string) => SourceText,
): Promise<SourceText> {
  const calls = await readCalls([Buffer.from(text)], kind, file);
  if (calls.length > 1) {
    throw new TranscriptError(
      'MANY_CALLS',
      `${file} holds ${calls.length} calls: run \`npm run ingest -- FILE\` on it from outside the corpus folder, which makes a file of each`,
    );
  }
  return toSource(calls[0]?.data ?? { value: null, around: {} }, kind.kind, file, ofText);
}
