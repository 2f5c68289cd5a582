import type { Evidence } from './evidence.js';
import type { ReadWord } from './readText.js';

/** Words of a claim that stand so near belong together. */
const NEAR = 12;
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
      !isCue(other),
  );
  const copies = candidates.filter((candidate) => isCopy(word, claim, candidate, evidence.words));
  if (copies.length > 0) return copies;
  const fits = candidates.map((candidate) => fitOf(word, around, candidate, evidence));
  const best = Math.max(0, ...fits);
  return best < SAME_THING ? [] : candidates.filter((_, at) => (fits[at] ?? 0) >= AS_GOOD * best);
}

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

/** Share of the words, by rarity, that stand around a place of the evidence. */
function fitOf(
  word: ReadWord,
  around: readonly ReadWord[],
  place: ReadWord,
  { byTerm }: Evidence,
): number {
  let whole = 0;
  let held = 0;
  for (const { terms, weight: rarity, clause } of around) {
    const weight = clause === word.clause ? rarity : OTHER_CLAUSE * rarity;
    whole += weight;
    let best = 0;
    for (const term of terms) {
      for (const other of byTerm.get(term) ?? []) {
        if (other.sentence === place.sentence && Math.abs(other.at - place.at) <= NEAR)
          best = Math.max(best, other.clause === place.clause ? 1 : OTHER_CLAUSE);
      }
    }
    held += weight * best;
  }
  return whole === 0 ? 1 : held / whole;
}
