import { MONEY_SCALES, SCALES, scaleOf } from '../lexicon/scales.js';
import { gapBefore, type Reading } from '../reading.js';
import { STOP_WORDS } from '../stopWords.js';
import { wordTable } from '../wordTable.js';
import type { Amount, Draft, Value } from './amount.js';
import { figureWordAt, fractionAt } from './figureWords.js';
import { numberAt } from './numbers.js';
import { type Unit, unitOf } from './units.js';
import { currencyBefore, unitBehind } from './unitsAround.js';

/**
 * The figures of a text: digits and words, with scale, unit and currency, and words that are figures ("doubled").
 *
 * @param isTaken whether the token at a place is part of something else, such as a date
 */
export function amountsIn(reading: Reading, isTaken: (at: number) => boolean): Amount[] {
  const numbers = wordsOfNumbers(reading, isTaken);
  const amounts: Draft[] = [];
  for (let at = 0; at < reading.tokens.length; ) {
    const draft = isTaken(at)
      ? null
      : (fractionAt(reading, at) ?? numberedAt(reading, numbers, at) ?? figureWordAt(reading, at));
    if (draft) amounts.push(draft);
    at = Math.max(at + 1, draft?.next ?? 0);
  }
  return withRanges(reading, amounts);
}

/** The words of a text as `numberAt` reads them, without the "and" of "one hundred and twenty". */
interface NumberWords {
  readonly all: readonly string[];
  readonly words: readonly string[];
  readonly joined: readonly boolean[];
  /** The token of each word, and the word of each token. */
  readonly tokenOf: readonly number[];
  readonly placeOf: ReadonlyMap<number, number>;
}

/** What is taken or stands apart joins nothing. */
function wordsOfNumbers(reading: Reading, isTaken: (at: number) => boolean): NumberWords {
  const all = reading.tokens.map(({ word }, at) => (isTaken(at) ? '' : word));
  const tokenOf = [...all.keys()].filter((at) => !isAndWithin(all, at));
  return {
    all,
    words: tokenOf.map((at) => all[at] ?? ''),
    joined: tokenOf.map((at) => JOINED.test(gapBefore(reading, at))),
    tokenOf,
    placeOf: new Map(tokenOf.map((at, place) => [at, place])),
  };
}

/** "$(1.2) billion" and "$10+ billion" are one number each. */
const JOINED = /^[)+]?[\s-]*$/;

const isAndWithin = (words: readonly string[], at: number): boolean =>
  words[at] === 'and' &&
  /^(?:hundred|thousand|million)$/.test(words[at - 1] ?? '') &&
  SMALL.test(words[at + 1] ?? '') &&
  !/^(?:hundred|thousand|million|billion)$/.test(words[at + 2] ?? '');

const SMALL =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$/;

/** A number in digits or words with its unit. */
function numberedAt(reading: Reading, numbers: NumberWords, at: number): Draft | null {
  const { tokens } = reading;
  const token = tokens[at];
  const place = numbers.placeOf.get(at);
  if (!token || place === undefined) return null;
  const glued = gluedAt(token.word);
  const read = glued
    ? { value: glued.number, length: 1 }
    : numberAt(numbers.words, place, numbers.joined);
  const value = read.value ?? aloneAt(reading, at);
  if (value === null) return null;
  const words = numbers.all;
  let next = (numbers.tokenOf[place + Math.max(1, read.length) - 1] ?? at) + 1;
  const decimal = withDecimals(words, next, value);
  const isDecimal = decimal.next > next;
  next = decimal.next;
  let number = decimal.value;
  let scale = scaleIn(words.slice(at, next));
  for (; isDecimal && scaleOf(words[next] ?? '') !== undefined; next++)
    number *= scaleOf(words[next] ?? '') ?? 1; // "thirty-nine point nine billion"
  const before = currencyBefore(reading, at);
  const letter = before && scale === 0 ? MONEY_SCALES[words[next] ?? ''] : undefined;
  if (letter && JOINED.test(gapBefore(reading, next))) {
    number *= letter;
    scale = letter;
    next++;
  }
  const half = andAHalf(words, next);
  if (half) {
    number += 0.5;
    next += half;
  }
  const behind = glued?.unit
    ? { unit: glued.unit, worth: glued.worth, next, end: token.end }
    : unitBehind(reading, next);
  const last = tokens[next - 1] ?? token;
  const unit = before ? (`money ${before.currency}` as const) : (behind?.unit ?? 'plain');
  const worth = before ? 1 : (behind?.worth ?? 1);
  const isOwn = before === null && behind !== null;
  const start = before?.start ?? token.start;
  return {
    first: before?.first ?? at,
    next: isOwn ? behind.next : next,
    start,
    end: isOwn ? behind.end : last.end,
    values: [
      { unit, value: exact(number * worth), written: exact(number) },
      ...(unit === 'plain' && countsNothing(reading, next) ? perhapsMoney(exact(number)) : []),
    ],
    isNegative: isMinus(reading, start),
    step: stepOf(token.word, number) * worth,
    scale,
    hasUnit: before !== null || isOwn,
  };
}

/** From here on a number that counts nothing is an amount of money: "revenue of 1.2 billion". */
const LARGE = 1e6;

const perhapsMoney = (value: number): Value[] =>
  value >= LARGE ? [{ unit: 'perhaps money', value, written: value }] : [];

