import { constants, inflateSync } from 'node:zlib';
import { TranscriptError } from '../../errors.js';

/**
 * Refuses a PDF that unpacks to far more than a transcript can hold, before its reader unpacks it all at once:
 * each packed stream is unpacked here first, up to a limit.
 *
 * @throws TranscriptError TOO_LARGE
 */
export function refusePdfBomb(bytes: Uint8Array, file: string): void {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MOST_UNPACKED;
  for (let at = pdf.indexOf(KEYWORD); at >= 0; at = pdf.indexOf(KEYWORD, at + KEYWORD.length)) {
    const start = behindLineEnd(pdf, at + KEYWORD.length);
    if (!isPacked(pdf, start)) continue;
    const size = unpackedSize(pdf.subarray(start), left);
    if (size > left) {
      throw new TranscriptError(
        'TOO_LARGE',
        `${file} unpacks to more than ${MOST_UNPACKED} bytes: save it anew without pictures, or as text`,
      );
    }
    if (!isPicture(pdf, at)) left -= Math.max(size, LEAST_COST);
  }
}

/** Bytes. A call's minutes take 2 MB at most, most of it fonts. */
const MOST_UNPACKED = 100_000_000;
/** Bytes that a stream counts at least: a file of nothing but tiny or broken streams shall not keep us busy either. */
const LEAST_COST = 5_000;
const KEYWORD = 'stream';

function behindLineEnd(pdf: Buffer, at: number): number {
  return at + (pdf[at] === 0x0d ? 1 : 0) + (pdf[at] === 0x0a || pdf[at + 1] === 0x0a ? 1 : 0);
}

/** The two bytes that packed data begins with (RFC 1950): method and window, then a check that 31 divides both. */
const isPacked = (pdf: Buffer, at: number): boolean =>
  ((pdf[at] ?? 0) & 0x0f) === 8 && at + 1 < pdf.length && pdf.readUInt16BE(at) % 31 === 0;

/** Pictures are never drawn, so what they unpack to matters only one by one. */
const isPicture = (pdf: Buffer, keyword: number): boolean =>
  /\/Subtype\s?\/Image\b/.test(pdf.toString('latin1', Math.max(0, keyword - 600), keyword));

/** Bytes that a stream at the beginning unpacks to; more than the limit where it is more. Broken ones count as what cannot be known. */
function unpackedSize(stream: Buffer, limit: number): number {
  try {
    const options = { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH };
    return inflateSync(stream, options).length;
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    return isTooLarge ? limit + 1 : BROKEN_COST;
  }
}

/** Bytes: a file has a few broken streams at most, or words in its pictures that look like the beginning of one. */
const BROKEN_COST = 1_000_000;
