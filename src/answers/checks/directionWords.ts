import { stem } from '../../language/words.js';
import type { ReadWord } from './readText.js';

export interface Direction {
  /** 1 for up, −1 for down, 0 where nothing moves. */
  readonly sign: number;
  /**
   * A movement, its pace, growth of which another word tells the pace, a level beside another, a good or bad state, a turn to
   * it, the degree of a quality, or what may be several of them.
   */
  readonly kind: 'move' | 'pace' | 'carried' | 'level' | 'state' | 'value' | 'degree' | 'either';
}

/** Verbs and nouns: every form of them counts. */
const STEMS: readonly (readonly [Direction['kind'], number, string])[] = [
  [
    'move',
    1,
    `increase rise grow gain climb jump surge soar expand raise boost double triple quadruple rebound growth expansion tailwind widen upside lengthen uptick uplift
     swell leap spike balloon`,
  ],
  [
    'move',
    -1,
    `decrease fall decline drop shrink reduce slide plunge dip slip tumble compress reduction
     headwind narrow downside halve shorten lessen diminish plummet erode erosion
     sink slump dwindle collapse retreat recede`,
  ],
  ['pace', 1, 'accelerate reaccelerate acceleration reacceleration'],
  ['pace', -1, 'decelerate deceleration slowdown moderate ease'],
  ['value', 1, 'improve strengthen recover improvement strength'],
  ['value', -1, 'weaken soften deteriorate worsen weakness softness deterioration'],
  ['either', 1, 'exceed beat surpass outperform outpace'],
  ['either', -1, 'miss underperform trail lag'],
  ['move', 0, 'stabilize reiterate reaffirm'],
];

/** Adjectives and adverbs as they are: "lower" tells a direction, "low" does not. */
const FORMS: readonly (readonly [Direction['kind'], number, string])[] = [
  ['either', 1, 'faster higher upward record bigger larger'],
  ['either', -1, 'slower lower downward smaller fewer'],
  ['pace', -1, 'slow slowed slowing slows slowly'],
  ['pace', 1, 'quicker'],
  ['move', -1, 'cut cuts cutting contracted contracting contraction contractions'],
  ['level', 1, 'above ahead'],
  ['level', -1, 'below behind'],
  ['value', 1, 'stronger better favorable profitable'],
  ['state', 1, 'strong robust healthy'],
  ['value', -1, 'weaker worse unfavorable unprofitable'],
  ['state', -1, 'weak soft sluggish poor'],
  ['move', 0, 'flat unchanged stable steady constant'],
];

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ...STEMS.flatMap((line) => directionsOf(line, stem)),
  ...FORMS.flatMap((line) => directionsOf(line, (word) => `=${word}`)),
]);

function directionsOf(
  [kind, sign, words]: readonly [Direction['kind'], number, string],
  keyOf: (word: string) => string,
): [string, Direction][] {
  return words.split(/\s+/).map((word): [string, Direction] => [keyOf(word), { kind, sign }]);
}

export const isDirection = (word: ReadWord): boolean =>
  directionAlone(word) !== null || /^(?:up|down|less)$/.test(word.surface);

const directionAlone = ({ surface, terms }: ReadWord): Direction | null =>
  DIRECTIONS.get(`=${surface}`) ?? DIRECTIONS.get(terms[0] ?? '') ?? null;

/** "up" and "down" are directions beside a figure or a form of "be"; in "set up" and "break down" they are none. */
const BEFORE_UP =
  /^(?:is|are|was|were|be|been|being|went|go|goes|going|came|move|moved|trended|trending|stepped|ticked|edged|inched)$/;
const AFTER_UP =
  /^(?:from|about|approximately|nearly|almost|slightly|significantly|sharply|year|quarter|yoy|qoq|sequentially|over|by)$/;

/** The direction that a word tells where it stands, or null. */
export function directionOf(word: ReadWord, words: readonly ReadWord[]): Direction | null {
  const before = beforeAdverb(word, words);
  const after = words[word.at + 1];
  const { surface } = word;
  if (surface === 'up' || surface === 'down')
    return BEFORE_UP.test(before?.surface ?? '') ||
      after?.isFigure === true ||
      AFTER_UP.test(after?.surface ?? '')
      ? { sign: surface === 'up' ? 1 : -1, kind: 'move' }
      : null;
  if (surface === 'more' || surface === 'less') return degreeOf(word, words);
  if (surface === 'ahead' || surface === 'behind')
    return after?.surface === 'of' || surface === 'behind' ? directionAlone(word) : null;
  if (/^continue/.test(surface) && after?.surface === 'to') return stayOf(words[word.at + 2]);
  if (surface === 'short') return /^f[ae]ll(?:s|en)?$/.test(before?.surface ?? '') ? SHORT : null;
  if (NO_MOVE[surface]?.test(after?.surface ?? '')) return null;
  return after?.surface === 'short' ? null : directionAlone(word);
}

/** "Is slightly down". */
const beforeAdverb = ({ at }: ReadWord, words: readonly ReadWord[]): ReadWord | undefined =>
  words[ADVERB.test(words[at - 1]?.surface ?? '') ? at - 2 : at - 1];
const ADVERB = /^(?:[a-z]{3,}ly|also|still|well|again)$/;

/** Words that tell no movement before others: "constant currency", "double-digit", "trailing twelve months", "slide 12". */
const NO_MOVE: Readonly<Record<string, RegExp>> = {
  constant: /^(?:currency|currencies|exchange|dollar)/,
  double: /^digit/,
  trailing: /./,
  slide: /^\d/,
  ease: /^of$/,
  falling: /^(?:within|under|into|outside)$/,
  falls: /^(?:within|under|into|outside)$/,
};

const SHORT: Direction = { sign: -1, kind: 'either' };

/** "We continue to expect": the forecast stays. */
const stayOf = (verb: ReadWord | undefined): Direction | null =>
  /^(?:expect|anticipate|forecast|guide|see|project)$/.test(verb?.surface ?? '')
    ? { sign: 0, kind: 'move' }
    : null;

/** "20% more than last year", "fewer than", "less efficient"; but "more than $5" is a bound. */
function degreeOf({ surface, at }: ReadWord, words: readonly ReadWord[]): Direction | null {
  const sign = surface === 'more' ? 1 : -1;
  const after = words[at + 1];
  const isThan = after?.surface === 'than';
  if (isThan) {
    const next = words[at + 2];
    return next?.isFigure ||
      next?.terms.some((term) => term.startsWith('#')) ||
      !isCounted(words[at - 1])
      ? null
      : { sign, kind: 'either' };
  }
  return after?.isContent && !after.isFigure ? { sign, kind: 'degree' } : null;
}

/** "twelve days more than", "5% less than". */
const isCounted = (word: ReadWord | undefined): boolean =>
  word !== undefined &&
  (word.isFigure ||
    /^(?:percent|points?|million|billion|days?|bps|units?|people|basis)$/.test(word.surface));
