import { currencyOf, HUNDREDTHS } from '../lexicon/currencies.js';
import { wordTable } from '../wordTable.js';

/** What a figure counts. Two figures are compared only where both count the same. */
export type Unit =
  | `money ${string}`
  | 'perhaps money' // "revenue of 1.2 billion"
  | 'percent'
  | 'points' // of percentage
  | 'fraction'
  | 'multiple' // doubled, 3x
  | 'times' // three times: a multiple or a count
  | 'ordinal'
  | 'digits' // double-digit
  | 'magnitude' // millions of
  | `measure ${string}`
  | 'plain';

/** A unit and what one of it is worth in the unit that it is compared in: a basis point is 0.01 points. */
export interface UnitWorth {
  readonly unit: Unit;
  readonly worth: number;
}

/** Pounds are a weight as well: then both figures say so. */
const OTHERS = wordTable<readonly [Unit, number]>({
  ...{ percent: ['percent', 1], percents: ['percent', 1], pct: ['percent', 1] },
  ...{ bp: ['points', 0.01], bps: ['points', 0.01], pp: ['points', 1], pps: ['points', 1] },
  ...{ ppt: ['points', 1], ppts: ['points', 1], pts: ['points', 1] },
  ...{ point: ['points', 1], points: ['points', 1] },
  ...{ pound: ['money gbp', 1], pounds: ['money gbp', 1] },
  ...{ x: ['multiple', 1], fold: ['multiple', 1], times: ['times', 1] },
});

/** Lengths of time in the unit that they are compared in: a quarter is 3 months, a week 7 days. */
const TIMES = wordTable<readonly [string, number]>({
  ...{ second: ['second', 1], minute: ['second', 60], hour: ['second', 3_600] },
  ...{ day: ['day', 1], week: ['day', 7] },
  ...{ month: ['month', 1], quarter: ['month', 3], year: ['month', 12], decade: ['month', 120] },
});

const PREFIXES = wordTable<number>({
  ...{ '': 1, kilo: 1e3, mega: 1e6, giga: 1e9, tera: 1e12, peta: 1e15, milli: 1e-3, nano: 1e-9 },
});
const SI =
  /^(|kilo|mega|giga|tera|peta|milli|nano)(watt|bit|byte|hertz|met(?:er|re)|gram|ton|joule|volt)s?$/;
const SYMBOLS = wordTable<readonly [string, number]>({
  ...{ kw: ['watt', 1e3], mw: ['watt', 1e6], gw: ['watt', 1e9], tw: ['watt', 1e12] },
  ...{
    kwh: ['watthour', 1e3],
    mwh: ['watthour', 1e6],
    gwh: ['watthour', 1e9],
    twh: ['watthour', 1e12],
  },
  ...{
    mbps: ['bit', 1e6],
    gbps: ['bit', 1e9],
    mb: ['byte', 1e6],
    gb: ['byte', 1e9],
    tb: ['byte', 1e12],
  },
  ...{
    km: ['meter', 1e3],
    mm: ['meter', 1e-3],
    nm: ['meter', 1e-9],
    kg: ['gram', 1e3],
    ghz: ['hertz', 1e9],
    mhz: ['hertz', 1e6],
  },
});

/** The unit that a word names behind a number; undefined where it names none. */
export function unitOf(word: string): UnitWorth | undefined {
  const currency = currencyOf(word);
  if (currency) return { unit: `money ${currency}`, worth: 1 };
  const parted = HUNDREDTHS[word];
  if (parted) return { unit: `money ${parted}`, worth: 0.01 };
  const other = OTHERS[word];
  if (other) return { unit: other[0], worth: other[1] };
  const time = TIMES[word.replace(/s$/, '')];
  if (time) return { unit: `measure ${time[0]}`, worth: time[1] };
  const symbol = SYMBOLS[word];
  if (symbol) return { unit: `measure ${symbol[0]}`, worth: symbol[1] };
  const [, prefix, base] = SI.exec(word) ?? [];
  if (prefix === undefined || base === undefined) return undefined;
  return { unit: `measure ${base.replace('metre', 'meter')}`, worth: PREFIXES[prefix] ?? 1 };
}

/** Words that are a figure by themselves. */
export const MULTIPLES = wordTable<number>({
  ...{ double: 2, doubled: 2, doubles: 2, doubling: 2, twice: 2, twofold: 2 },
  ...{ triple: 3, tripled: 3, triples: 3, tripling: 3, thrice: 3, threefold: 3 },
  ...{ quadruple: 4, quadrupled: 4, quadruples: 4, quadrupling: 4, fourfold: 4 },
  ...{
    quintupled: 5,
    fivefold: 5,
    sixfold: 6,
    sevenfold: 7,
    eightfold: 8,
    ninefold: 9,
    tenfold: 10,
  },
});

export const MAGNITUDES = wordTable<number>({
  ...{
    dozens: 12,
    tens: 10,
    hundreds: 100,
    thousands: 1e3,
    millions: 1e6,
    billions: 1e9,
    trillions: 1e12,
  },
});

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** "eighth" and "8th" are 8; undefined where a word is no ordinal. */
export function ordinalOf(word: string): number | undefined {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word)?.[1];
  if (digits) return Number(digits);
  const at = ORDINALS.indexOf(word);
  return at < 0 ? undefined : at + 1;
}
