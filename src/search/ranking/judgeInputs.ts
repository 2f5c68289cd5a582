import type { ParsedCall } from '../../types.js';
import { FEATURES } from './features.js';
import { type Contender, PAIR } from './pair.js';

/** How many of the best are looked at together. */
const LEADING = 5;
const FURTHER = 10;
/** Neighbours that an excerpt shows: an answer that runs over two statements is found in either. */
const BEFORE = 1;
const AFTER = 2;

/** How many numbers `judgeInputs` gives. */
export const JUDGED = 8 + FEATURES.length + PAIR.length;

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
  const inputs = new Float32Array(JUDGED);
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
  inputs.set(features.subarray(best * width, (best + 1) * width), 8);
  PAIR.forEach((_, column) => {
    const values = order.slice(0, LEADING).map((at) => features[at * width + column] ?? 0);
    inputs[8 + width + column] = Math.max(...values);
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
