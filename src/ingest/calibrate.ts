import { orderPassages, type ScoredPassage } from '../search/scorePassages.js';

/** One question of the corpus that an executive answered, as words and meaning see it. */
export interface Exchange {
  readonly passages: readonly Pick<ScoredPassage, 'row' | 'words' | 'meaning'>[];
  /** The rows of its own answer. */
  readonly answer: ReadonlySet<number>;
}

export interface Fusion {
  readonly meaningWeight: number;
  readonly calibratedOn: number;
}

/** Fewer exchanges than this tell less than what was measured on other corpora. */
export const LEAST_EXCHANGES = 40;
/** What the built-in vectors earn on the corpora at hand (test/evaluation/LOG.md). */
const DEFAULT_WEIGHT = 6;
/** From words alone to meaning alone: a fusion never does worse than its better half. */
const WEIGHTS = [0, 0.5, 1, 1.5, 2, 3, 4, 6, 10, 20, 1000];

/** The weight of meaning that finds the corpus's own answers best, by mean reciprocal rank; the least of equals. */
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
  const reciprocals = exchanges.map(({ passages, answer }) => {
    const place = orderPassages(passages, weight).findIndex(({ row }) => answer.has(row));
    return place < 0 ? 0 : 1 / (place + 1);
  });
  return reciprocals.reduce((sum, value) => sum + value, 0) / Math.max(1, reciprocals.length);
}
