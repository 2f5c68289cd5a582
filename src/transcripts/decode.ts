import { TranscriptError } from '../errors.js';

/** Bytes of the largest transcript taken: the longest real call is under 0.3 MB of text. */
export const MAX_TRANSCRIPT_BYTES = 20_000_000;

/**
 * The text of a plain text file: decoded strictly, without a byte order mark, line ends kept.
 *
 * @throws TranscriptError EMPTY, BINARY, BAD_ENCODING or TOO_LARGE
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes.length > MAX_TRANSCRIPT_BYTES) {
    throw new TranscriptError(
      'TOO_LARGE',
      `${file} has ${bytes.length} bytes, more than ${MAX_TRANSCRIPT_BYTES}: split it`,
    );
  }
  const text = decodeStrictly(bytes, file);
  if (text.trim() === '')
    throw new TranscriptError('EMPTY', `${file} is empty: put the transcript's text into it`);
  if (/[^\P{Cc}\s]/u.test(text.slice(0, 65_536))) {
    throw new TranscriptError(
      'BINARY',
      `${file} is a binary file: save the transcript as plain text`,
    );
  }
  return text;
}

function decodeStrictly(bytes: Uint8Array, file: string): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes); // drops the byte order mark
  } catch {
    if (encoding === 'utf-8' && looksBinary(bytes))
      // UTF-16 is full of NULs
      throw new TranscriptError(
        'BINARY',
        `${file} is a binary file: save the transcript as plain text`,
      );
    throw new TranscriptError('BAD_ENCODING', `${file} is not valid ${encoding}: save it as UTF-8`);
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** A NUL never stands in a text in one byte a character; a picture or an archive has one in its first bytes. */
const looksBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 4096).includes(0);
