import { FRACTIONS, PARTS } from '../lexicon/fractions.js';
import { SCALES } from '../lexicon/scales.js';
import { gapBefore, type Reading } from '../reading.js';
import { wordTable } from '../wordTable.js';
import type { Draft } from './amount.js';
import { MAGNITUDES, MULTIPLES, ordinalOf, type Unit, unitOf } from './units.js';
import { unitBehind } from './unitsAround.js';

/** A figure that a word is by itself: doubled, half a million, millions of, eighth, double-digit. */
export function figureWordAt(reading: Reading, at: number): Draft | null {
  const { tokens } = reading;
  const token = tokens[at];
  if (!token) return null;
  const { word } = token;
  const next = tokens[at + 1]?.word ?? '';
  const make = maker(reading, at);
  const digits = DIGIT_COUNTS[word];
  if (digits && /^digits?$/.test(next)) return make(2, ['digits', digits]);
  if (/^(?:several|multi|few|many)$/.test(word) && SINGULAR.has(next))
    return make(2, ['magnitude', SCALE(next)]);
  if (word === 'a' && SINGULAR.has(next)) return make(2, ['plain', SCALE(next)]);
  if (word === 'half' && /^an?$/.test(next)) {
    const scale = SCALE(tokens[at + 2]?.word ?? '');
    if (scale) return make(3, ['plain', scale / 2]);
  }
  const half = halfOfUnit(reading, at);
  if (half) return { ...make(half.next - at, [half.unit, half.value]), end: half.end };
  if (/^(?:half|halved|halves|halving|halfway)$/.test(word))
    return make(1, ['fraction', 0.5], ['percent', 50], ['plain', 0.5]);
  const multiple = MULTIPLES[word];
  if (multiple) return { ...make(1, ['multiple', multiple]), step: WORD_STEP };
  const magnitude = MAGNITUDES[word];
  if (magnitude) return make(1, ['magnitude', magnitude]);
  const ordinal = ordinalOf(word);
  if (ordinal !== undefined && (ordinal > 3 || /\d/.test(word)))
    return make(1, ['ordinal', ordinal]);
  return null;
}

/** "⅔" is said in percent as well. */
const partOfOne = (part: number): (readonly [Unit, number])[] => [
  ['fraction', part],
  ['percent', 100 * part],
];

/** A part of one: "two thirds", "one-third", "a quarter of", ⅔. */
export function fractionAt(reading: Reading, at: number): Draft | null {
  const { tokens } = reading;
  const word = tokens[at]?.word ?? '';
  const next = tokens[at + 1]?.word ?? '';
  const make = maker(reading, at);
  const sign = FRACTIONS[word];
  if (sign !== undefined) return make(1, ...partOfOne(sign));
  const parts = PARTS[next];
  const count = COUNTS[word];
  if (!parts || !count) return null;
  const third = tokens[at + 2]?.word;
  const isPart = next.endsWith('s')
    ? third === 'of' || parts !== 4 // "two quarters" are half a year as well
    : count === 1 && (third === 'of' || gapBefore(reading, at + 1) === '-');
  return isPart ? make(2, ...partOfOne(count / parts)) : null;
}

/** Makes the figure of so many tokens from a place on. */
const maker =
  ({ tokens }: Reading, at: number) =>
  (length: number, ...values: readonly (readonly [Unit, number])[]): Draft => ({
    first: at,
    next: at + length,
    start: tokens[at]?.start ?? 0,
    end: tokens[at + length - 1]?.end ?? 0,
    values: values.map(([unit, value]) => ({ unit, value, written: value })),
    isNegative: false,
    step: 1,
    scale: 1,
    hasUnit: true,
  });

/** "half a point", "half a year", "a year and a half". */
function halfOfUnit(
  reading: Reading,
  at: number,
): { unit: Unit; value: number; next: number; end: number } | null {
  const first = reading.tokens[at]?.word ?? '';
  if (!/^(?:half|an?|one)$/.test(first)) return null;
  const words = reading.tokens.slice(at, at + 5).map(({ word }) => word);
  const second = words[1] ?? '';
  if (first === 'half' && /^an?$/.test(second)) {
    const unit = unitBehind(reading, at + 2);
    return unit && { ...unit, value: unit.worth / 2 };
  }
  if (words.slice(2).join(' ') !== 'and a half') return null;
  const unit = unitOf(second);
  const end = reading.tokens[at + 4]?.end ?? 0;
  return unit ? { unit: unit.unit, value: unit.worth * 1.5, next: at + 5, end } : null;
}

/** "doubled" is said of 1.95 to 2.05 times. */
const WORD_STEP = 0.1;

const DIGIT_COUNTS = wordTable<number>({ single: 1, double: 2, triple: 3 });
const COUNTS = wordTable<number>({
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  nine: 9,
});

/** "a million", "several hundred". */
const SINGULAR = new Set([
  'dozen',
  'hundred',
  'thousand',
  'lakh',
  'million',
  'crore',
  'billion',
  'trillion',
]);
const SCALE = (word: string): number => (SINGULAR.has(word) ? (SCALES[word] ?? 0) : 0);
