import { wordTable } from '../../language/wordTable.js';
import type { Draft } from './amount.js';
import type { Reading } from './reading.js';
import { MAGNITUDES, MULTIPLES, ordinalOf, type Unit, unitOf } from './units.js';
import { unitBehind } from './unitsAround.js';

/** A figure that a word is by itself: doubled, half a million, millions of, eighth, double-digit. */
export function figureWordAt(reading: Reading, at: number): Draft | null {
  const { tokens } = reading;
  const token = tokens[at];
  if (!token) return null;
  const { word } = token;
  const next = tokens[at + 1]?.word ?? '';
  const make = (length: number, ...values: readonly (readonly [Unit, number])[]): Draft => ({
    first: at,
    next: at + length,
    start: token.start,
    end: tokens[at + length - 1]?.end ?? token.end,
    values: values.map(([unit, value]) => ({ unit, value, written: value })),
    isNegative: false,
    step: 1,
    hasScale: true,
    hasUnit: true,
  });
  const digits = DIGIT_COUNTS[word];
  if (digits && /^digits?$/.test(next)) return make(2, ['digits', digits]);
  if (/^(?:several|multi|few|many)$/.test(word) && SINGULAR.has(next))
    return make(2, ['magnitude', SCALE[next] ?? 0]);
  if (word === 'a' && SINGULAR.has(next)) return make(2, ['plain', SCALE[next] ?? 0]);
  if (word === 'half' && /^an?$/.test(next)) {
    const scale = SCALE[tokens[at + 2]?.word ?? ''];
    if (scale) return make(3, ['plain', scale / 2]);
  }
  const half = halfOfUnit(reading, at);
  if (half) return { ...make(half.next - at, [half.unit, half.value]), end: half.end };
  if (/^(?:half|halved|halves|halving|halfway)$/.test(word))
    return make(1, ['fraction', 0.5], ['percent', 50], ['plain', 0.5]);
  const parts = PARTS[next];
  const count = COUNTS[word];
  if (
    parts &&
    count &&
    (next.endsWith('s')
      ? /of/.test(tokens[at + 2]?.word ?? '') || parts !== 4
      : count === 1 && tokens[at + 2]?.word === 'of')
  )
    return make(2, ['fraction', count / parts], ['percent', (100 * count) / parts]);
  const multiple = MULTIPLES[word];
  if (multiple) return { ...make(1, ['multiple', multiple]), step: WORD_STEP };
  const magnitude = MAGNITUDES[word];
  if (magnitude) return make(1, ['magnitude', magnitude]);
  const ordinal = ordinalOf(word);
  if (ordinal !== undefined && (ordinal > 3 || /\d/.test(word)))
    return make(1, ['ordinal', ordinal]);
  return null;
}

/** "half a point", "half a year", "a year and a half". */
function halfOfUnit(
  reading: Reading,
  at: number,
): { unit: Unit; value: number; next: number; end: number } | null {
  const words = reading.tokens.slice(at, at + 5).map(({ word }) => word);
  const [first = '', second = ''] = words;
  if (first === 'half' && /^an?$/.test(second)) {
    const unit = unitBehind(reading, at + 2);
    return unit && { ...unit, value: unit.worth / 2 };
  }
  if (!/^(?:an?|one)$/.test(first) || words.slice(2).join(' ') !== 'and a half') return null;
  const unit = unitOf(second);
  const end = reading.tokens[at + 4]?.end ?? 0;
  return unit ? { unit: unit.unit, value: unit.worth * 1.5, next: at + 5, end } : null;
}

/** "doubled" is said of 1.95 to 2.05 times. */
const WORD_STEP = 0.1;

const DIGIT_COUNTS = wordTable<number>({ single: 1, double: 2, triple: 3 });
const PARTS = wordTable<number>({
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
});
const COUNTS = wordTable<number>({ a: 1, one: 1, two: 2, three: 3, four: 4 });

const SCALE = wordTable<number>({
  ...{ dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
});
const SINGULAR = new Set(Object.keys(SCALE));
