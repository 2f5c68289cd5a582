import { stem } from '../../language/words.js';
import { once } from '../../transcripts/once.js';
import { speakingOfTheSame } from './align.js';
import {
  aimsIn,
  type Certainties,
  type Certainty,
  certaintyOfClauses,
  hintsAhead,
  isBare,
  isModal,
  isTentative,
  leavesOpen,
  marksAhead,
  marksMaybe,
  vouches,
} from './certainty.js';
import { type Evidence, saidAt } from './evidence.js';
import { negationsIn } from './negators.js';
import { isPast } from './past.js';
import type { ReadWord } from './readText.js';
import { isReporting } from './reporting.js';

/** "Expects to continue" speaks of what is so already. */
const GOING_ON = new Set('continue remain keep stay'.split(' ').map(stem));

/** Whether a claim takes as done what its evidence only expects, as sure what may be, or as expected what is done. */
export function modalityChanged(
  claim: readonly ReadWord[],
  evidence: Evidence,
  isCue: (word: ReadWord) => boolean,
): boolean {
  const said = certaintyOfClauses(claim);
  const known = certaintyOfClauses(evidence.said);
  if (
    vouchedFor(claim, evidence) ||
    madeAhead(claim, evidence) ||
    madeDone(claim, evidence) ||
    madeFirm(claim, evidence)
  )
    return true;
  if ((said.size === 0 && known.size === 0) || claim.some(({ surface }) => surface === 'can'))
    return false;
  const aligned = claim
    .filter((word) => word.isContent && !isModal(word))
    .map((word) => ({
      word,
      same: speakingOfTheSame(word, claim, saidAt(word, evidence), evidence, isCue),
    }))
    .filter(({ same }) => same.length > 0);
  return (
    aimsChanged(aligned, claim, evidence, said, known) ||
    mostChanged(
      aligned.filter(({ word }) => !isCue(word)),
      claim,
      evidence,
      said,
      known,
    )
  );
}

/** A claim vouches for something, and its evidence does not. */
const vouchedFor = (claim: readonly ReadWord[], { words }: Evidence): boolean =>
  claim.some((word) => vouches(word, claim) && !isDeniedBefore(word, claim)) &&
  !words.some((word) => vouches(word, words));

/** A claim plans or expects, and its evidence only hopes or wonders. */
const madeFirm = (claim: readonly ReadWord[], { said }: Evidence): boolean =>
  claim.some((word) => marksAhead(word, claim) && !isTentative(word)) &&
  said.some(isTentative) &&
  !claim.some(isTentative) &&
  !said.some((word) => (marksAhead(word, said) && !isTentative(word)) || tellsDone(word, said));

/** A claim tells of something as done, and all its evidence leaves it open. */
const madeDone = (claim: readonly ReadWord[], { said }: Evidence): boolean =>
  claim.some((word) => tellsDone(word, claim)) &&
  !claim.some((word) => hintsAhead(word, claim)) &&
  said.some((word) => leavesOpen(word, said)) &&
  !said.some((word) => isPast(word) && tellsDone(word, said));

/** "opened", "has sold", "already"; but not "is sold", "the related cost" nor "he said". */
const tellsDone = (word: ReadWord, words: readonly ReadWord[]): boolean =>
  word.surface === 'already' ||
  (isPast(word) &&
    !isReporting(word) &&
    !isModal(word) &&
    !NOT_DONE.test(words[word.at - 1]?.surface ?? '') &&
    !/^(?:is|are|be|being)$/.test(words[word.at - 2]?.surface ?? ''));

const NOT_DONE =
  /^(?:is|are|be|being|to|can|could|would|a|an|the|its|their|of|in|for|by|when|if|as)$/;

/** "Is not certain", "never promised". */
const isDeniedBefore = (word: ReadWord, words: readonly ReadWord[]): boolean =>
  negationsIn(words).reached.has(word);

/** A claim looks ahead or wonders, and its evidence tells only what is so or is done. */
const madeAhead = (claim: readonly ReadWord[], { said }: Evidence): boolean =>
  claim.some((word) => marksAhead(word, claim) || marksMaybe(word)) &&
  !said.some((word) => hintsAhead(word, said));

