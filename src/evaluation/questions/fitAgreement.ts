import { readAskedMeasures } from '../../language/measures/readAsked.js';
import { AGREEMENT, agreementOf, setAgreement } from '../../search/ranking/agreement.js';
import type { ScoredWording } from './scoreRows.js';

/** A question as the weights are fitted on it: contenders in rows of numbers, with what stands before them. */
export interface Listed {
  readonly fold: number;
  readonly wording: number;
  readonly offsets: readonly number[];
  readonly right: readonly boolean[];
  readonly rows: Float32Array;
}

export function listOf(one: ScoredWording): Listed {
  const asked = readAskedMeasures(one.question);
  const width = AGREEMENT.length;
  const rows = new Float32Array(one.statements.length * width);
  one.statements.forEach((statement, at) => {
    const said = one.measures.statements[statement];
    if (said)
      setAgreement(
        rows.subarray(at * width, (at + 1) * width),
        agreementOf(asked, said, one.measures),
      );
  });
  const { fold, wording, scores: offsets, right } = one;
  return { fold, wording, offsets, right, rows };
}

const STEPS = 200;
const RATE = 0.05;
/** What is meant where rows tell little: no part asked means the whole company, a result is no guidance, a basis is meant as it is named. */
const PRIOR: Readonly<Partial<Record<(typeof AGREEMENT)[number], number>>> = {
  ...{ givesMeasure: 1, givesOther: -1, noFigures: -0.3, narrowingUnasked: -0.7, heldAgainst: -1 },
  ...{ partUnasked: -3, partUnaskedBefore: -3, partUnaskedAnnounced: -2, partAside: -0.8 },
  ...{ partMissing: -1.5, partAgrees: 1, whole: 1 },
  ...{ expectedForResult: -1.5, expectedUnasked: -0.5, reportedForExpected: -1, expectedAgrees: 1 },
  ...{ spanDiffers: -1, spanAgrees: 0.5, otherQuarter: -1.5, otherYear: -1 },
  ...{ basisAgrees: 1, basisMissing: -0.5, basisDiffers: -1.5, basisUnasked: -0.2 },
};
/** How many questions' worth the prior counts. */
const DECAY = 40;

/** A contender: the score before, whether it answers, and the columns in which it has a 1. */
interface Sparse {
  readonly offset: number;
  readonly isRight: boolean;
  readonly columns: readonly number[];
}

/**
 * Weights that lift what answers over the other contenders of its question: a listwise softmax (Cao et al., 2007) with the
 * ranker's score as what stands before, by Adam.
 */
export function fitAgreement(lists: readonly Listed[]): number[] {
  const width = AGREEMENT.length;
  const usable = lists
    .filter(({ right, rows }) => right.includes(true) && rows.includes(1))
    .map(sparse);
  const prior = AGREEMENT.map((name) => PRIOR[name] ?? 0);
  const weights = Float64Array.from(prior);
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight, at) => DECAY * (weight - (prior[at] ?? 0)));
    for (const list of usable) addGradient(gradient, list, weights);
    for (let at = 0; at < width; at++) {
      const slope = gradient[at] ?? 0;
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      square[at] = 0.999 * (square[at] ?? 0) + 0.001 * slope * slope;
      const first = (mean[at] ?? 0) / (1 - 0.9 ** step);
      const second = (square[at] ?? 0) / (1 - 0.999 ** step);
      weights[at] = (weights[at] ?? 0) - (RATE * first) / (Math.sqrt(second) + 1e-8);
    }
  }
  return [...weights];
}

const sparse = ({ offsets, right, rows }: Listed): Sparse[] =>
  offsets.map((offset, at) => ({
    offset,
    isRight: right[at] === true,
    columns: AGREEMENT.flatMap((_, column) =>
      rows[at * AGREEMENT.length + column] ? [column] : [],
    ),
  }));

/** Of −log of the share that all right contenders have together. */
function addGradient(gradient: Float64Array, list: readonly Sparse[], weights: Float64Array): void {
  const scores = list.map(({ offset, columns }) =>
    columns.reduce((sum, column) => sum + (weights[column] ?? 0), offset),
  );
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  let all = 0;
  let rightOnes = 0;
  powers.forEach((power, at) => {
    all += power;
    if (list[at]?.isRight) rightOnes += power;
  });
  powers.forEach((power, at) => {
    const one = list[at];
    if (!one) return;
    const slope = power / all - (one.isRight ? power / rightOnes : 0);
    for (const column of one.columns) gradient[column] = (gradient[column] ?? 0) + slope;
  });
}

export const scoresWith = ({ offsets, rows }: Listed, weights: ArrayLike<number>): number[] =>
  offsets.map((offset, at) => {
    let score = offset;
    for (let column = 0; column < weights.length; column++)
      score += (weights[column] ?? 0) * (rows[at * weights.length + column] ?? 0);
    return score;
  });
