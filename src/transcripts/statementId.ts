import { createHash } from 'node:crypto';
import type { CallId, StatementId } from '../types.js';
import { foldWords } from './fold.js';

/**
 * The permanent id of a statement: a digest of its words and of which one it is among equal ones in the call.
 * It needs no ledger, survives insertions elsewhere in the text and cannot be guessed.
 *
 * @param occurrence 0 for the first statement with these words in the call, 1 for the second …
 */
export function statementId(call: CallId, words: string, occurrence: number): StatementId {
  const digest = createHash('sha256')
    .update(`${foldWords(words)}\n${occurrence}`)
    .digest();
  return `${call}:${crockford(digest, DIGITS)}`;
}

/** Crockford's base32 without the letters that are mistaken for digits (crockford.com/base32.html), lower case. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** 8 digits are 40 bits: in a call of 1,000 statements two digests meet once in two million calls. */
const DIGITS = 8;

function crockford(bytes: Uint8Array, digits: number): string {
  let written = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff; // never more than 4 left-over bits and one byte
    bits += 8;
    while (bits >= 5 && written.length < digits) {
      bits -= 5;
      written += ALPHABET[(held >> bits) & 31] ?? '';
    }
  }
  return written;
}
