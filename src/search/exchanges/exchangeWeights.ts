import type { EXCHANGE_FEATURES } from './exchangeFeatures.js';

/** What each measure counts, in log odds against the other questions of the call; fitted, see test/evaluation/LOG.md. */
export const EXCHANGE_WEIGHTS: Readonly<Record<(typeof EXCHANGE_FEATURES)[number], number>> = {
  asker: 4,
  words: 1,
  wordsBest: 0.9,
  near: 2.1,
  nearBest: 1.8,
  cosine: 1.6,
  cosineBest: 1.5,
  replyNear: 1.2,
  replyCosine: 1,
  length: 0.8,
  short: -0.6,
};
