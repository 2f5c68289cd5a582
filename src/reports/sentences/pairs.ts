import type { CheckSupport } from '../../answers/checks/support.js';
import type { Source } from './sources.js';
import { best, type Candidate, isBorneOut, type Weighed, weigh } from './weigh.js';

/** Statements that are put together in pairs. */
const MOST_JOINED = 4;

export interface PairDeps {
  readonly before: (source: Source) => Source | null;
  /** Whether statements speak of all that the sentence names. */
  readonly isSame: (pair: Weighed) => boolean;
  readonly checkSupport: CheckSupport;
}

/** Two statements of one call that bear a sentence out together: each has a figure that the other lacks, or one leads to the other. */
export function bestPair(
  sentence: string,
  candidates: readonly Candidate[],
  { before, isSame, checkSupport }: PairDeps,
): Weighed | undefined {
  const holding = candidates.filter(({ held }) => held.length > 0).slice(0, MOST_JOINED);
  const joined = holding.flatMap((one, at) =>
    holding.slice(at + 1).flatMap((other): Source[][] => {
      const isOfOneCall = one.source.call === other.source.call;
      const isWhole = one.lacking.every((amount) => other.held.includes(amount));
      const isNeeded = one.lacking.length > 0 && other.lacking.length > 0;
      return isOfOneCall && isWhole && isNeeded ? [inOrder(one.source, other.source)] : [];
    }),
  );
  const led = holding.flatMap(({ source, lacking }): Source[][] => {
    const lead = lacking.length === 0 ? before(source) : null; // "This service has expanded …"
    return lead ? [[lead, source]] : [];
  });
  return best(
    [...joined, ...led]
      .map((pair) => weigh(sentence, pair, checkSupport))
      .filter((pair) => isBorneOut(pair) && isSame(pair)),
  );
}

const inOrder = (one: Source, other: Source): Source[] =>
  [one, other].sort((a, b) => a.statement - b.statement);
