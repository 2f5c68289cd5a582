import type { Warning } from '../../answer.js';
import { readFacts } from '../../answers/checks/readQuote.js';
import { isSameAmount } from '../../answers/checks/sameAmount.js';
import type { CheckSupport } from '../../answers/checks/support.js';
import type { DiffPart } from '../../citations/verify/verification.js';
import { wordDiff } from '../../citations/versions/wordDiff.js';
import type { Citation } from '../../types.js';
import type { Claim } from '../claims/claim.js';
import type { CheckedClaim } from '../report.js';
import { evidenceOf, type FindSources, type Source } from './sources.js';
import { type Substitute, substitutesFor } from './substitutes.js';
import { type Weighed, weigh } from './weigh.js';

export type Judgement = Pick<CheckedClaim, 'verdict' | 'message' | 'citations' | 'warnings'> & {
  readonly diff?: readonly DiffPart[];
};

/** How much of a sentence statements must say to bear it out … */
const SUPPORTED_FROM = 0.25;
/** … and to contradict it: there all but the figure or the direction must be of the same thing. */
const CONTRADICTED_FROM = 0.5;
/** Statements that are put together in pairs. */
const MOST_JOINED = 5;
/** Figures of one sentence that may be wrong at once for it to be still the same sentence. */
const MOST_WRONG = 2;

/** Judges one sentence of a report by what is found for it; where there is a doubt, it is unchecked. */
export function judgeSentence(
  { words, place }: Pick<Claim, 'words' | 'place'>,
  findSources: FindSources,
  checkSupport: CheckSupport,
): Judgement {
  const sentence = words.replace(MARKS, '');
  const sources = findSources(sentence, place.calls);
  const weighed = sources.map((source) => ({
    source,
    ...weigh(sentence, [source.citation], source.evidence, checkSupport),
  }));
  const borne = best(weighed.filter(isBorneOut)) ?? bestPair(sentence, weighed, checkSupport);
  if (borne) return supported(borne, []);
  const unnamed = best(weighed.filter(isByUnnamed));
  if (unnamed) return supported(unnamed, [UNNAMED]);
  const other = bestSubstitute(sentence, weighed, checkSupport);
  if (other?.isRounded) return supported(other.weighed, [roundedWarning(other)]);
  if (other && other.call === place.decisive) return otherwise(sentence, other);
  const turned = best(weighed.filter((one) => one.source.call === place.decisive && isTurned(one)));
  if (turned) return turnedRound(sentence, turned);
  return unchecked(place.missing, other ?? null);
}

