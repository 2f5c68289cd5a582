import { stem } from '../../search/words.js';
import { once } from '../../transcripts/once.js';
import { speakingOfTheSame } from './align.js';
import type { Evidence } from './evidence.js';
import { negationsIn } from './negators.js';
import type { ReadWord } from './readText.js';

/** Verbs and nouns: every form of them counts. */
const UP = `increase rise grow gain climb jump surge soar expand improve raise boost double triple quadruple strengthen rebound recover
 accelerate reaccelerate acceleration reacceleration growth expansion improvement exceed beat surpass outperform outpace tailwind widen upside`;
const DOWN = `decrease fall decline drop shrink reduce slide plunge weaken soften dip slip tumble deteriorate worsen compress
 decelerate deceleration slowdown reduction contraction miss underperform weakness headwind narrow downside moderate halve`;
/** Adjectives and adverbs: "lower" tells a direction, "low" does not. */
const UP_AS_IT_IS = 'faster higher upward above stronger better favorable profitable record';
const DOWN_AS_IT_IS =
  'slower lower downward below weaker worse unfavorable unprofitable slow slowed slowing slows cut cuts contracted contracting';

const SIGN: ReadonlyMap<string, number> = new Map([
  ...signed(UP, 1, stem),
  ...signed(DOWN, -1, stem),
  ...signed(UP_AS_IT_IS, 1, (word) => `=${word}`),
  ...signed(DOWN_AS_IT_IS, -1, (word) => `=${word}`),
]);

function signed(words: string, sign: number, keyOf: (word: string) => string): [string, number][] {
  return words.split(/\s+/).map((word): [string, number] => [keyOf(word), sign]);
}

/** "up" and "down" are directions beside a figure or a form of "be"; in "set up" and "break down" they are none. */
const BEFORE_UP = /^(?:is|are|was|were|be|been|being|went|go|goes|going|came|move|moved|trended)$/;
const AFTER_UP =
  /^(?:from|about|approximately|nearly|almost|slightly|significantly|sharply|year|quarter|yoy|qoq|sequentially|over|by)$/;

/** 1 for up, −1 for down, 0 for a word that has no direction. */
function signOf(word: ReadWord, words: readonly ReadWord[]): number {
  if (word.surface === 'up' || word.surface === 'down') {
    const before = words[word.at - 1];
    const after = words[word.at + 1];
    const isDirection =
      BEFORE_UP.test(before?.surface ?? '') ||
      after?.isFigure === true ||
      AFTER_UP.test(after?.surface ?? '');
    return isDirection ? (word.surface === 'up' ? 1 : -1) : 0;
  }
  return signAlone(word);
}

export const isDirection = (word: ReadWord): boolean =>
  signAlone(word) !== 0 || word.surface === 'up' || word.surface === 'down';

const signAlone = ({ surface, terms }: ReadWord): number =>
  SIGN.get(`=${surface}`) ?? SIGN.get(terms[0] ?? '') ?? 0;

/** The words that tell a direction, with what they say of it: "did not fall" goes up. */
const directionsIn = once((words: readonly ReadWord[]): ReadonlyMap<ReadWord, number> => {
  const { direct } = negationsIn(words);
  const all = new Map<ReadWord, number>();
  for (const word of words) {
    const sign = signOf(word, words);
    if (sign !== 0) all.set(word, direct.has(word) ? -sign : sign);
  }
  for (const word of all.keys()) if (isCarried(word, all)) all.delete(word);
  return all;
});

/** "growth slowed", "higher growth": the other word tells the direction. */
const isCarried = (word: ReadWord, all: ReadonlyMap<ReadWord, number>): boolean =>
  word.surface === 'growth' &&
  [...all.keys()].some((other) => other !== word && other.clause === word.clause);

/** Whether a claim says of something that it goes up where its evidence has it go down, or the other way round. */
export function directionFlipped(
  claim: readonly ReadWord[],
  evidence: Evidence,
  isCue: (word: ReadWord) => boolean,
): boolean {
  const said = directionsIn(claim);
  if (said.size === 0) return false;
  const known = directionsIn(evidence.said);
  return [...said].some(([word, sign]) => {
    const same = speakingOfTheSame(word, claim, [...known.keys()], evidence, isCue);
    return same.length > 0 && same.every((place) => known.get(place) !== sign);
  });
}
