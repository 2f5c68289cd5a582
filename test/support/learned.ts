import { readWordVectors } from '../../src/models/readWeights.js';
import { FEATURES } from '../../src/search/ranking/features.js';
import { JUDGED } from '../../src/search/ranking/judgeInputs.js';
import { createLearned } from '../../src/search/ranking/learned.js';
import type { Ranker } from '../../src/search/ranking/ranker.js';

const column = (name: string): number => FEATURES.indexOf(name);

/**
 * A ranker that a reader can work out by eye: the statement that holds most of the question is best (its topic and label are
 * its own, its neighbours count half), and it answers where at least half of the question stands there. Rare words count more.
 */
export const wordRanker: Ranker = {
  score: (rows) =>
    Float64Array.from({ length: rows.length / FEATURES.length }, (_, at) => {
      const of = (name: string): number => rows[at * FEATURES.length + column(name)] ?? 0;
      return 10 * of('coverage') + 5 * of('coverageWindow') + of('cosine') - 8;
    }),
  judge: (inputs) => inputs[JUDGED.indexOf('coverageWindow')] ?? 0,
  agreement: [],
  thresholds: { answers: 0.5, alsoAnswers: 0.4 },
};

/** The word vectors that ship, with the ranker above. */
export const learnedForTests = createLearned(await readWordVectors(), wordRanker);
