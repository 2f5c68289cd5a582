import { checkSentence } from '../../answers/checks/checkSentence.js';
import type { Evidence } from '../../answers/checks/evidence.js';
import type { Fault } from '../../answers/checks/fault.js';
import type { CheckSupport, Contradiction } from '../../answers/checks/support.js';
import type { Citation } from '../../types.js';

/** What statements say of a sentence. */
export interface Weighed {
  /** Figures, dates, periods, names and speakers that they do not bear out. */
  readonly faults: readonly Fault[];
  readonly contradictions: readonly Contradiction[];
  /** How much of it they say, from 0 to 1. */
  readonly score: number;
  readonly citations: readonly Citation[];
}

export const weigh = (
  sentence: string,
  citations: readonly Citation[],
  evidence: Evidence,
  checkSupport: CheckSupport,
): Weighed => {
  const { faults } = checkSentence(sentence, citations);
  const { score, contradictions } = checkSupport(sentence, evidence);
  return { faults, contradictions, score, citations };
};
