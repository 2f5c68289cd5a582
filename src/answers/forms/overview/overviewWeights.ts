import type { OVERVIEW_FEATURES } from './overviewFeatures.js';

/** What each measure counts for a summary, in log odds against the other statements of the call; fitted, see test/evaluation/LOG.md. */
export const OVERVIEW_WEIGHTS: Readonly<Record<(typeof OVERVIEW_FEATURES)[number], number>> = {
  ...{ money: 0.86, percent: 0.36, number: 0.77, time: 0.34, ahead: 0.36, past: 0.32 },
  ...{ reason: -0.17, names: -0.2, leansBack: -0.24, yesNo: -0.1, feeling: 0.37, asks: -0.37 },
  ...{ comparison: -0.1, greeting: -1.07, safeHarbour: -1.21, enumerates: 0.17, words: -1.16 },
  ...{ short: -1.57, announces: 0, measure: 0.88, measureWithFigure: 0.12, whole: 0.14 },
  ...{ outlook: 0.34, outlookWithFigure: 0.19, capital: 0.46, risks: 0.27, figures: 0.82 },
  ...{
    formality: -0.53,
    central: 1.27,
    early: 1.26,
    earlyOfTurn: 0.52,
    answer: -1.4,
    longest: -0.47,
  },
};
