import { partsOfSpeech } from '../../language/partsOfSpeech.js';
import { stem, type Word, wordsOf } from '../../language/words.js';

/** What moves: an amount, its pace, a goal that is met, what goes on, what opens, a place that is won; or how strong something is. */
export type Axis = 'amount' | 'pace' | 'goal' | 'going' | 'opening' | 'winning' | 'strength';

/** A word that says which way something goes: "slowed" is the pace, down. */
export interface Direction {
  readonly axis: Axis;
  readonly way: 'up' | 'down';
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
}

const WORDS: readonly (readonly [Axis, up: string, down: string])[] = [
  [
    'amount',
    'grow growth rise increase climb gain expand expansion surge jump soar double triple quadruple fourfold improve improvement higher strengthen uptick rebound',
    'fall decline drop decrease shrink lower reduce reduction cut halve halving plunge tumble slump weaken worsen deteriorate fewer erode dip slip fade wane slide contracting contracted contraction',
  ],
  [
    'pace',
    'accelerate acceleration reaccelerate reacceleration faster speedup',
    'slow slower slowdown decelerate deceleration stall stagnate stagnation',
  ],
  ['goal', 'exceed beat surpass outperform', 'miss underperform undershoot underdeliver'],
  [
    'going',
    'continue keep maintain remain sustain resume ongoing',
    'stop end cease discontinue abandon quit halt terminate suspend scrap',
  ],
  ['opening', 'open reopen', 'close shut closure exit'],
  ['winning', 'win', 'lose loss forfeit'],
  [
    'strength',
    'strong strength robust healthy solid',
    'weak weakness soft softness sluggish poor tepid',
  ],
];

/** Words that are mostly something else unless they stand as verbs: "by the end of the year", "close collaboration". */
const ONLY_AS_VERB = new Set([
  'end',
  'close',
  'exit',
  'open',
  'miss',
  'beat',
  'win',
  'keep',
  'cut',
  'gain',
]);
/** Behind these, "growth" is a thing and no movement: "growth areas". */
const COMPOUND =
  /^(?:areas?|focus|opportunit\w+|drivers?|initiatives?|strateg\w+|investments?|plans?|potential|prospects|compan\w+|stocks?|trends?|momentum|story|engines?|stage|phase)$/;
const GROWTH = /^(?:growth|momentum|pace)$/;
const PEAK = /^(?:highest|fastest|strongest|record|returning|returned|rebounded|rebounding)$/;
const TROUGH = /^(?:lowest|slowest|weakest)$/;
const NEGATION =
  /^(?:not|no|never|without|cannot|neither|nor|hardly|negative|fail|fails|failed|failing|(?:ca|wo|do|does|did|is|are|was|were|has|have|had|could|would|should)nt)$/;

/** A word's pace is told by "growth" within so many words. */
const NEAR_GROWTH = 4;
/** A negation reaches so many words ahead. */
const REACH = 3;

type Movement = Pick<Direction, 'axis' | 'way'>;

/** A comparative is kept as it is: what is low is not lower; and a contract contracts nothing. */
const isComparative = (word: string): boolean => /er$|^contract/.test(word);
const keyOf = (word: string): string => (isComparative(word) ? word : stem(word));
const keyOfWord = (word: Word | undefined): string =>
  word && !isComparative(word.surface) ? (word.terms[0] ?? '') : (word?.surface ?? '');

const TABLE: ReadonlyMap<string, Movement> = new Map(
  WORDS.flatMap(([axis, up, down]): [string, Movement][] => [
    ...up.split(' ').map((word): [string, Movement] => [keyOf(word), { axis, way: 'up' }]),
    ...down.split(' ').map((word): [string, Movement] => [keyOf(word), { axis, way: 'down' }]),
  ]),
);

/** Whether a word denies what follows it. */
export const denies = (surface: string): boolean => NEGATION.test(surface);

/**
 * The directions that a text tells, in order; a negation before one turns it round ("did not grow").
 *
 * @param words those of the text
 */
