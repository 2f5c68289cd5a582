import { ordinalOf } from '../../language/figures/units.js';
import { gapBefore, type Reading, type Token } from '../../language/reading.js';
import type { Span } from '../../transcripts/sentences.js';
import { COMMON_NAMES, GENERIC, isCommonWord } from './commonWords.js';
import type { KnownNames } from './knownNames.js';
import { saysBefore, saysBehind } from './saying.js';

/** A run of words that names somebody or something that the cited statements do not. */
export interface StrayName extends Span {
  /** Words are handed to it: "X said". */
  readonly isSaid: boolean;
}

/**
 * The names of a sentence that are not known: words with a capital inside or at the beginning, or with a digit in them.
 *
 * @param isTaken whether the token at a place is part of a figure or date
 */
export function strayNames(
  reading: Reading,
  known: KnownNames,
  isTaken: (at: number) => boolean,
): StrayName[] {
  const { tokens } = reading;
  const words = tokens.map(({ word }) => word);
  const found: StrayName[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isStray(reading, at, known, isTaken)) continue;
    let first = at;
    while (
      first > 0 &&
      isWritten(tokens[first - 1]) &&
      isNextTo(reading, first) &&
      !isTaken(first - 1) &&
      !GENERIC.has(words[first - 1] ?? '') &&
      !known.isKnown(tokens, first - 1) &&
      !startsSentence(reading, first - 1)
    )
      first--;
    let next = at + 1;
    while (
      next < tokens.length &&
      isNextTo(reading, next) &&
      isWritten(tokens[next]) &&
      isStray(reading, next, known, isTaken)
    )
      next++;
    const isSaid = saysBehind(words, next) || saysBefore(words, first) || isApposed(reading, next);
    found.push({
      start: tokens[first]?.start ?? 0,
      end: endOf(tokens[next - 1]),
      isSaid,
    });
    at = next - 1;
  }
  return found;
}

/** Without the possessive. */
const endOf = (token: Token | undefined): number =>
  (token?.end ?? 0) - (/['’]s?$/.exec(token?.raw ?? '')?.[0].length ?? 0);

const isNextTo = (reading: Reading, at: number): boolean =>
  /^[\s&-]{1,3}$/.test(gapBefore(reading, at));

const isWritten = (token: Token | undefined): boolean => /\p{Lu}/u.test(token?.raw ?? '');

function isStray(
  reading: Reading,
  at: number,
  known: KnownNames,
  isTaken: (at: number) => boolean,
): boolean {
  const token = reading.tokens[at];
  if (!token || isTaken(at) || GENERIC.has(token.word) || ordinalOf(token.word)) return false;
  const hasDigit = /\p{Nd}/u.test(token.raw) && /\p{L}/u.test(token.raw);
  if (!hasDigit && !isWritten(token)) return false;
  const plain = token.word.replace(/'s?$/, '');
  if (!hasDigit && startsSentence(reading, at) && isOrdinary(reading, at, plain)) return false;
  return !known.isKnown(reading.tokens, at);
}

/** The first word of a sentence has its capital from there, unless only a name is written or used so. */
function isOrdinary({ tokens }: Reading, at: number, plain: string): boolean {
  const inside = /\p{Lu}/u.test((tokens[at]?.raw ?? '').slice(1));
  if (inside || !isCommonWord(plain)) return false;
  return !COMMON_NAMES.has(plain);
}

/** Where a capital says nothing: at the beginning, behind a full stop, a colon, a quotation mark, a bullet or a dash. */
export const startsSentence = (reading: Reading, at: number): boolean =>
  at === 0 ||
  /(?:[.!?:;"“«‘|•#]|\n|\s['([]|[\u2014-]\s)[\s"“‘'([]*$/.test(gapBefore(reading, at).slice(-8));

/** "Jane Doe, the CFO, said". */
function isApposed(reading: Reading, at: number): boolean {
  if (!/^,\s/.test(gapBefore(reading, at))) return false;
  const words = reading.tokens.slice(at, at + 8).map(({ word }) => word);
  return words.some((_, place) => place > 0 && saysBehind(words, place));
}