interface Aligned {
  readonly word: ReadWord;
  /** Where the evidence speaks of the same. */
  readonly same: readonly ReadWord[];
}

/** The same deed is expected on one side and done on the other, or possible on one and sure on the other. */
function aimsChanged(
  aligned: readonly Aligned[],
  claim: readonly ReadWord[],
  evidence: Evidence,
  said: Certainties,
  known: Certainties,
): boolean {
  const saidAims = aimsIn(claim);
  const knownAims = aimsIn(evidence.said);
  return aligned.some(({ word, same }) => {
    const now = saidAims.get(word);
    if (now === 'maybe') return false; // a hedge claims less
    if (now === 'ahead')
      return same.every((place) =>
        knownAims.has(place)
          ? knownAims.get(place) === 'maybe'
          : !known.has(place.clause) && isPast(place),
      );
    if (said.has(word.clause) || !same.every((place) => knownAims.has(place))) return false;
    return (
      isDone(word, claim) || (isPresent(word) && same.every((place) => isMeant(place, evidence)))
    );
  });
}

/** "brings" */
const isPresent = ({ surface }: ReadWord): boolean => /[^s]s$/.test(surface);

/** What is expected or hoped; "will" is said of what is always so, too. */
const isMeant = ({ clause }: ReadWord, { said }: Evidence): boolean =>
  (clausesOf(said).get(clause) ?? []).some((word) => isModal(word) && !isBare(word));

/** "doubled", "has doubled", "doubles", but not "double" in "to double" nor "doubling". */
const isDone = (word: ReadWord, words: readonly ReadWord[]): boolean =>
  !/^(?:to|be)$/.test(words[word.at - 1]?.surface ?? '') &&
  !word.surface.endsWith('ing') &&
  isPast(word);

/** From this share on of what a claim says, by rarity, it is said otherwise. */
const MOST = 0.6;

/** Nearly all that is said stands in clauses that are more or less sure of it. */
function mostChanged(
  aligned: readonly Aligned[],
  claim: readonly ReadWord[],
  evidence: Evidence,
  said: Certainties,
  known: Certainties,
): boolean {
  const isTold = claim.some((word) => isPast(word) && !isReporting(word));
  let whole = 0;
  let changed = 0;
  for (const { word, same } of aligned) {
    whole += word.weight;
    const now = said.get(word.clause) ?? (said.size === 0 ? 'done' : null);
    if (now && same.every((place) => differs(now, place, known, evidence.said, isTold)))
      changed += word.weight;
  }
  return whole > 0 && changed / whole >= MOST;
}

function differs(
  said: Certainty,
  place: ReadWord,
  known: Certainties,
  words: readonly ReadWord[],
  isTold: boolean,
): boolean {
  const certainty = known.get(place.clause);
  if (said === 'maybe') return false; // a hedge claims less
  const clause = clausesOf(words).get(place.clause) ?? [];
  if (certainty !== undefined && certainty !== said)
    return said !== 'done' || isMoreThanSaid(clause, isTold);
  if (said === 'done' || certainty !== undefined) return false;
  return (
    !clause.some((word) => hintsAhead(word, words)) &&
    [...known.keys()].every((at) => clausesOf(words).get(at)?.[0]?.sentence !== place.sentence) &&
    clause.some(isPast)
  );
}

/** @param isTold whether the claim tells of the past */
const isMoreThanSaid = (clause: readonly ReadWord[], isTold: boolean): boolean =>
  (isTold || clause.some((word) => isModal(word) && !isBare(word))) &&
  !clause.some(({ terms }) => GOING_ON.has(terms[0] ?? ''));

const clausesOf = once((words: readonly ReadWord[]): ReadonlyMap<number, readonly ReadWord[]> => {
  const clauses = new Map<number, ReadWord[]>();
  for (const word of words) {
    const clause = clauses.get(word.clause);
    if (clause) clause.push(word);
    else clauses.set(word.clause, [word]);
  }
  return clauses;
});
