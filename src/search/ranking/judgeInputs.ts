import type { ParsedCall } from '../../types.js';
import { FEATURES } from './features.js';
import { type Contender, LAYOUT, PAIR } from './pair.js';

/** How many of the best are looked at together. */
const LEADING = 5;
const FURTHER = 10;
/** Neighbours that an excerpt shows: an answer that runs over two statements is found in either. */
const BEFORE = 1;
const AFTER = 2;

/**
 * The columns of features that are judged, and those of them that are looked at in all leading statements. Where a statement
 * stands helps to choose, and would mislead the judge on transcripts of other layouts.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(LAYOUT);
const COLUMNS = Array.from(FEATURES.keys()).filter((at) => !LEFT_OUT.has(FEATURES[at] ?? ''));
const PAIR_COLUMNS = COLUMNS.filter((at) => at < PAIR.length);

/** How many numbers come before the features. */
const HEAD = 8;
/** What `judgeInputs` gives, by name: first how far the best stands out. */
export const JUDGED: readonly string[] = [
  ...Array.from({ length: HEAD }, (_, at) => `lead:${at}`),
  ...COLUMNS.map((at) => FEATURES[at] ?? ''),
  ...PAIR_COLUMNS.map((at) => `leading:${FEATURES[at]}`),
];

/**
 * What the judge of a whole search sees: how far the best statement stands out from the others, all that is measured of it, and
 * the best of each measure among the leading ones.
 *
 * @param features a row of `FEATURES.length` numbers a contender
 * @param scores log odds against "none answers"
 * @param order places of the contenders, best first; at least one
 */
export function judgeInputs(
  calls: readonly ParsedCall[],
  features: Float32Array,
  scores: Float64Array,
  contenders: readonly Contender[],
  order: readonly number[],
): Float32Array {
  const width = FEATURES.length;
  const scoreAt = (place: number): number =>
    scores[order[Math.min(place, order.length - 1)] ?? 0] ?? 0;
  const best = order[0] ?? 0;
  let none = 1; // the odds of "none answers" beside those of all others
  for (const score of scores) none += Math.exp(score);
  const shares = Array.from(scores, (score) => Math.exp(score) / none);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const entropy = shares.reduce((sum, share) => {
    const part = share / (whole + 1e-9);
    return sum - part * Math.log(part + 1e-9);
  }, 0);
  const inputs = new Float32Array(JUDGED.length);
  inputs.set([
    scoreAt(0),
    scoreAt(0) - scoreAt(1),
    scoreAt(0) - scoreAt(LEADING - 1),
    scoreAt(0) - scoreAt(FURTHER - 1),
    whole,
    shares[best] ?? 0,
    around(calls, contenders, best, shares),
    entropy,
  ]);
  const leading = order.slice(0, LEADING);
  COLUMNS.forEach((column, at) => {
    inputs[HEAD + at] = features[best * width + column] ?? 0;
  });
  PAIR_COLUMNS.forEach((column, at) => {
    const values = leading.map((one) => features[one * width + column] ?? 0);
    inputs[HEAD + COLUMNS.length + at] = Math.max(...values);
  });
  return inputs;
}

/** The shares of a statement and of its neighbours in the turn together. */
function around(
  calls: readonly ParsedCall[],
  contenders: readonly Contender[],
  best: number,
  shares: readonly number[],
): number {
  const top = contenders[best];
  if (!top) return 0;
  const statements = calls[top.call]?.statements ?? [];
  return contenders.reduce((sum, { call, statement }, at) => {
    const isNear = statement >= top.statement - BEFORE && statement <= top.statement + AFTER;
    const isOfTurn = statements[statement]?.turn === statements[top.statement]?.turn;
    return call === top.call && isNear && isOfTurn ? sum + (shares[at] ?? 0) : sum;
  }, 0);
}
