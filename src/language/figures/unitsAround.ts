import { CODES, currencyOf, SYMBOLS } from '../lexicon/currencies.js';
import { gapBefore, type Reading } from '../reading.js';
import { type Unit, unitOf } from './units.js';

/** A currency's symbol or code right before a number. */
export function currencyBefore(
  reading: Reading,
  at: number,
): { currency: string; start: number; first: number } | null {
  const gap = gapBefore(reading, at);
  const before = reading.tokens[at - 1];
  const start = reading.tokens[at]?.start ?? 0;
  const symbol = SYMBOL.exec(gap);
  if (symbol) {
    const [written, sign = ''] = symbol;
    const prefix = symbol.index === 0 ? (before?.word ?? '').replaceAll('.', '') : '';
    const own = prefix === '' ? undefined : currencyOf(prefix + sign);
    const currency = own ?? currencyOf(sign);
    if (!currency) return null;
    return own && before
      ? { currency, start: before.start, first: at - 1 }
      : { currency, start: start - written.length, first: at };
  }
  if (/^rupees$/.test(before?.word ?? '') && /^\d/.test(reading.tokens[at - 2]?.word ?? ''))
    return null; // "2 rupees 40"
  if (!before || !CODE.test(before.raw) || !/^\.?\s?[~≈]?\s?$/.test(gap)) return null;
  const currency = currencyOf(before.word);
  return currency ? { currency, start: before.start, first: at - 1 } : null;
}

const SYMBOL = new RegExp(`([${SYMBOLS}])\\s?[~(]?$`, 'u');
/** A code, or "Rupees 40 crores". */
const CODE = new RegExp(`^(?:${CODES}|[Rr]upees)$`);
/** "85 €", unless the symbol is that of the next number. */
const SYMBOL_BEHIND = new RegExp(`^\\s?([${SYMBOLS}¢])(?!\\s?\\d)`, 'u');

export interface Behind {
  readonly unit: Unit;
  readonly worth: number;
  readonly next: number;
  readonly end: number;
}

/** Words that may stand between a number and what it counts: 15 consecutive years. */
const BETWEEN = new Set(
  'consecutive straight full additional more us u.s. fiscal percentage basis business whole'.split(
    ' ',
  ),
);

/** The unit behind a number, and the token behind the unit. */
export function unitBehind(reading: Reading, at: number): Behind | null {
  const { tokens, text } = reading;
  const from = tokens[at - 1]?.end ?? 0;
  const sign = /^\s?[%％]/.exec(text.slice(from, from + 3))?.[0];
  const word = (place: number): string => tokens[place]?.word ?? '';
  const isNear = (place: number): boolean =>
    place < tokens.length && /^[\s-]*$/.test(gapBefore(reading, place));
  if (sign !== undefined) {
    const end = from + sign.length;
    const points =
      /^(?:points?|pts)$/.test(word(at)) && /^\s?[%％][\s-]*$/.test(gapBefore(reading, at));
    return points
      ? { unit: 'points', worth: 1, next: at + 1, end: tokens[at]?.end ?? end }
      : { unit: 'percent', worth: 1, next: at, end };
  }
  const money = SYMBOL_BEHIND.exec(text.slice(from, from + 5));
  const inMoney = money && unitOf(money[1] ?? '');
  if (inMoney) return { ...inMoney, next: at, end: from + money[0].length };
  const sole = /^\s?×/.exec(text.slice(from, from + 3))?.[0];
  if (sole) return { unit: 'multiple', worth: 1, next: at, end: from + sole.length };
  if (!isNear(at)) return null;
  const found = (place: number, unit: Unit, worth: number): Behind => ({
    unit,
    worth,
    next: place + 1,
    end: tokens[place]?.end ?? from,
  });
  if (word(at) === 'per' && word(at + 1) === 'cent') return found(at + 1, 'percent', 1);
  if (/^points?$/.test(word(at + 1)) && isNear(at + 1)) {
    if (word(at) === 'basis') return found(at + 1, 'points', 0.01);
    if (word(at) === 'percentage' || word(at) === 'percent') return found(at + 1, 'points', 1);
  }
  const cents = currencyOf(word(at)) && /^cents?$/.test(word(at + 1)) && isNear(at + 1);
  if (cents) return found(at + 1, `money ${currencyOf(word(at))}`, 0.01); // "50 euro cents"
  const own = unitOf(word(at));
  if (own) return found(at, own.unit, own.worth);
  const later = BETWEEN.has(word(at)) && isNear(at + 1) ? unitOf(word(at + 1)) : undefined;
  return later ? found(at + 1, later.unit, later.worth) : null;
}
