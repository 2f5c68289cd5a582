import { distance } from 'fastest-levenshtein';
import { wordTable } from '../language/wordTable.js';
import { isShortFor, mayBeOneName } from './nicknames.js';

/** A person's name, taken apart to be compared with another: in lower case, without accents, dots, hyphens and titles. */
export interface PersonName {
  /** First and middle names or initials, in order; empty for a bare name ("Jassy", "Tim"). */
  readonly given: readonly string[];
  /** The last word of the name, or the only one. */
  readonly surname: string;
  /** `jr`, `iii`; null where there is none. */
  readonly generation: string | null;
  /** Names that the source gives in brackets or quotation marks: `Robert (Bob) Swan`. */
  readonly alsoCalled: readonly string[];
  /** All words joined, so that "Ann-Marie" and "Ann Marie", "Di Clemente" and "DiClemente" are equal. */
  readonly joined: string;
}

/**
 * How likely two names are one person's: `same` as a reader would say without looking twice (middle names, nicknames,
 * accents), `similar` where only the lack of anybody else makes it so (an initial, a misspelt surname), else `other`.
 */
export type Likeness = 'same' | 'similar' | 'other';

/** Null where nothing is left of the words but titles. */
export function readName(text: string): PersonName | null {
  const alsoCalled = [...text.matchAll(BRACKETED)].flatMap(([, inside = '']) =>
    /^\p{Lu}[\p{L}.]*$/u.test(inside) ? [fold(inside)] : [],
  );
  const words = text.replace(BRACKETED, ' ').split(/[\s,]+/);
  const parts = words.flatMap((word, at) => initialsOf(word, at, text) ?? [fold(word)]);
  const kept = parts.filter((part) => part !== '' && !HONORIFIC.test(part) && !DEGREE.test(part));
  const generation = kept.length > 2 ? (kept.find((part) => GENERATION.test(part)) ?? null) : null;
  const names = generation === null ? kept : kept.filter((part) => part !== generation);
  const surname = names.at(-1);
  if (surname === undefined) return null;
  const given = names.slice(0, -1).filter((part, at) => at === 0 || !PARTICLE.test(part));
  return { given, surname, generation, alsoCalled, joined: names.join('') };
}

const BRACKETED = /[("“]([^()"“”]{0,40})[)"”]/g;
const HONORIFIC = /^(?:dr|mr|mrs|ms|miss|prof|professor|sir|dame)$/;
const DEGREE = /^(?:phd|md|mba|cfa|cpa|esq|jd|dphil)$/;
const GENERATION = /^(?:jr|sr|ii|iii|iv)$/;
/** Words between given name and surname that one source writes and another leaves out. */
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ter|ten)$/;

/** "C.J." or "CJ" before a name are two initials; null for any other word. */
function initialsOf(word: string, at: number, name: string): string[] | null {
  const dotted = /^(?:\p{L}\.){2,4}$/u.test(word);
  const capitals = /^\p{Lu}{2,3}$/u.test(word) && /\p{Ll}/u.test(name);
  return at === 0 && (dotted || capitals) ? fold(word).split('') : null;
}

/** Letters only, lower case, without accents. */
export const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[øłđßæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');

const PLAIN = wordTable<string>({
  ...{ ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' },
});

/** Compares two names of at least two words each: a bare name says too little (see `isCalled`). */
export function compareNames(one: PersonName, other: PersonName): Likeness {
  if (one.generation && other.generation && one.generation !== other.generation) return 'other';
  if (one.joined === other.joined) return 'same';
  if (one.given.length === 0 || other.given.length === 0) return 'other';
  const given = compareGiven(one, other);
  if (one.surname === other.surname) return given;
  return given === 'same' && isTypo(one.surname, other.surname) ? 'similar' : 'other';
}

/** Whether a bare word can mean this person: the surname, a first name or its short form. */
export const isCalled = ({ given, surname, alsoCalled }: PersonName, word: string): boolean =>
  surname === word ||
  given[0] === word ||
  alsoCalled.includes(word) ||
  (given[0] !== undefined && isShortFor(given[0], word));

function compareGiven(one: PersonName, other: PersonName): Likeness {
  const ways = [...waysOf(one)].flatMap((a) => [...waysOf(other)].map((b) => compareInOrder(a, b)));
  if (ways.includes('same')) return 'same';
  if (ways.includes('similar')) return 'similar';
  return goesByMiddleName(one.given, other.given) ? 'similar' : 'other';
}

/** The given names as written, without a leading initial ("W. Randall"), and with each other name in front. */
function* waysOf({ given, alsoCalled }: PersonName): Generator<readonly string[]> {
  yield given;
  if (given[0]?.length === 1 && given.length > 1) yield given.slice(1);
  for (const name of alsoCalled) yield [name, ...given.slice(1)];
}

function compareInOrder(one: readonly string[], other: readonly string[]): Likeness {
  const first = compareFirst(one[0] ?? '', other[0] ?? '');
  if (first === 'other') return one.join('') === other.join('') ? 'same' : 'other';
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
  return areAmong(fewer.slice(1), more.slice(1)) ? first : 'other';
}

function compareFirst(one: string, other: string): Likeness {
  if (one === other || isShortFor(one, other)) return one.length > 1 ? 'same' : 'similar';
  if (isInitialOf(one, other) || mayBeOneName(one, other)) return 'similar';
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const isBeginning =
    short.length >= 3 && long.length >= short.length + 2 && long.startsWith(short);
  return isBeginning && !WOMANS_NAME.test(long) ? 'similar' : 'other'; // "Raj" for "Rajesh", but not "Dan" for "Daniela"
}

const WOMANS_NAME = /(?:a|ine|elle|ette)$/;

const isInitialOf = (one: string, other: string): boolean =>
  (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));

/** Whether all the fewer middle names are, in order, among the more: a name that is missing contradicts nobody. */
function areAmong(fewer: readonly string[], more: readonly string[]): boolean {
  let at = 0;
  for (const name of more)
    if (at < fewer.length && (name === fewer[at] || isInitialOf(name, fewer[at] ?? ''))) at++;
  return at === fewer.length;
}

const goesByMiddleName = (one: readonly string[], other: readonly string[]): boolean => {
  const [single, full] = one.length === 1 ? [one, other] : [other, one];
  const name = single[0] ?? '';
  return (
    single.length === 1 &&
    name.length > 1 &&
    full.slice(1).some((middle) => middle === name || isShortFor(middle, name))
  );
};

/** Shortest surname in which one wrong letter is a typo rather than another name ("Hall", "Ball"). */
const TYPO_LETTERS = 6;

const isTypo = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= TYPO_LETTERS &&
  Math.abs(one.length - other.length) <= 1 &&
  distance(one, other) === 1;
