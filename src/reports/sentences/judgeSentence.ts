import type { HasRelative } from '../../answers/checks/relatives.js';
import type { CheckSupport } from '../../answers/checks/support.js';
import type { Claim } from '../claims/claim.js';
import { handsToAnother } from '../measures/otherMeasure.js';
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
import { hasNewThings, isOfSameThing, namesOtherTime } from './sameThing.js';
import { evidenceOf, type Sources } from './sources.js';
import { besideEach, best, isBorneOut, isByUnnamed, type Weighed, weigh } from './weigh.js';

export interface JudgeDeps {
  readonly sources: Sources;
  readonly checkSupport: CheckSupport;
  readonly hasRelative: HasRelative;
  /** Lets others work between two steps. */
  readonly pause: () => Promise<void>;
}

/** Statements that have all figures of a sentence and are looked at with care. */
const MOST_WEIGHED = 5;

/** Judges one sentence of a report by what is found for it; where there is a doubt, it is unchecked. */
export async function judgeSentence(
  { words, place, around }: Pick<Claim, 'words' | 'place' | 'around'>,
  { sources, checkSupport, hasRelative, pause }: JudgeDeps,
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
  const isOfAnother = ({ sources: used }: Pick<Weighed, 'sources'>, sought = sentence): boolean =>
    handsToAnother(
      sought,
      around,
      used.map((source) => ({
        citation: source.citation,
        lead: sources.before(source)?.citation.quote ?? '',
        beside: used.flatMap((one) => (one === source ? [] : one.citation.quote)).join(' '),
      })),
    );
  const isSame = ({ sources: used, citations }: Weighed): boolean => {
    const [only, ...others] = used;
    const evidence = only && others.length === 0 ? only.evidence() : evidenceOf(citations);
    return !hasNewThings(sentence, evidence, hasRelative) && !isOfAnother({ sources: used });
  };
  const sound = weighed.filter(
    (one) => isBorneOut(one) && !one.citations.some((cited) => namesOtherTime(sentence, cited)),
  );
  const borne = best(sound.filter(isSame));
  if (borne) return supported(borne);
  const joined = () =>
    bestPair(sentence, candidates, { before: sources.before, isSame, checkSupport });
  if (sound.length > 0) {
    const pair = joined(); // the thing itself may be named in the sentence before
    return pair ? supported(pair) : unchecked(place.missing, undefined);
  }
  const unnamed = best(weighed.filter((one) => isByUnnamed(one) && !isOfAnother(one)));
  if (unnamed) return supported(unnamed, [UNNAMED]);
  const isDecisive = ({ sources: [first] }: Weighed) => first?.call === place.decisive;
  const other = await bestSubstitute(sentence, candidates, {
    ...{ checkSupport, hasRelative, isOfAnother, pause },
  });
  if (other?.isRounded) return supported(other.weighed, [roundedWarning(other)]);
  if (other && isDecisive(other.weighed)) return otherwise(sentence, other);
  await pause();
  const turned = best(
    weighed.filter(
      (one) =>
        isTurned(one) &&
        one.sources.every(({ citation, evidence }) =>
          isOfSameThing(sentence, citation, evidence(), hasRelative),
        ),
    ),
  );
  if (turned && isDecisive(turned)) return turnedRound(sentence, turned);
  // What one statement contradicts, two do not bear out: their figures are of two things.
  const pair = other || turned ? undefined : joined();
  return pair ? supported(pair) : unchecked(place.missing, other);
}

/** A sentence is checked with the words that it quotes, which are checked for themselves. */
const MARKS = /["\u2033«»\u201c-\u201f\u301d\u301e\uff02]/g;
