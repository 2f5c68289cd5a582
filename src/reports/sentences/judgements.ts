import type { Warning } from '../../answer.js';
import type { DiffPart } from '../../citations/verify/verification.js';
import { wordDiff } from '../../citations/versions/wordDiff.js';
import type { Citation } from '../../types.js';
import type { CheckedClaim } from '../report.js';
import type { Otherwise } from './contradict.js';
import type { Substitute } from './substitutes.js';
import type { Weighed } from './weigh.js';

/** What is said of a sentence. */
export type Judgement = Pick<
  CheckedClaim,
  'verdict' | 'message' | 'citations' | 'warnings' | 'diff'
>;

export const supported = (
  { citations }: Weighed,
  warnings: readonly Warning[] = [],
): Judgement => ({
  verdict: 'supported',
  message: `Borne out by ${[...new Set(citations.map(sourceOf))].join('; and by ')}`,
  citations,
  warnings,
});

export const UNNAMED: Warning = {
  code: 'SPEAKER_NOT_NAMED',
  message: 'The source does not name who said it: the figure stands, the name cannot be confirmed',
};

export const roundedWarning = ({ reported, said }: Substitute): Warning => ({
  code: 'FIGURE_ROUNDED',
  message: `The source says "${said}" where the report says "${reported}"`,
});

export const otherwise = (sentence: string, other: Otherwise): Judgement =>
  altered(
    sentence,
    other.weighed,
    `The source says "${other.said}" where the report says "${other.reported}"`,
  );

export const turnedRound = (sentence: string, turned: Weighed): Judgement =>
  altered(
    sentence,
    turned,
    `The source says the opposite (${turned.contradictions.join(' and ')})`,
  );

const altered = (sentence: string, { citations }: Weighed, what: string): Judgement => ({
  verdict: 'altered',
  message: `${what}: ${sourcesOf(citations)}`,
  citations,
  diff: diffTo(sentence, citations),
  warnings: [],
});

const diffTo = (sentence: string, citations: readonly Citation[]): readonly DiffPart[] =>
  wordDiff(citations.map(({ quote }) => quote).join(' '), sentence);

/** @param missing periods and companies that are named and of which there is no call */
export function unchecked(missing: readonly string[], other: Otherwise | undefined): Judgement {
  const why =
    missing.length > 0
      ? `no call for ${missing.join(', ')} is here`
      : other
        ? `the report does not tell which call it means; ${sourcesOf(other.weighed.citations)} says "${other.said}"`
        : 'the calls neither support nor contradict it';
  return { verdict: 'unchecked', message: `Not checked: ${why}`, citations: [], warnings: [] };
}

const sourcesOf = (citations: readonly Citation[]): string => citations.map(sourceOf).join('; ');

const sourceOf = ({ attribution, call }: Citation): string => `${attribution} (${call.id})`;
