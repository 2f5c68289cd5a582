import { fuseRankings } from '../search/fusion.js';

/** One question of the corpus that an executive answered, as both rankings see it. */
export interface Exchange {
  /** Rows of passages, best first. */
  readonly byWords: readonly number[];
  readonly byMeaning: readonly number[];
  /** The rows of its own answer. */
  readonly answer: ReadonlySet<number>;
}

export interface Fusion {
  readonly meaningWeight: number;
  readonly calibratedOn: number;
}

/** Fewer exchanges than this tell less than what was measured on other corpora. */
export const LEAST_EXCHANGES = 40;
/** Best on 560 exchanges of other companies, and on texts that are no calls hardly worse than words alone (test/evaluation/LOG.md). */
const DEFAULT_WEIGHT = 0.1;
/** 0 is among them: a fusion never does worse than words alone. */
const WEIGHTS = [0, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2];

/** The weight of the meaning ranking that finds the corpus's own answers best, by mean reciprocal rank; the least of equals. */
export function calibrateFusion(exchanges: readonly Exchange[]): Fusion {
  if (exchanges.length < LEAST_EXCHANGES) return { meaningWeight: DEFAULT_WEIGHT, calibratedOn: 0 };
  let best = { meaningWeight: 0, reciprocalRank: -1 };
  for (const meaningWeight of WEIGHTS) {
    const reciprocalRank = meanReciprocalRank(exchanges, meaningWeight);
    if (reciprocalRank > best.reciprocalRank + 1e-9) best = { meaningWeight, reciprocalRank };
  }
  return { meaningWeight: best.meaningWeight, calibratedOn: exchanges.length };
}

function meanReciprocalRank(exchanges: readonly Exchange[], weight: number): number {
  const reciprocals = exchanges.map(({ byWords, byMeaning, answer }) => {
    const fused = fuseRankings([
      { rows: byWords, weight: 1 },
      { rows: byMeaning, weight },
    ]);
    const order = [...fused].sort(([a, one], [b, other]) => other - one || a - b);
    const place = order.findIndex(([row]) => answer.has(row));
    return place < 0 ? 0 : 1 / (place + 1);
  });
  return reciprocals.reduce((sum, value) => sum + value, 0) / Math.max(1, reciprocals.length);
}
