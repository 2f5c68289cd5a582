import { performance } from 'node:perf_hooks';
import type { CheckSupport } from '../answers/checks/support.js';
import { splitSentences } from '../transcripts/sentences.js';
import { type JudgedText, readFaithfulness } from './faithfulnessSets.js';
import { fitLogistic } from './fitWeights.js';

/** How the support check agrees with people on whole sentences. */
export interface Agreement {
  /** Mean of the shares of supported and of unsupported rows that are told right, over the rows not tuned on. */
  readonly balancedAccuracy: number;
  /** Fixed on the rows to tune on. */
  readonly threshold: number;
  readonly rows: number;
}

export interface FaithfulnessScores {
  readonly lfqa: Agreement;
  readonly expertqa: Agreement;
  /** How often a faithful answer scores above an unfaithful one; no threshold and no weight was fixed on any of them. */
  readonly mtrag: { readonly auroc: number; readonly rows: number };
  /** Mean milliseconds to check one sentence of LFQA against documents that are read already. */
  readonly msPerSentence: number;
}

/** Scores the support check on the sets of `faithfulness/`. */
export async function scoreFaithfulness(
  folder: string,
  check: CheckSupport,
): Promise<FaithfulnessScores> {
  const { lfqa, expertqa, mtrag } = await readFaithfulness(folder);
  const start = performance.now();
  const scored = score(lfqa, check);
  const msPerSentence = (performance.now() - start) / lfqa.length;
  const answers = mtrag.map((row) => ({ ...row, score: scoreAnswer(row, check) }));
  return {
    lfqa: agreementOf(scored),
    expertqa: agreementOf(score(expertqa, check)),
    mtrag: { auroc: auroc(answers), rows: answers.length },
    msPerSentence,
  };
}

/** A row with its score from 0 to 1. */
export interface ScoredText {
  readonly score: number;
  readonly isSupported: boolean;
  readonly isForTuning: boolean;
}

const score = (rows: readonly JudgedText[], check: CheckSupport): ScoredText[] =>
  rows.map((row) => ({ ...row, score: check(row.text, row.evidence).score }));

/** The mean over the sentences of an answer, each by its length; one that says nothing claims nothing. */
function scoreAnswer({ text, evidence }: JudgedText, check: CheckSupport): number {
  const sentences = splitSentences(text, 0, text.length);
  const length = sentences.reduce((sum, { start, end }) => sum + end - start, 0);
  return length === 0
    ? 1
    : sentences.reduce(
        (sum, { start, end }) =>
          sum + (end - start) * check(text.slice(start, end), evidence).score,
        0,
      ) / length;
}

/** Fixes a threshold on the rows to tune on, and tells how the others fare with it. */
export function agreementOf(rows: readonly ScoredText[]): Agreement {
  const threshold = balancePoint(rows.filter(({ isForTuning }) => isForTuning));
  const others = rows.filter(({ isForTuning }) => !isForTuning);
  return {
    balancedAccuracy: balancedAccuracy(others, threshold),
    threshold,
    rows: others.length,
  };
}

/** The score at which a row is as likely of either class, both weighed alike: steadier than the best cut of so few rows. */
function balancePoint(rows: readonly ScoredText[]): number {
  const { bias = 0, odds = 1 } = fitLogistic(
    rows.map((row) => ({ parts: { bias: 1, odds: logOdds(row.score) }, right: row.isSupported })),
  );
  return 1 / (1 + Math.exp(bias / odds));
}

const logOdds = (share: number): number => {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, share));
  return Math.log(inside / (1 - inside));
};

export function balancedAccuracy(rows: readonly ScoredText[], threshold: number): number {
  const shareRight = (isSupported: boolean): number => {
    const ofClass = rows.filter((row) => row.isSupported === isSupported);
    const right = ofClass.filter((row) => row.score >= threshold === isSupported);
    return right.length / Math.max(1, ofClass.length);
  };
  return (shareRight(true) + shareRight(false)) / 2;
}

/** The chance that a supported row scores above an unsupported one; equal scores count half. */
export function auroc(rows: readonly Pick<ScoredText, 'score' | 'isSupported'>[]): number {
  const supported = rows.filter((row) => row.isSupported);
  const others = rows.filter((row) => !row.isSupported);
  let above = 0;
  for (const one of supported)
    for (const other of others)
      above += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0;
  return above / Math.max(1, supported.length * others.length);
}
