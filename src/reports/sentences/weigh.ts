import { checkSentence } from '../../answers/checks/checkSentence.js';
import type { Fault } from '../../answers/checks/fault.js';
import { readFacts, readQuote } from '../../answers/checks/readQuote.js';
import type { CheckSupport, Contradiction } from '../../answers/checks/support.js';
import type { Operand } from '../../language/figures/amount.js';
import { isSameAmount } from '../../language/figures/sameAmount.js';
import type { Citation } from '../../types.js';
import { evidenceOf, type Source } from './sources.js';

/** How much of a sentence statements must say to bear it out, from 0 to 1. */
const SUPPORTED_FROM = 0.25;

/** A statement beside a sentence. */
export interface Candidate {
  readonly source: Source;
  /** Figures of the sentence that stand in it. */
  readonly held: readonly Operand[];
  readonly lacking: readonly Operand[];
}

/** What statements say of a sentence. */
export interface Weighed {
  readonly sources: readonly Source[];
  readonly citations: readonly Citation[];
  /** Figures, dates, periods, names and speakers that they do not bear out. */
  readonly faults: readonly Fault[];
  readonly contradictions: readonly Contradiction[];
  /** How much of it they say; 0 where there are faults but of the speaker, for then it does not matter. */
  readonly score: number;
}

/** Which of a sentence's figures stand in a statement: read before anything that takes long. */
export function besideEach(sentence: string, sources: readonly Source[]): Candidate[] {
  const { amounts } = readFacts(sentence);
  return sources.map((source) => {
    const said = readQuote(source.citation).amounts;
    const isHeld = (amount: Operand) => said.some((one) => isSameAmount(amount, one));
    return {
      source,
      held: amounts.filter(isHeld),
      lacking: amounts.filter((amount) => !isHeld(amount)),
    };
  });
}

/** @param sources of one call, in its order */
export function weigh(
  sentence: string,
  sources: readonly Source[],
  checkSupport: CheckSupport,
): Weighed {
  const citations = sources.map(({ citation }) => citation);
  const { faults } = checkSentence(sentence, citations);
  if (faults.some(({ kind }) => kind !== 'speaker'))
    return { sources, citations, faults, contradictions: [], score: 0 };
  const [only, ...others] = sources;
  const evidence = only && others.length === 0 ? only.evidence() : evidenceOf(citations);
  const { score, contradictions } = checkSupport(sentence, evidence);
  return { sources, citations, faults, contradictions, score };
}

export const isBorneOut = ({ faults, contradictions, score }: Weighed): boolean =>
  faults.length === 0 && contradictions.length === 0 && score >= SUPPORTED_FROM;

/** All but the speaker stands, and the source names none. */
export const isByUnnamed = (one: Weighed): boolean =>
  one.faults.length > 0 &&
  one.faults.every(({ kind }) => kind === 'speaker') &&
  one.citations.every(({ speaker }) => speaker === null) &&
  isBorneOut({ ...one, faults: [] });

export const best = <T extends Weighed>(all: readonly T[]): T | undefined =>
  [...all].sort((a, b) => b.score - a.score)[0];
