import type { AnswerSentence } from '../../answer.js';
import type { SideFigure } from './sideFigure.js';

/** A result that code worked out, with its sum in words: "142 − 123 = 19 billion dollars". */
export interface Sum {
  readonly text: string;
  readonly value: number;
  readonly unit: string;
}

/** What a question asks to be worked out of two figures or more. */
export type Operation = 'difference' | 'growth' | 'share' | 'total' | 'times';

/** What one figure is beside another of its unit: in points where they are percentages. Null where their units differ. */
export function difference(later: SideFigure, earlier: SideFigure): Sum | null {
  if (!areAlike(later, earlier)) return null;
  const value = later.value - earlier.value;
  const unit = later.unit === 'percent' ? 'points' : later.unit;
  return sum(`${plain(later)} − ${plain(earlier)}`, value, unit);
}

/** By how many percent the later figure is above the earlier one; null for shares, and from nothing or less. */
export function growth(later: SideFigure, earlier: SideFigure): Sum | null {
  if (!areAmounts(later, earlier) || earlier.value <= 0) return null;
  const value = (later.value / earlier.value - 1) * 100;
  return sum(`${plain(later)} ÷ ${plain(earlier)} − 1`, value, 'percent');
}

/** What part the first figure is of the second, in percent. */
export function share(part: SideFigure, whole: SideFigure): Sum | null {
  if (!areAmounts(part, whole) || whole.value <= 0) return null;
  return sum(`${plain(part)} ÷ ${plain(whole)}`, (part.value / whole.value) * 100, 'percent');
}

/** How many times the second figure the first is. */
export function times(one: SideFigure, other: SideFigure): Sum | null {
  if (!areAlike(one, other) || other.value <= 0) return null;
  return sum(`${plain(one)} ÷ ${plain(other)}`, one.value / other.value, 'times');
}

/** All figures together, where they are amounts of one unit. */
export function total(figures: readonly SideFigure[]): Sum | null {
  const [first] = figures;
  if (!first || figures.length < 2 || !areAmounts(...figures)) return null;
  const value = figures.reduce((all, one) => all + one.value, 0);
  return sum(figures.map(plain).join(' + '), value, first.unit);
}

/** Each operation on the figures in the order in which its sum names them. */
export const OPERATIONS: Readonly<
  Record<Operation, (figures: readonly SideFigure[]) => Sum | null>
> = {
  ...{ difference: ofTwo(difference), growth: ofTwo(growth) },
  ...{ share: ofTwo(share), times: ofTwo(times), total },
};

/** What stands before a sum in an answer. */
export const NAMES: Readonly<Record<Operation, string>> = {
  ...{ difference: 'Difference', growth: 'Growth', share: 'Share' },
  ...{ total: 'Together', times: 'Times' },
};

/** The operation whose name a sentence begins with, and its sum in words; null where it is no sum. */
function sumIn(text: string): { readonly operation: Operation; readonly words: string } | null {
  const words = text.slice(text.indexOf(': ') + 2);
  const operation = Object.keys(NAMES).find((one): one is Operation =>
    text.startsWith(`${NAMES[one as Operation]}: `),
  );
  return operation && / = (?!.* = )/.test(words) && !/["“”]/.test(words)
    ? { operation, words }
    : null;
}

/** Whether a sentence is not quoted but worked out: "Difference: $5 billion − $4 billion = $1 billion". */
export const isComputed = ({ text, markers }: AnswerSentence): boolean =>
  markers.length > 0 && sumIn(text) !== null;

/** Whether a sentence is a sum of figures that were said, and comes to what it says. */
export function isSumOf(text: string, said: readonly SideFigure[]): boolean {
  const read = sumIn(text);
  if (!read) return false;
  const { operation, words } = read;
  const left = words.slice(0, words.lastIndexOf(' = '));
  const parts = (operation === 'growth' ? left.replace(/ − 1$/, '') : left).split(/ [−÷+] /);
  const operands = parts.flatMap((part) => said.find((figure) => plain(figure) === part) ?? []);
  return operands.length === parts.length && OPERATIONS[operation](operands)?.text === words;
}

function ofTwo(operation: (one: SideFigure, other: SideFigure) => Sum | null) {
  return ([one, other, ...more]: readonly SideFigure[]): Sum | null =>
    one && other && more.length === 0 ? operation(one, other) : null;
}

/** Whether figures are single values of one unit that can be worked with: "5% to 6%" and "doubled" cannot. */
const areAlike = (...figures: readonly SideFigure[]): boolean =>
  figures.every(
    ({ unit, isRange }) => !isRange && unit === figures[0]?.unit && WORKABLE.test(unit),
  );

const WORKABLE = /^(?:money .+|measure .+|percent|points|plain)$/;

/** Rates and their points are no parts of a whole. */
const areAmounts = (...figures: readonly SideFigure[]): boolean =>
  areAlike(...figures) && !/^(?:percent|points)$/.test(figures[0]?.unit ?? '');

/** What is worked out is as exact as its parts: $102.35 - $98.21 is $4.14. */
const sum = (words: string, value: number, unit: string): Sum => ({
  text: `${words} = ${inUnit(Number(value.toPrecision(12)), unit)}`,
  value: Number(value.toPrecision(12)),
  unit,
});

/** As exactly as it was said, so that nobody who adds up what is shown comes to something else. */
const plain = ({ value, unit }: SideFigure): string => inUnit(value, unit, asSaid);

const SYMBOLS: Readonly<Record<string, string>> = {
  usd: '$',
  eur: '€',
  gbp: '£',
  yen: '¥',
  inr: '₹',
  krw: '₩',
  lira: '₺',
};
const SCALES = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const;

/** A value as one writes it: "$19 billion", "52.7%", "1.5 points". */
export function inUnit(value: number, unit: string, inDigits = rounded): string {
  const [scale, name] = SCALES.find(([size]) => Math.abs(value) >= size) ?? [1, ''];
  const sign = value < 0 ? '−' : '';
  const number = inDigits(Math.abs(value) / scale) + name;
  if (unit === 'percent') return `${sign}${number}%`;
  if (unit.startsWith('money ')) {
    const currency = unit.slice('money '.length);
    const symbol = SYMBOLS[currency];
    return symbol ? `${sign}${symbol}${number}` : `${sign}${currency.toUpperCase()} ${number}`;
  }
  if (unit.startsWith('measure ')) return `${sign}${number} ${unit.slice('measure '.length)}s`;
  return unit === 'points' || unit === 'times' ? `${sign}${number} ${unit}` : `${sign}${number}`;
}

const asSaid = (value: number): string =>
  value.toLocaleString('en-US', { maximumSignificantDigits: 10 });

/** To a hundredth, or a tenth from ten on; a thousand has its comma. */
const rounded = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : 1 });
