import { relatedWords } from '../search/wordnet.js';
import type { Word } from '../language/words.js';
import { isSameValue } from './figureValues.js';
import type { Bound, Mention } from './mentions.js';

/** Words that two statements share besides those near their figures, before they are of one matter. */
const SHARED = 3;
/** Near words that they share, of all the near words of the one that has more. */
const NEAR_SHARE = 0.6;
const NEAR_SHARED = 3;

/**
 * Whether two mentions, in two statements of one call, tell differently of the same: another unit or bound for one value,
 * another value for the same measure at the same time, or another date for the same event.
 *
 * @param shared telling words that the statements share, with their topics and labels and what they point back to
 */
export function tellDifferently(one: Mention, other: Mention, shared: number): boolean {
  if (one.figure.kind !== other.figure.kind || hasOtherNames(one, other)) return false;
  if (one.figure.kind === 'date') return isOtherDate(one, other) && shared >= SHARED;
  if (one.isAhead !== other.isAhead) return false;
  if (isSameValue(one.figure, other.figure)) return isOtherwiseBound(one, other, shared);
  return isOtherValue(one, other) && shared >= SHARED;
}

/** No value is both more and less than one. */
const UPWARD: ReadonlySet<Bound> = new Set(['over', 'at least']);
const DOWNWARD: ReadonlySet<Bound> = new Set(['nearly', 'under']);

/** Smaller numbers are equal by chance: three parts are not three points. */
const LEAST_TELLING = 10;

/** "over 1,000 towns" and "1,000 cities": one value, two units, or two bounds that exclude each other; "over 1,000" and "1,000" may be the same. */
function isOtherwiseBound(one: Mention, other: Mention, shared: number): boolean {
  if (String(one.values) !== String(other.values) || one.values.length === 0) return false;
  const isOther =
    (UPWARD.has(one.bound) && DOWNWARD.has(other.bound)) ||
    (DOWNWARD.has(one.bound) && UPWARD.has(other.bound));
  if (one.figure.kind !== 'count')
    return isOther && nearShared(one, other) >= NEAR_SHARED - 1 && shared >= SHARED;
  if (one.unit.length === 0 || other.unit.length === 0) return false;
  if (stemsOf(one.unit).some((stem) => stemsOf(other.unit).includes(stem)))
    return isOther && shared >= SHARED && nearShared(one, other) >= NEAR_SHARED - 1;
  const isTelling = one.values.every((value) => value >= LEAST_TELLING);
  return isTelling && shared >= SHARED && isOfOneKind(one.unit[0], other.unit[0]);
}

/** Towns and cities are both municipalities: the nearest broader word of the dictionary is the same. */
const BROADER = 0.4;

function isOfOneKind(one: Word | undefined, other: Word | undefined): boolean {
  if (!one || !other) return false;
  const [first, second] = [singular(one.surface), singular(other.surface)];
  const related = relatedWords(first);
  const others = relatedWords(second);
  return [...related].some(
    ([word, near]) => near >= BROADER && (word === second || (others.get(word) ?? 0) >= BROADER),
  );
}

const singular = (noun: string): string => noun.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');

/**
 * Two values of one measure: the same words but for a few, of the same time. Counts are of what they count; money and
 * percentages stand for quarter, year or part of a company by turns, so that both must name the very same quarter or year.
 */
function isOtherValue(one: Mention, other: Mention): boolean {
  if (one.values.length !== 1 || other.values.length !== 1) return false;
  if (!one.isOnly || !other.isOnly || setOf(one.times) !== setOf(other.times)) return false;
  if (!holdsCapitals(one, other) || !holdsCapitals(other, one)) return false;
  if (one.figure.kind === 'count') {
    const isSame =
      one.unit.length > 0 &&
      !/^points?$/.test(one.unit[0]?.surface ?? '') && // of a percentage
      setOf(stemsOf(one.unit)) === setOf(stemsOf(other.unit));
    return isSame && sharesMost(one, other);
  }
  return one.times.some((time) => PERIOD.test(time)) && sharesMost(one, other);
}

/** "International operating income" is not "operating income", "Crocs brand" not "Jibbitz brand". */
const holdsCapitals = ({ capitals }: Mention, { near }: Mention): boolean => {
  const known = stemsOf(near);
  return capitals.every((stem) => known.includes(stem));
};

const PERIOD = /(?:first|second|third|fourth) (?:quarter|half)|q[1-4]|20\d\d/;

const setOf = (words: readonly string[]): string => [...new Set(words)].sort().join(' ');

function sharesMost(one: Mention, other: Mention): boolean {
  const common = nearShared(one, other);
  const most = Math.max(...[one, other].map(({ near }) => new Set(stemsOf(near)).size));
  return common >= NEAR_SHARED && common >= NEAR_SHARE * most;
}

/** A date by which something is to be; a mere year compares. */
const DEADLINE = /\b(?:by|end|early|mid|late|until|half|beginning|start)\b/i;

/** "by 2027" and "by the end of 2027" of one event: what stands right before either is the same. */
function isOtherDate(one: Mention, other: Mention): boolean {
  const dates = [one, other].map(({ figure }) => figure.text.toLowerCase());
  if (!dates.every((date) => DEADLINE.test(date) && /\b20\d\d\b/.test(date))) return false;
  const [first, second] = dates.map(plainDate);
  const events = [one, other].map(({ before }) => stemsOf(before));
  const isOfOneEvent = events[0]?.some((stem) => events[1]?.includes(stem)) ?? false;
  return first !== second && isOfOneEvent && nearShared(one, other) >= NEAR_SHARED - 1;
}

const plainDate = (date: string): string =>
  date
    .replace(/\b(?:by|the|of|in|at|until)\b/g, ' ')
    .replace(/[\s,-]+/g, ' ')
    .trim();

const stemsOf = (words: readonly Word[]): string[] => words.map(({ terms }) => terms[0] ?? '');

function nearShared(one: Mention, other: Mention): number {
  const known = new Set(stemsOf(other.near));
  return new Set(stemsOf(one.near).filter((stem) => known.has(stem))).size;
}

/** Trainium2 and Graviton are two things: where both have names beside their figures, they share one. */
const hasOtherNames = ({ names }: Mention, other: Mention): boolean =>
  names.length > 0 && other.names.length > 0 && !names.some((name) => other.names.includes(name));
