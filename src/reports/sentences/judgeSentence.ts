import type { CheckSupport } from '../../answers/checks/support.js';
import type { Claim } from '../claims/claim.js';
import { bestSubstitute, isTurned } from './contradict.js';
import {
  type Judgement,
  otherwise,
  roundedWarning,
  supported,
  turnedRound,
  UNNAMED,
  unchecked,
} from './judgements.js';
import { bestPair } from './pairs.js';
import type { Sources } from './sources.js';
import { besideEach, best, isBorneOut, isByUnnamed, type Weighed, weigh } from './weigh.js';

export interface JudgeDeps {
  readonly sources: Sources;
  readonly checkSupport: CheckSupport;
  /** Lets others work between two steps. */
  readonly pause: () => Promise<void>;
}

/** Statements that have all figures of a sentence and are looked at with care. */
const MOST_WEIGHED = 5;

/** Judges one sentence of a report by what is found for it; where there is a doubt, it is unchecked. */
export async function judgeSentence(
  { words, place }: Pick<Claim, 'words' | 'place'>,
  { sources, checkSupport, pause }: JudgeDeps,
): Promise<Judgement> {
  const sentence = words.replace(MARKS, '');
  const candidates = besideEach(sentence, sources.find(sentence, place.calls));
  await pause();
  const weighed: Weighed[] = [];
  for (const { source } of candidates
    .filter(({ lacking }) => lacking.length === 0)
    .slice(0, MOST_WEIGHED)) {
    weighed.push(weigh(sentence, [source], checkSupport));
    await pause();
  }
  const borne = best(weighed.filter(isBorneOut));
  if (borne) return supported(borne);
  const unnamed = best(weighed.filter(isByUnnamed));
  if (unnamed) return supported(unnamed, [UNNAMED]);
  const isDecisive = ({ sources: [first] }: Weighed) => first?.call === place.decisive;
  const other = bestSubstitute(sentence, candidates, checkSupport);
  if (other?.isRounded) return supported(other.weighed, [roundedWarning(other)]);
  if (other && isDecisive(other.weighed)) return otherwise(sentence, other);
  await pause();
  const turned = best(weighed.filter(isTurned));
  if (turned && isDecisive(turned)) return turnedRound(sentence, turned);
  // What one statement contradicts, two do not bear out: their figures are of two things.
  const pair =
    other || turned ? undefined : bestPair(sentence, candidates, sources.before, checkSupport);
  return pair ? supported(pair) : unchecked(place.missing, other);
}

/** A sentence is checked with the words that it quotes, which are checked for themselves. */
const MARKS = /["\u2033«»\u201c-\u201f\u301d\u301e\uff02]/g;