/** A sentence is checked with the words that it quotes, which are checked for themselves. */
const MARKS = /["\u2033«»\u201c-\u201f\u301d\u301e\uff02]/g;

const best = <T extends Weighed>(all: readonly T[]): T | undefined =>
  [...all].sort((a, b) => b.score - a.score)[0];

const isBorneOut = ({ faults, contradictions, score }: Weighed): boolean =>
  faults.length === 0 && contradictions.length === 0 && score >= SUPPORTED_FROM;

/** All but the speaker stands, and the source names none. */
const isByUnnamed = (one: Weighed): boolean =>
  one.faults.length > 0 &&
  one.faults.every(({ kind }) => kind === 'speaker') &&
  one.citations.every(({ speaker }) => speaker === null) &&
  isBorneOut({ ...one, faults: [] });

/** Two statements of one call, each with a figure of the sentence that the other lacks. */
function bestPair(
  sentence: string,
  weighed: readonly (Weighed & { readonly source: Source })[],
  checkSupport: CheckSupport,
): Weighed | undefined {
  const { amounts } = readFacts(sentence);
  if (amounts.length < 2) return undefined;
  const holding = weighed
    .map(({ source, citations }) => {
      const said = citations.flatMap(({ quote }) => readFacts(quote).amounts);
      const held = amounts.filter((amount) => said.some((one) => isSameAmount(amount, one)));
      return { source, held };
    })
    .filter(({ held }) => held.length > 0)
    .slice(0, MOST_JOINED);
  const pairs = holding.flatMap((one, at) =>
    holding.slice(at + 1).flatMap((other) => {
      const isWhole = amounts.every((amount) => [...one.held, ...other.held].includes(amount));
      const isBoth = one.held.length < amounts.length && other.held.length < amounts.length;
      if (one.source.call !== other.source.call || !isWhole || !isBoth) return [];
      const citations = [one.source, other.source]
        .sort((a, b) => a.statement - b.statement)
        .map(({ citation }) => citation);
      return [weigh(sentence, citations, evidenceOf(citations), checkSupport)];
    }),
  );
  return best(pairs.filter(isBorneOut));
}

interface Otherwise extends Substitute {
  readonly weighed: Weighed;
  readonly call: number;
}

/** The statement of the same thing with another figure: with that figure the sentence would stand. */
function bestSubstitute(
  sentence: string,
  weighed: readonly (Weighed & { readonly source: Source })[],
  checkSupport: CheckSupport,
): Otherwise | undefined {
  const found = weighed.flatMap(({ source, faults }): Otherwise[] => {
    const [fault] = faults;
    const isFigure = faults.every(({ kind }) => kind === 'figure' || kind === 'date');
    if (!fault || !isFigure || faults.length > MOST_WRONG) return [];
    return substitutesFor(sentence, fault, source.citation).flatMap((first) => {
      const once = weigh(first.sentence, [source.citation], source.evidence, checkSupport);
      if (once.faults.length === 0) return [{ ...first, weighed: once, call: source.call }];
      const [next] = once.faults;
      if (faults.length === 1 || !next || once.faults.length > 1) return [];
      return substitutesFor(first.sentence, next, source.citation).map((second) => ({
        ...second,
        reported: `${first.reported}, ${second.reported}`,
        said: `${first.said}, ${second.said}`,
        isRounded: first.isRounded && second.isRounded,
        weighed: weigh(second.sentence, [source.citation], source.evidence, checkSupport),
        call: source.call,
      }));
    });
  });
  const sound = found.filter(
    ({ weighed: { faults, contradictions, score } }) =>
      faults.length === 0 && contradictions.length === 0 && score >= CONTRADICTED_FROM,
  );
  return sound.sort(
    (a, b) => Number(b.isRounded) - Number(a.isRounded) || b.weighed.score - a.weighed.score,
  )[0];
}

/** Every figure stands, of the same thing, and the statement says the opposite of it. */
const isTurned = ({ faults, contradictions, score }: Weighed): boolean =>
  faults.length === 0 &&
  score >= CONTRADICTED_FROM &&
  contradictions.length > 0 &&
  contradictions.every((kind) => kind === 'negation' || kind === 'direction');

const supported = ({ citations }: Weighed, warnings: readonly Warning[]): Judgement => ({
  verdict: 'supported',
  message: `Borne out by ${citations.map(sourceOf).join('; and by ')}`,
  citations,
  warnings,
});

const UNNAMED: Warning = {
  code: 'SPEAKER_NOT_NAMED',
  message: 'The source does not name who said it: the figure stands, the name cannot be confirmed',
};

const roundedWarning = ({ reported, said }: Substitute): Warning => ({
  code: 'FIGURE_ROUNDED',
  message: `The source says "${said}" where the report says "${reported}"`,
});

const otherwise = (sentence: string, { reported, said, weighed }: Otherwise): Judgement => ({
  verdict: 'altered',
  message: `The source says "${said}" where the report says "${reported}": ${weighed.citations.map(sourceOf).join('; ')}`,
  citations: weighed.citations,
  diff: diffTo(sentence, weighed.citations),
  warnings: [],
});

const turnedRound = (sentence: string, { contradictions, citations }: Weighed): Judgement => ({
  verdict: 'altered',
  message: `The source says the opposite (${contradictions.join(' and ')}): ${citations.map(sourceOf).join('; ')}`,
  citations,
  diff: diffTo(sentence, citations),
  warnings: [],
});

const diffTo = (sentence: string, citations: readonly Citation[]): readonly DiffPart[] =>
  wordDiff(citations.map(({ quote }) => quote).join(' '), sentence);

function unchecked(missing: readonly string[], other: Otherwise | null): Judgement {
  const nothing = { verdict: 'unchecked', citations: [] } as const;
  if (missing.length > 0)
    return {
      ...nothing,
      message: `Not checked: no call for ${missing.join(', ')} is here`,
      warnings: [],
    };
  if (other)
    return {
      ...nothing,
      message: `Not checked: the report does not tell which call it means; ${other.weighed.citations.map(sourceOf).join('; ')} says "${other.said}"`,
      warnings: [],
    };
  return {
    ...nothing,
    message: 'Not checked: the calls neither support nor contradict it',
    warnings: [],
  };
}

const sourceOf = ({ attribution, call }: Citation): string => `${attribution} (${call.id})`;
