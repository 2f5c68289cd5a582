import { checkFacts } from './facts.js';
import type { Cited, Computation, Fault } from './fault.js';
import { checkQuotes } from './quotes.js';

/** What is wrong with one sentence, in the order of its text, and what code computed for it. */
export interface CheckedSentence {
  readonly faults: readonly Fault[];
  readonly computations: readonly Computation[];
}

/** Checks one sentence that a writer proposes against the statements that it cites: its quotations, figures, dates, names and speakers. */
export function checkSentence(sentence: string, cited: readonly Cited[]): CheckedSentence {
  const { faults, computations } = checkFacts(sentence, cited);
  const all = [...checkQuotes(sentence, cited), ...faults];
  return { faults: all.sort((a, b) => a.start - b.start || a.end - b.end), computations };
}
