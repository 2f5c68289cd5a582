import { finished } from 'node:stream/promises';
import { TranscriptError } from '../../errors.js';

/**
 * The names of the files in an archive, each unpacked once, piece by piece, to see that it is whole and no larger than
 * the archive says: readers unpack all at once.
 *
 * @throws TranscriptError TOO_LARGE before anything is unpacked that is too much
 * @throws Error where the archive is damaged
 */
export async function checkedEntries(bytes: Uint8Array, file: string): Promise<string[]> {
  const { fromBufferPromise } = await import('yauzl');
  const zip = await fromBufferPromise(Buffer.from(bytes));
  const names: string[] = [];
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    names.push(entry.fileName);
    unpacked += entry.uncompressedSize;
    const isBomb = unpacked > RATIO_MATTERS && unpacked > MOST_RATIO * bytes.length;
    if (names.length > MOST_ENTRIES || unpacked > MOST_UNPACKED || isBomb) {
      throw new TranscriptError(
        'TOO_LARGE',
        `${file} unpacks to more than a transcript can hold: save it anew, as text without pictures`,
      );
    }
    if (entry.fileName.endsWith('/')) continue;
    await finished((await zip.openReadStreamPromise(entry)).resume());
  }
  return names;
}

/** Bytes: as much as a file may have that is not packed. */
const MOST_UNPACKED = 20_000_000;
/** Documents of text pack to a tenth, tables of zeros to a hundredth. */
const MOST_RATIO = 100;
/** Bytes below which no ratio does harm. */
const RATIO_MATTERS = 1_000_000;
const MOST_ENTRIES = 5_000;
