import { randomBytes } from 'node:crypto';
import { crockford } from '../transcripts/crockford.js';

/** 26 digits of five bits: 130 random bits, which nobody guesses. */
const DIGITS = 26;
const BYTES = Math.ceil((DIGITS * 5) / 8);

/**
 * An id that is drawn, not made of the content. A digest would give one conversation one link, but who asks the same
 * question gets the same answer, and could then test by its digest whether somebody had shared it.
 */
export const newId = (random: (bytes: number) => Uint8Array = randomBytes): string =>
  crockford(random(BYTES), DIGITS);

/** Whether a text could be such an id; what is none never becomes a file's name. */
export const isId = (text: string): boolean => /^[0-9a-hjkmnp-tv-z]{26}$/.test(text);
