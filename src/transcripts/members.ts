import type { Party, Speaker } from '../types.js';
import { fold, type PersonName } from './names.js';
import type { Correction, Person } from './outline.js';
import { partyOfTitle } from './parties.js';

/** Where a call tells of somebody, best source first. */
export const SOURCES = [
  /** The call's row in `calls.json`. */
  'corrections',
  /** The source's own lists of participants. */
  'listed',
  /** The names before the turns. */
  'heard',
  /** Somebody's words: what they tell serves, but not how a listener spelt the name. */
  'introduced',
] as const;

export type Source = (typeof SOURCES)[number];

export interface Mention {
  readonly person: Correction;
  readonly name: PersonName;
  readonly source: Source;
}

/** One person: everything that is said of them, best source first. */
export type Member = Mention[];

/** Who a source means by a name; no speaker where that cannot be told for sure. */
export interface Identified {
  readonly speaker: Speaker | null;
  /** `unknown` where a correction says so: then nothing else tells the side. */
  readonly party: Party | 'unknown' | null;
}

/** A person as shown everywhere in a call: the fullest name, and the first role and organization that any source gives. */
export function describeMember(member: Member, firms: ReadonlyMap<string, Party>): Identified {
  const speaker = {
    name: shownName(member),
    role: firstTold(member, ({ person }) => person.role),
    organization: firstTold(member, ({ person }) => person.organization),
  };
  const spoken = member.filter(({ source }) => source !== 'introduced');
  const party =
    firstTold(spoken, ({ person }) => person.party) ??
    firstTold(spoken, ({ person }) => firms.get(fold(person.organization ?? '')) ?? null) ??
    // Whom the operator calls with a firm asks, though a title without one may look like an executive's.
    firstTold(member, ({ person, source }) =>
      source === 'introduced' && person.organization !== null ? person.party : null,
    ) ??
    firstTold(spoken, ({ person }) => partyOfTitle(person.role, person.organization)) ??
    firstTold(member, ({ person }) => person.party);
  return { speaker, party };
}

/** On which side the people of each organization of the source's lists speak, where all of them speak on one. */
export function partiesOfFirms(listed: readonly Person[]): Map<string, Party> {
  const sides = new Map<string, Party | null>();
  for (const { organization, party } of listed) {
    if (organization === null || party === null) continue;
    const firm = fold(organization);
    sides.set(firm, sides.has(firm) && sides.get(firm) !== party ? null : party);
  }
  return new Map([...sides].flatMap(([firm, party]) => (party ? [[firm, party] as const] : [])));
}

const firstTold = <Told>(member: Member, told: (mention: Mention) => Told | null): Told | null =>
  member.map(told).find((found) => found !== null) ?? null;

/** A correction's name; else the one with the most words, then the longest first name: "Andrew R. Jassy" before "Andy Jassy". */
function shownName(member: Member): string {
  const corrected = member.find(({ source }) => source === 'corrections');
  const written = member.filter(({ source }) => source !== 'introduced');
  const shown = corrected ?? written.reduce((best, next) => (isFuller(next, best) ? next : best));
  return withoutNotes(shown.person.name);
}

/** Whether one mention's name says more than another's; of equals the earlier stays. */
export function isFuller({ name: one, person }: Mention, { name: other, person: than }: Mention) {
  const more =
    one.given.length - other.given.length ||
    (one.given[0]?.length ?? 0) - (other.given[0]?.length ?? 0) ||
    person.name.length - than.name.length;
  return more > 0;
}

/** "Masa Ito (through interpreter)" → "Masa Ito". */
const withoutNotes = (name: string): string =>
  name
    .replace(/\([^()]{0,60}\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
