import { createHash } from 'node:crypto';
import { foldWords } from '../language/fold.js';
import type { CallId, StatementId } from '../types.js';
import { crockford } from './crockford.js';

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

/** 8 digits are 40 bits: in a call of 1,000 statements two digests meet once in two million calls. */
const DIGITS = 8;
