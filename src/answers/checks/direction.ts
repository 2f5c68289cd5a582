import { once } from '../../transcripts/once.js';
import { inLikeClause, speakingOfTheSame } from './align.js';
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
  for (const [word, { sign }] of all)
    if (isCarried(word, all) || isOfMovement(word, words)) all.set(word, { sign, kind: 'carried' });
  return all;
});

/** "growth slowed", "higher growth", "growing more slowly": the other word tells the direction. */
const isCarried = (word: ReadWord, all: ReadonlyMap<ReadWord, Direction>): boolean =>
  (word.surface === 'growth' &&
    [...all.keys()].some((other) => other !== word && other.clause === word.clause)) ||
  (word.terms[0] === 'grow' &&
    [...all].some(
      ([{ at, clause }, { kind }]) =>
        kind === 'pace' && clause === word.clause && at > word.at && at <= word.at + PACE_WITHIN,
    ));

/** "Softened the decline": what moves is told by the noun. */
const isOfMovement = ({ at }: ReadWord, words: readonly ReadWord[]): boolean => {
  const next =
    words[at + (/^(?:the|a|an|its|this|that)$/.test(words[at + 1]?.surface ?? '') ? 2 : 1)];
  return /^(?:declines?|decreases?|drops?|falls?|increases?|rises?|headwinds?)$/.test(
    next?.surface ?? '',
  );
};

/** Words between "growing" and its pace. */
const PACE_WITHIN = 3;

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
    if (direction.sign === 0 || direction.kind === 'carried') return false;
    const comparable = [...known]
      .filter(
        ([place, other]) =>
          isComparable(direction, other, isInverse) &&
          !(direction.kind === 'move' && carries(place, known)) &&
          qualifiesAlike(word, place, direction, claim, evidence.said),
      )
      .map(([place]) => place);
    const near = inLikeClause(word, claim, comparable, evidence, isCue);
    const same = speakingOfTheSame(word, claim, near, evidence, isCue);
    return (
      same.length > 0 &&
      same.every((place) =>
        differ(direction, known.get(place)?.sign ?? 0, negationsIn(claim).direct.has(word)),
      )
    );
  });
}

/** What did not grow may have stayed. */
const differ = ({ sign }: Direction, known: number, isDenied: boolean): boolean =>
  known !== sign && !(isDenied && known === 0);

/** Growth that slows is growth still. */
const carries = (place: ReadWord, known: ReadonlyMap<ReadWord, Direction>): boolean =>
  known.get(place)?.kind === 'pace' &&
  [...known].some(([word, { kind }]) => kind === 'carried' && word.clause === place.clause);

/** Less of them is better: "churn improved" and "churn fell" are one. Stems. */
const INVERSE = new Set(
  'churn cost expens ratio turnov attrit loss debt leverag delinqu default defect downtim wast time day mile accid injuri outag delai emiss shortag gap'.split(
    ' ',
  ),
);

/** A level (above, ahead) is no movement, and to improve is to fall where less is better. */
function isComparable(one: Direction, other: Direction, isInverse: boolean): boolean {
  if (isInverse && one.kind !== other.kind && (one.kind === 'value' || other.kind === 'value'))
    return false;
  return AGAINST[one.kind].includes(other.kind);
}

/** Kinds of direction that a kind may be the opposite of. */
const AGAINST: Readonly<Record<Direction['kind'], readonly Direction['kind'][]>> = {
  move: ['move', 'pace', 'carried', 'value', 'either', 'degree'],
  pace: ['move', 'pace', 'value', 'either'],
  carried: [],
  level: ['level', 'either'],
  state: ['state', 'value'],
  value: ['move', 'pace', 'state', 'value', 'either', 'degree'],
  either: ['move', 'pace', 'level', 'value', 'either', 'degree'],
  degree: ['move', 'pace', 'value', 'either', 'degree'],
};

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
