import { type Evidence, saidAt, stands } from './evidence.js';
import type { ReadWord } from './readText.js';

/** Words of a claim that stand so near belong together. */
const NEAR = 12;
/** Words so near a word are what it is said of before all; they tell twice as much. */
const BESIDE = 3;
/** What stands in another clause of the same sentence tells less. */
const OTHER_CLAUSE = 0.5;
/** So much of what a claim says around a word must stand around another for them to speak of the same thing … */
const SAME_THING = 0.5;
/** … and of several places those count that fit nearly as well as the best. */
const AS_GOOD = 0.9;

/**
 * Those of the candidates that speak of the same thing as a word of a claim: what stands around it stands around them.
 *
 * @param isCue words that say how a thing is said (not, rose, expects), and not of what
 */
export function speakingOfTheSame(
  word: ReadWord,
  claim: readonly ReadWord[],
  candidates: readonly ReadWord[],
  evidence: Evidence,
  isCue: (word: ReadWord) => boolean,
): ReadWord[] {
  const around = claim.filter(
    (other) =>
      other.isContent &&
      other !== word &&
      other.sentence === word.sentence &&
      Math.abs(other.at - word.at) <= NEAR &&
      !isCue(other) &&
      !isOnlyKnown(other, evidence),
  );
  const copies = candidates.filter((candidate) => isCopy(word, claim, candidate, evidence.words));
  if (copies.length > 0) return copies;
  const fits = candidates.map((candidate) => fitOf(word, around, candidate, evidence));
  const same = fits.map(({ share, nearness }) => (share < SAME_THING ? 0 : nearness));
  const best = Math.max(0, ...same);
  return best === 0 ? [] : candidates.filter((_, at) => (same[at] ?? 0) >= AS_GOOD * best);
}

/** A figure is said of one thing, whatever its length. */
const FIGURE_WEIGHT = 10;
/** Clauses that hold nearly as much as the best of what a claim's clause says are as good. */
const AS_LIKE = 0.5;

/** Those of the places whose clause holds what the word's own clause says; all where none does. */
export function inLikeClause(
  word: ReadWord,
  claim: readonly ReadWord[],
  places: readonly ReadWord[],
  evidence: Evidence,
  isCue: (word: ReadWord) => boolean,
): readonly ReadWord[] {
  const own = claim.filter(
    (other) => other !== word && other.clause === word.clause && other.isContent && !isCue(other),
  );
  const held = places.map((place) =>
    own
      .filter((other) => saidAt(other, evidence).some(({ clause }) => clause === place.clause))
      .reduce((sum, { weight, isFigure }) => sum + (isFigure ? FIGURE_WEIGHT : weight), 0),
  );
  const best = Math.max(0, ...held);
  return places.filter((_, at) => (held[at] ?? 0) >= AS_LIKE * best);
}

/** What a reader knows with a statement (its speaker, its quarter) stands nowhere in it. */
const isOnlyKnown = (word: ReadWord, evidence: Evidence): boolean =>
  saidAt(word, evidence).length === 0 && stands(word, evidence);

/** Whether a word stands between the same two neighbours here as there. */
function isCopy(
  word: ReadWord,
  claim: readonly ReadWord[],
  place: ReadWord,
  words: readonly ReadWord[],
): boolean {
  const equal = (step: number): boolean =>
    claim[word.at + step]?.surface === words[place.at + step]?.surface;
  return word.surface === place.surface && equal(-1) && equal(1);
}

interface Fit {
  /** How much of the words, by rarity, stands around the place: of those of the word's own clause, or of all, whichever is more. */
  readonly share: number;
  /** That share where each word that stands in another clause, here or there, tells less. */
  readonly nearness: number;
}

function fitOf(
  word: ReadWord,
  around: readonly ReadWord[],
  place: ReadWord,
  { byTerm }: Evidence,
): Fit {
  const all = { whole: 0, held: 0 };
  const own = { whole: 0, held: 0 };
  const near = { whole: 0, held: 0 };
  for (const { terms, weight, clause, at } of around) {
    const isOwn = clause === word.clause;
    const isBeside = isOwn && Math.abs(at - word.at) <= BESIDE;
    let best = 0;
    for (const term of terms) {
      for (const other of byTerm.get(term) ?? []) {
        if (other.sentence === place.sentence && Math.abs(other.at - place.at) <= NEAR)
          best = Math.max(best, nearnessOf(other, place, isBeside));
      }
    }
    const isHeld = best > 0 ? 1 : 0;
    addTo(all, weight, isHeld);
    if (isOwn) addTo(own, weight, isHeld);
    addTo(near, isBeside ? 2 * weight : isOwn ? weight : OTHER_CLAUSE * weight, best);
  }
  return {
    share: Math.max(own.whole === 0 ? 0 : shareOf(own), shareOf(all)),
    nearness: shareOf(near),
  };
}

function nearnessOf(other: ReadWord, place: ReadWord, isBeside: boolean): number {
  if (other.clause !== place.clause) return OTHER_CLAUSE;
  return isBeside && Math.abs(other.at - place.at) > BESIDE ? OTHER_CLAUSE : 1;
}

interface Tally {
  whole: number;
  held: number;
}

function addTo(tally: Tally, weight: number, held: number): void {
  tally.whole += weight;
  tally.held += weight * held;
}

const shareOf = ({ whole, held }: Tally): number => (whole === 0 ? 1 : held / whole);
