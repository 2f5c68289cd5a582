import type { Party } from '../types.js';
import { compareNames, type PersonName, readName } from './names.js';
import type { Person } from './outline.js';
import { isUnnamedLine, partyOfUnnamed } from './parties.js';
import { hasNameShape, looksLikeName } from './personNames.js';

/** Who begins to speak: somebody by name, or on which side at least; both null where a line only shows that it is somebody else. */
export interface Speaking {
  readonly heard: Person | null;
  readonly party: Party | null;
}

/** The people whom a page lists, and how to know them where their names are glued to other words. */
export interface Cast {
  readonly people: readonly Person[];
  /** Who is meant by a line, or by the words before a colon; null where they name nobody. */
  speaker(words: string): Speaking | null;
  /** The longest listed name (or "Operator") with which words begin. */
  nameAt(words: string): string | null;
  /** Length of the listed title or firm with which words begin, white space included; 0 for none. */
  titleAt(words: string): number;
  /** Whether a line is nothing but this person's listed title or firm. */
  isTitleOf(line: string, name: string): boolean;
}

/** No call lists more people. */
const MOST_LISTED = 200;

export function createCast(listed: readonly Person[]): Cast {
  const people = listed.slice(0, MOST_LISTED);
  const byName = new Map(people.map((person) => [person.name, person]));
  const names = people.flatMap(({ name }) => readName(name) ?? []);
  const titles = [...new Set(people.map(positionOf))].sort((a, b) => b.length - a.length);
  const openings = [...byName.keys(), 'Operator'].sort((a, b) => b.length - a.length);

  const inPlaceOfName = (words: string): Speaking | null => {
    const meant = people.filter((person) => positionOf(person) === words);
    const [only, ...others] = meant;
    if (!only) return null;
    // A title that only one person has is as good as the name; a firm may send somebody who is not listed.
    if (only.party === 'executive' && others.length === 0) return { heard: only, party: null };
    const party = only.party;
    return { heard: { name: words, role: null, organization: words, party }, party };
  };
  const byOtherSpelling = (words: string): Speaking | null => {
    const name = looksLikeName(words) ? readName(words) : null;
    const known = name !== null && names.some((other) => isAlike(name, other));
    return known ? { heard: unlisted(words), party: null } : null;
  };
  return {
    people,
    speaker: (words) => {
      const name = words.trim();
      const person = byName.get(name);
      if (person) return { heard: person, party: null };
      if (isUnnamedLine(name)) return { heard: unlisted(name), party: null };
      return inPlaceOfName(name) ?? byOtherSpelling(name);
    },
    nameAt: (words) => openings.find((name) => startsWithWord(words, name)) ?? null,
    titleAt: (words) => {
      const title = titles.find((known) => startsWithWord(words, known));
      return title === undefined ? 0 : words.length - words.slice(title.length).trimStart().length;
    },
    isTitleOf: (line, name) => {
      const person = byName.get(name);
      return person !== undefined && positionOf(person) === line;
    },
  };
}

/** Lines "Name - Title" or "Name - Firm", as long as they last. */
export function readList(lines: readonly string[], party: Party): Person[] {
  const people: Person[] = [];
  for (const line of lines) {
    const [, name = '', position = ''] =
      /^(.{2,60}?)\s+(?:-|–|—|--)\s+(.{2,160})$/.exec(line) ?? [];
    if (!hasNameShape(name)) break;
    const told = party === 'executive' ? [position, null] : [null, position];
    people.push({ name, role: told[0] ?? null, organization: told[1] ?? null, party });
  }
  return people;
}

export const unlisted = (name: string): Person => ({
  name,
  role: null,
  organization: null,
  party: partyOfUnnamed(name) ?? null,
});

const positionOf = ({ role, organization }: Person): string => role ?? organization ?? '';

const isAlike = (one: PersonName, other: PersonName): boolean =>
  compareNames(one, other) !== 'other';

const startsWithWord = (words: string, opening: string): boolean =>
  opening !== '' &&
  words.startsWith(opening) &&
  !/^[\p{L}\p{N}]/u.test(words.slice(opening.length));
