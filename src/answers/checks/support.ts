import { addsSomething } from './additions.js';
import { isModal } from './certainty.js';
import { comparisonFlipped, isComparison } from './comparison.js';
import { directionFlipped } from './direction.js';
import { isDirection } from './directionWords.js';
import { type Evidence, prepareEvidence } from './evidence.js';
import { modalityChanged } from './modality.js';
import { negationFlipped } from './negation.js';
import { isNegator } from './negators.js';
import { type Opposites, oppositeSaid } from './opposites.js';
import { type Overlap, overlapOf } from './overlap.js';
import { type ReadWord, readTexts } from './readText.js';
import type { Related } from './related.js';
import { createHasRelative, type HasRelative } from './relatives.js';
import { isReporting } from './reporting.js';
import { trendReversed } from './trend.js';

/** In what a claim says the opposite of its evidence, or more. */
export type Contradiction = (typeof CONTRADICTIONS)[number];
const CONTRADICTIONS = ['negation', 'direction', 'comparison', 'modality', 'addition'] as const;

export interface Support {
  /** How likely the evidence supports the claim by their words, from 0 to 1. */
  readonly score: number;
  readonly contradictions: readonly Contradiction[];
  /** The score reaches the threshold and nothing contradicts. */
  readonly isSupported: boolean;
}

/** @param evidence texts, or what `prepareEvidence` made of them for many claims */
export type CheckSupport = (claim: string, evidence: readonly string[] | Evidence) => Support;

/**
 * From this score on a claim stands on cited statements. Sound paraphrases of one short statement score 0.18 and more,
 * claims about something else 0.03 and less; of long documents more must be held (`scoreFaithfulness`).
 */
export const SUPPORTED_FROM = 0.13;

/**
 * A logistic model over the overlap, fitted by `fitSupport` on the tuning halves of LFQA and ExpertQA together, both classes
 * weighed alike.
 */
const WEIGHTS = {
  bias: -5.94,
  words: 3.16,
  secondHalf: 0.91,
  neighbours: 2.52,
  near: 1.66,
  figures: 0.9,
  missingWords: 0.93,
  missingNames: -0.89,
};
export type SupportParts = Readonly<Record<keyof typeof WEIGHTS, number>>;
const PARTS = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

/** What is weighed of a claim, by name. */
export const supportParts = (
  claim: string,
  evidence: Evidence,
  related: Related,
): SupportParts => ({ bias: 1, ...overlapOf(readTexts([claim]), evidence, related) });

/**
 * @param related words that mean nearly the same, with how near they are
 * @param oppositesOf words that mean the opposite
 */
export function createSupportCheck({
  related,
  oppositesOf,
}: {
  readonly related: Related;
  readonly oppositesOf: Opposites;
}): CheckSupport {
  const hasRelative = createHasRelative(related);
  return (claim, texts) => {
    const said = readTexts([claim]);
    const evidence = 'byTerm' in texts ? texts : prepareEvidence(texts);
    const score = said.length === 0 ? 0 : likelihoodOf(overlapOf(said, evidence, related));
    const contradictions = contradictionsOf(said, evidence, oppositesOf, hasRelative);
    return {
      score,
      contradictions,
      isSupported: score >= SUPPORTED_FROM && contradictions.length === 0,
    };
  };
}

function contradictionsOf(
  claim: readonly ReadWord[],
  evidence: Evidence,
  oppositesOf: Opposites,
  hasRelative: HasRelative,
): Contradiction[] {
  const found: Record<Contradiction, boolean> = {
    negation: negationFlipped(claim, evidence, isCue),
    direction:
      directionFlipped(claim, evidence, isCue) ||
      trendReversed(claim, evidence) ||
      oppositeSaid(claim, evidence, isCue, oppositesOf),
    comparison: comparisonFlipped(claim, evidence, isCue),
    modality: modalityChanged(claim, evidence, isCue),
    addition: addsSomething(claim, evidence, isCue, hasRelative),
  };
  return CONTRADICTIONS.filter((kind) => found[kind]);
}

/** Words that tell how something is said, and not of what. */
const isCue = (word: ReadWord): boolean =>
  isNegator(word) || isDirection(word) || isComparison(word) || isModal(word) || isReporting(word);

function likelihoodOf(overlap: Overlap): number {
  const parts: SupportParts = { bias: 1, ...overlap };
  let odds = 0;
  for (const name of PARTS) odds += WEIGHTS[name] * parts[name];
  return 1 / (1 + Math.exp(-odds));
}