/** No noun stands behind a number. */
function countsNothing(reading: Reading, next: number): boolean {
  const word = reading.tokens[next]?.word;
  return (
    word === undefined ||
    STOP_WORDS.has(word) ||
    /[^\s-]/.test(gapBefore(reading, next)) ||
    /^(?:versus|up|down|year)$|(?:ly|ed|en)$/.test(word)
  );
}

/** "one" is a number where a unit follows at once: "one gigawatt", not "one of the top three". */
function aloneAt(reading: Reading, at: number): number | null {
  if (reading.tokens[at]?.word !== 'one') return null;
  const unit = unitBehind(reading, at + 1)?.unit;
  return unit === undefined || unit === 'measure day' || unit === 'measure month' ? null : 1;
}

/** "20th" is no number of this kind; "3x", "50bps", "12GW", "85meur" are one with its unit, "5G" and "H100" names. */
function gluedAt(word: string): { number: number; unit?: Unit; worth: number } | null {
  const [, digits = '', scale = '', letters = ''] =
    /^(\d[\d.,]*)((?:k|m|mn|bn|b)(?=[a-z]{3}$))?([a-z]+)$/.exec(word) ?? [];
  const unit = letters === '' ? undefined : unitOf(letters);
  if (!unit || (scale !== '' && !unit.unit.startsWith('money '))) return null;
  return { number: Number(digits.replaceAll(',', '')) * (SCALES[scale] ?? 1), ...unit };
}

/** "twenty point two": the digits behind the point. */
function withDecimals(
  words: readonly string[],
  next: number,
  value: number,
): { value: number; next: number } {
  if (words[next] !== 'point') return { value, next };
  let decimals = '';
  let at = next + 1;
  for (; DIGITS[words[at] ?? ''] !== undefined; at++) decimals += DIGITS[words[at] ?? ''];
  return decimals === '' ? { value, next } : { value: value + Number(`0.${decimals}`), next: at };
}

const DIGITS = wordTable<string>({
  ...{ zero: '0', oh: '0', one: '1', two: '2', three: '3', four: '4' },
  ...{ five: '5', six: '6', seven: '7', eight: '8', nine: '9' },
});

const andAHalf = (words: readonly string[], at: number): number =>
  words[at] === 'and' && words[at + 1] === 'a' && words[at + 2] === 'half' ? 3 : 0;

const isMinus = ({ text }: Reading, start: number): boolean =>
  /(?:^|[\s(])[-\u2212\u2013]\s?$/.test(text.slice(Math.max(0, start - 3), start)) ||
  /(?<!plus or )(?:minus|negative)\s$/i.test(text.slice(Math.max(0, start - 17), start));

/** "175 to 180 billion", "$175-$180 billion", "30-40%": what stands with one end is said of both. */
function withRanges(reading: Reading, drafts: readonly Draft[]): Amount[] {
  return drafts.map((draft, at) => {
    const before = drafts[at - 1];
    const after = drafts[at + 1];
    const values = [...draft.values];
    if (after && isRange(reading, draft, after)) values.push(...shared(draft, after));
    if (before && isRange(reading, before, draft)) values.push(...shared(draft, before));
    return { ...draft, values };
  });
}

/** "5 to 6", "5-6", "5 and 6", "5, 6", "5/6". */
const isRange = ({ text }: Reading, one: Draft, other: Draft): boolean =>
  /^\s*(?:-|\u2013|\u2014|to|and|or|[,/])\s*$/.test(text.slice(one.end, other.start));

/** A figure with the unit of the other end where it has none, and with its scale. */
function shared(own: Draft, other: Draft): Value[] {
  const [mine] = own.values;
  const [theirs] = other.values;
  if (!mine || !theirs) return [];
  const unit = mine.unit === 'plain' ? theirs.unit : mine.unit;
  const isShared = theirs.unit === 'plain' || theirs.unit === unit;
  const scale = own.scale === 0 ? other.scale || 1 : 1;
  if (!isShared || (unit === mine.unit && scale === 1)) return [];
  // "485 million or 11% of revenue", "by 18% to 17 million": no percentage is of millions
  if ((unit === 'percent' || unit === 'points') && Math.max(own.scale, other.scale) > 1) return [];
  const { value, written } = mine.unit === 'plain' ? theirs : mine;
  const worth = written === 0 ? 1 : value / written;
  const scaled = exact(mine.written * scale);
  return [{ unit, value: exact(scaled * worth), written: scaled }];
}

/** The scale with which a number's words end: 1e12 of "2 lakh crore", 1e9 of "85bn"; 1 for words without one, 0 for digits. */
function scaleIn(words: readonly string[]): number {
  const glued = /^\d[\d.,]*(\p{L}+)$/u.exec(words[0] ?? '')?.[1];
  let scale = SCALES[glued ?? ''] ?? 1;
  for (let at = words.length - 1; at > 0; at--) {
    const next = scaleOf(words[at] ?? '');
    if (next === undefined) break;
    scale *= next;
  }
  return scale === 1 && words.length === 1 && glued === undefined ? 0 : scale;
}

/** Floating point made 1.3 million 1300000.0000000002. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** One in the last digit of "1.3" of 1.3 million is 100,000. */
function stepOf(word: string, number: number): number {
  const digits = /^\d[\d,]*(?:\.(\d+))?/.exec(word);
  if (!digits) return 1;
  const mantissa = Number(digits[0].replaceAll(',', ''));
  const scale = mantissa === 0 ? 1 : number / mantissa;
  return scale * 10 ** -(digits[1]?.length ?? 0);
}
