import { TranscriptError } from '../errors.js';
import { fromWindows1252 } from './windows1252.js';

/** Bytes of the largest transcript taken: the longest real call is under 0.3 MB of text. */
export const MAX_TRANSCRIPT_BYTES = 20_000_000;

/** A text file's text, and what had to be guessed. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly string[];
}

/**
 * The text of a plain text file, without a byte order mark, line ends kept: UTF-8 or marked UTF-16, to the letter;
 * else Windows-1252, which older programs write, where nothing speaks against it.
 *
 * @throws TranscriptError EMPTY, BINARY or BAD_ENCODING
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const decoded = decode(bytes, file);
  if (decoded.text.trim() === '')
    throw new TranscriptError('EMPTY', `${file} is empty: put the transcript's text into it`);
  // Controls from U+0080 on are letters that another program decoded wrongly, not a sign of a binary file.
  if (/[^\P{Cc}\s\u0080-\u009f]/u.test(decoded.text.slice(0, 65_536))) throw binary(file);
  return decoded;
}

function decode(bytes: Uint8Array, file: string): Decoded {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes); // drops the byte order mark
    return { text, notes: [] };
  } catch {
    if (encoding === 'utf-8') return decodeOther(bytes, file);
    throw new TranscriptError('BAD_ENCODING', `${file} is not valid ${encoding}: save it as UTF-8`);
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decodeOther(bytes: Uint8Array, file: string): Decoded {
  if (bytes.subarray(0, 4096).includes(0)) throw binary(file); // a picture, an archive, unmarked UTF-16
  const refusal = (what: string) =>
    new TranscriptError('BAD_ENCODING', `${file} ${what}: save it as UTF-8`);
  if (isCutUtf8(bytes)) throw refusal('ends in the middle of a UTF-8 character');
  // Whatever a lenient reading finds beyond ASCII, but for its mark for wrong bytes, was written as UTF-8.
  if (/[^\p{ASCII}\ufffd]/u.test(new TextDecoder().decode(bytes)))
    throw refusal('is UTF-8 in part and something else in part');
  const text = fromWindows1252(bytes);
  if (text === null) throw refusal('is in no encoding that can be told for sure');
  return { text, notes: [`${file} is not UTF-8: read as Windows-1252`] };
}

function isCutUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const binary = (file: string): TranscriptError =>
  new TranscriptError('BINARY', `${file} is a binary file: save the transcript as plain text`);
