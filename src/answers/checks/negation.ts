import { once } from '../../transcripts/once.js';
import { speakingOfTheSame } from './align.js';
import { type Evidence, saidAt, stands } from './evidence.js';
import {
  denies,
  isDenying,
  isNegator,
  type Negations,
  negationsIn,
  reachesForward,
} from './negators.js';
import type { ReadWord } from './readText.js';

/**
 * Whether a claim denies what its evidence says, or says what it denies: a word stands right behind a negation on one
 * side, and on the other nothing denies it.
 */
export const negationFlipped = (
  claim: readonly ReadWord[],
  evidence: Evidence,
  isCue: (word: ReadWord) => boolean,
): boolean =>
  deniedWordFlipped(claim, evidence, isCue) ||
  denialMadeUp(claim, evidence) ||
  denialLeftOut(claim, evidence);

function deniedWordFlipped(
  claim: readonly ReadWord[],
  evidence: Evidence,
  isCue: (word: ReadWord) => boolean,
): boolean {
  const said = negationsIn(claim);
  const known = negationsIn(evidence.words);
  const denying = denyingBeside(claim, evidence.words);
  return claim.some((word) => {
    if (!word.isContent) return false;
    const places = saidAt(word, evidence);
    const isDenied = said.direct.has(word);
    if (isDenied && saysToo(word, claim, said)) return false;
    if (
      !isDenied &&
      (denying.some((other) => other.clause === word.clause && mayDeny(other, word)) ||
        said.reached.has(word) ||
        !places.some((place) => known.direct.has(place)))
    )
      return false;
    const same = speakingOfTheSame(word, claim, places, evidence, isCue);
    if (same.length === 0) return false;
    return isDenied
      ? same.every((place) => !known.reached.has(place))
      : same.every((place) => known.direct.has(place));
  });
}

/** "Without" denies what comes, "no" and "none" may deny a verb before them. */
const mayDeny = (negator: ReadWord, word: ReadWord): boolean =>
  !reachesForward(negator) || word.at > negator.at;

/** "Those who recall and those who don't": a claim may deny a word and say it. */
const saysToo = (word: ReadWord, claim: readonly ReadWord[], { reached }: Negations): boolean =>
  claim.some((other) => other.terms[0] === word.terms[0] && !reached.has(other));

/** A claim denies something, and nothing of its evidence denies, excludes or falls short. */
function denialMadeUp(claim: readonly ReadWord[], evidence: Evidence): boolean {
  if (denyingBeside(evidence.said, claim).length > 0) return false;
  return [...negationsIn(claim).direct].some((word) => {
    const sentence = claim.filter(({ sentence: of }) => of === word.sentence);
    return shareOf(sentence, (one) => stands(one, evidence)) >= OF_THE_SAME;
  });
}

/** From this share on of a sentence, by rarity, it speaks of what its evidence does. */
const OF_THE_SAME = 0.5;
/** So much of a denied clause, by rarity, stands in a claim that says the clause without its denial. */
const CLAUSE_SAID = 0.6;

/** A claim denies nothing in any way, and says most of a clause that its evidence denies, with the word that is denied. */
function denialLeftOut(claim: readonly ReadWord[], { said }: Evidence): boolean {
  if (denyingBeside(claim, said).length > 0) return false;
  const terms = new Set(claim.flatMap((word) => word.terms));
  const isSaid = (word: ReadWord): boolean => word.terms.some((term) => terms.has(term));
  const { direct, reached } = negationsIn(said);
  return [...direct].some((denied) => {
    if (!isSaid(denied)) return false;
    const clause = said.filter(({ clause: of }) => of === denied.clause);
    const isSaidElsewhere = said.some(
      (word) => word.surface === denied.surface && !reached.has(word),
    );
    return !isSaidElsewhere && shareOf(clause, isSaid) >= CLAUSE_SAID;
  });
}

function shareOf(words: readonly ReadWord[], isHeld: (word: ReadWord) => boolean): number {
  let whole = 0;
  let held = 0;
  for (const word of words) {
    if (!word.isContent || isNegator(word)) continue;
    whole += word.weight;
    if (isHeld(word)) held += word.weight;
  }
  return whole === 0 ? 0 : held / whole;
}

/** The words by which some texts may deny; one that the other side has too (a loss, below) is what both speak of. */
function denyingBeside(words: readonly ReadWord[], others: readonly ReadWord[]): ReadWord[] {
  const denying = denyingIn(words);
  if (denying.length === 0) return [];
  const terms = new Set(others.map((word) => word.terms[0]));
  return denying.filter((word) => denies(word, words) || !terms.has(word.terms[0]));
}

const denyingIn = once((words: readonly ReadWord[]): readonly ReadWord[] =>
  words.filter((word) => isDenying(word, words)),
);
