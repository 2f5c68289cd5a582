import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { NoSpaceError } from '../errors.js';

/**
 * Adds one line to a file, down to the disk. It leaves in a single write to a file that is open for appending, so lines of
 * several processes stand one behind the other and never within each other. What a full disk cut off before is closed by a
 * line break, so that it spoils no later line. Whoever reads the file passes over lines that are empty or no JSON.
 *
 * @param line without a line break
 */
export async function appendLine(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'a+');
  try {
    const bytes = Buffer.from(`${(await endsLine(handle)) ? '' : '\n'}${line}\n`);
    const { bytesWritten } = await handle.write(bytes);
    if (bytesWritten < bytes.length)
      throw new NoSpaceError('The disk of STATE_DIR is full: free some space there');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether the file ends in a whole line. A line that another process is writing at this moment is whole a little later. */
async function endsLine(handle: FileHandle): Promise<boolean> {
  for (let before = -1; ; ) {
    const { size } = await handle.stat();
    const isWhole = size === 0 || (await byteAt(handle, size - 1)) === LINE_BREAK;
    if (isWhole || size === before) return isWhole;
    before = size;
    await setTimeout(PAUSE_MS);
  }
}

async function byteAt(handle: FileHandle, position: number): Promise<number | undefined> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(1), 0, 1, position);
  return bytesRead === 0 ? undefined : buffer[0];
}

/** Far longer than a line takes that is being written. */
const PAUSE_MS = 20;
const LINE_BREAK = 0x0a;

/** JSON in one line for every reader: some take U+0085, U+2028 and U+2029 for line breaks too. */
export const toLine = (value: object): string =>
  JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