export function readDirections(text: string, words: readonly Word[] = wordsOf(text)): Direction[] {
  let partOf: ReturnType<typeof partsOfSpeech> | null = null;
  const isVerb = (at: number): boolean => {
    const { surface = '', start = 0, terms = [] } = words[at] ?? {};
    if (!ONLY_AS_VERB.has(terms[0] ?? '') || /ing$/.test(surface)) return true;
    if (/^(?:the|a|an|its|their|very|most|year|quarter|month)$/.test(words[at - 1]?.surface ?? ''))
      return false;
    if (followsAuxiliary(words, at)) return true;
    partOf ??= partsOfSpeech(text); // slow, and seldom needed
    return partOf(start) === 'verb';
  };
  return words.flatMap(({ start, end }, at): Direction[] => {
    const found = directionAt(words, at);
    if (!found || !isVerb(at)) return [];
    const isDenied = words
      .slice(Math.max(0, at - REACH), at)
      .some(({ surface }) => denies(surface));
    return [{ axis: found.axis, way: isDenied ? TURNED[found.way] : found.way, start, end }];
  });
}

const TURNED = { up: 'down', down: 'up' } as const;

/** "Why will Whole Foods close stores?": the tagger does not see that verb; "by the end" is none. */
const followsAuxiliary = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - NEAR_GROWTH), at)
    .some(({ surface }) => /^(?:will|would|can|could|may|might|did|does|do|to)$/.test(surface));

function directionAt(words: readonly Word[], at: number): Movement | null {
  const surface = words[at]?.surface ?? '';
  const near = (place: number): string => words[place]?.surface ?? '';
  const ofGrowth = isOfGrowth(words, at);
  if (PEAK.test(surface)) return ofGrowth ? { axis: 'pace', way: 'up' } : null;
  if (TROUGH.test(surface)) return ofGrowth ? { axis: 'pace', way: 'down' } : null;
  if (/^(?:up|down)$/.test(surface)) {
    const moves =
      /^\d/.test(near(at + 1)) ||
      /^(?:is|are|was|were|went|goes?|going)$/.test(near(at - 1)) ||
      (at === words.length - 1 && !TABLE.has(keyOfWord(words[at - 1])));
    return moves
      ? { axis: ofGrowth ? 'pace' : 'amount', way: surface === 'up' ? 'up' : 'down' }
      : null;
  }
  const known = TABLE.get(keyOfWord(words[at]));
  if (!known || (/^exit/.test(surface) && isOfTime(words, at))) return null;
  if (surface === 'growth') return COMPOUND.test(near(at + 1)) || isMoved(words, at) ? null : known;
  return known.axis === 'amount' && ofGrowth
    ? { ...known, axis: 'pace' }
    : losing(words, at, known);
}

/** "Exited the quarter", "the exit rate": nothing is left but a period. */
const isOfTime = (words: readonly Word[], at: number): boolean =>
  words
    .slice(at + 1, at + NEAR_GROWTH)
    .some(({ surface }) => /^(?:rate|quarter|year|month|half|fiscal|q[1-4]|\d{4})$/.test(surface));

/** Who loses momentum slows down; who loses something else loses it. */
const losing = (words: readonly Word[], at: number, known: Movement): Movement =>
  known.axis === 'winning' &&
  words.slice(at + 1, at + 3).some(({ surface }) => GROWTH.test(surface))
    ? { axis: 'pace', way: known.way }
    : known;

/** "growth rate fell", "a drop in AWS growth": growth is what moves. */
function isOfGrowth(words: readonly Word[], at: number): boolean {
  if (GROWTH.test(words[at]?.surface ?? '')) return false;
  const before = words.slice(Math.max(0, at - NEAR_GROWTH), at);
  const after = words.slice(at + 1, at + 1 + NEAR_GROWTH);
  const preposition = after.findIndex(({ surface }) => /^(?:in|of)$/.test(surface));
  return (
    before.some(({ surface }) => GROWTH.test(surface)) ||
    (preposition === 0 && after.some(({ surface }) => GROWTH.test(surface)))
  );
}

/** Whether growth is not told as such, but as what rises or falls. */
const isMoved = (words: readonly Word[], at: number): boolean =>
  words.some(
    (other, place) =>
      place !== at &&
      Math.abs(place - at) <= NEAR_GROWTH &&
      other.surface !== 'growth' &&
      (PEAK.test(other.surface) || TROUGH.test(other.surface) || TABLE.has(keyOfWord(other))) &&
      isOfGrowth(words, place),
  );
