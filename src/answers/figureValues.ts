import type { Figure } from '../search/figures.js';
import { wordsOf } from '../language/words.js';

/** The values of a figure: one, or the two ends of a range ("30% to 40%"). */
export const valuesOf = ({ text }: Pick<Figure, 'text'>): number[] =>
  wordsOf(text).flatMap(({ terms }) =>
    terms.filter((term) => term.startsWith('#')).map((term) => Number(term.slice(1))),
  );

/** Whether two figures may tell of one value: equal as far as the rounder of them tells, or one in the other's range. */
export function isSameValue(one: Pick<Figure, 'text'>, other: Pick<Figure, 'text'>): boolean {
  const own = valuesOf(one);
  const others = valuesOf(other);
  return others.some((value) => isAmong(value, own)) || own.some((value) => isAmong(value, others));
}

const isAmong = (value: number, values: readonly number[]): boolean =>
  (value >= Math.min(...values) && value <= Math.max(...values)) ||
  values.some((other) => roundsTo(value, other));

/** Two digits are the least that a round figure tells: 15 is no rounder way to say 20. */
const LEAST_DIGITS = 2;

/** Whether the finer of two values is the rounder one: 20.2 rounds to 20. */
function roundsTo(fine: number, round: number): boolean {
  const told = String(round).replace(/^[0.]+|0+$|\./g, '').length;
  return round !== 0 && Number(fine.toPrecision(Math.max(LEAST_DIGITS, told))) === round;
}
