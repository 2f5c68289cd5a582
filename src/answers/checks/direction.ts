import { once } from '../../transcripts/once.js';
import { speakingOfTheSame } from './align.js';
import { type Direction, directionOf } from './directionWords.js';
import type { Evidence } from './evidence.js';
import { negationsIn } from './negators.js';
import type { ReadWord } from './readText.js';

/** The words that tell a direction, with what they say of it: "did not fall" goes up. */
const directionsIn = once((words: readonly ReadWord[]): ReadonlyMap<ReadWord, Direction> => {
  const { direct } = negationsIn(words);
  const all = new Map<ReadWord, Direction>();
  for (const word of words) {
    const direction = directionOf(word, words);
    if (direction)
      all.set(word, direct.has(word) ? { ...direction, sign: -direction.sign } : direction);
  }
  for (const word of all.keys()) if (isCarried(word, all)) all.delete(word);
  return all;
});

/** "growth slowed", "higher growth": the other word tells the direction. */
const isCarried = (word: ReadWord, all: ReadonlyMap<ReadWord, Direction>): boolean =>
  word.surface === 'growth' &&
  [...all.keys()].some((other) => other !== word && other.clause === word.clause);

/** Whether a claim says of something that it goes up where its evidence has it go down or stay, or the other way round. */
export function directionFlipped(
  claim: readonly ReadWord[],
  evidence: Evidence,
  isCue: (word: ReadWord) => boolean,
): boolean {
  const said = directionsIn(claim);
  if (said.size === 0) return false;
  const known = directionsIn(evidence.said);
  const isInverse = claim.some(({ terms }) => INVERSE.has(terms[0] ?? ''));
  return [...said].some(([word, direction]) => {
    if (direction.sign === 0) return false;
    const comparable = [...known]
      .filter(
        ([place, other]) =>
          isComparable(direction, other, isInverse) &&
          qualifiesAlike(word, place, direction, claim, evidence.said),
      )
      .map(([place]) => place);
    const same = speakingOfTheSame(word, claim, comparable, evidence, isCue);
    return same.length > 0 && same.every((place) => known.get(place)?.sign !== direction.sign);
  });
}

/** Less of them is better: "churn improved" and "churn fell" are one. Stems. */
const INVERSE = new Set(
  'churn cost expens ratio turnov attrit loss debt leverag delinqu default defect downtim wast'.split(
    ' ',
  ),
);

/** A level (above, ahead) is no movement, and to improve is to fall where less is better. */
function isComparable(one: Direction, other: Direction, isInverse: boolean): boolean {
  const kinds = [one.kind, other.kind];
  if (kinds.includes('level') && kinds.includes('move')) return false;
  return !(isInverse && kinds.includes('value') && one.kind !== other.kind);
}

/** Letters by which two words are of one root: efficient, efficiency. */
const ROOT = 5;
/** How far what is qualified may stand. */
const BESIDE = 3;

/** "Less efficient" is against "improve efficiency", and not against any other thing that improves. */
function qualifiesAlike(
  word: ReadWord,
  place: ReadWord,
  { kind }: Direction,
  claim: readonly ReadWord[],
  words: readonly ReadWord[],
): boolean {
  if (kind !== 'degree') return true;
  const root = claim[word.at + 1]?.surface.slice(0, ROOT) ?? '';
  return words
    .slice(Math.max(0, place.at - BESIDE), place.at + BESIDE + 1)
    .some(({ surface }) => surface.startsWith(root));
}
