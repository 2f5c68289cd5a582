import type { Speaker } from '../types.js';
import {
  describeMember,
  type Identified,
  isFuller,
  type Member,
  type Mention,
  partiesOfFirms,
  SOURCES,
  type Source,
} from './members.js';
import { compareNames, fold, isCalled, type Likeness, readName } from './names.js';
import type { Correction, Person } from './outline.js';
import { partyOfTitle, partyOfUnnamed } from './parties.js';

/** Everybody whom a call names, by source. */
export type Named = Readonly<
  Record<Exclude<Source, 'corrections'>, readonly Person[]> & {
    corrections: readonly Correction[];
  }
>;

/** With more people than this a text is no call: only equal names are then one person's, for comparing each with each takes too long. */
const MANY = 200;

/** Gathers the spellings of each person, and tells who somebody is. */
export function createRoster(named: Named): (person: Person) => Identified {
  const members: Member[] = [];
  const byJoined = new Map<string, Member>();
  const byAlias = new Map<string, Member>();
  const placed = new Map<string, Member | null>();

  const near = ({ name }: Mention): readonly Member[] => {
    const equal = byJoined.get(name.joined);
    return members.length <= MANY ? members : equal ? [equal] : [];
  };
  for (const mention of SOURCES.flatMap((source) => mentionsOf(named[source], source))) {
    const { person, name, source } = mention;
    if (byAlias.has(fold(person.name))) continue; // an alias may be no name at all: nothing is compared with it
    const found = whoIs(mention, near(mention));
    if (found === 'new' && source === 'introduced') continue; // no speaker is made of hearsay
    const member = found === 'new' ? [] : found;
    if (found === 'new' && member) members.push(member);
    member?.push(mention);
    if (source !== 'introduced') placed.set(keyOf(person), member);
    if (member && !byJoined.has(name.joined)) byJoined.set(name.joined, member);
    for (const alias of person.aliases ?? [])
      if (member && fold(alias) !== '') byAlias.set(fold(alias), member);
  }

  const firms = partiesOfFirms(named.listed);
  const described = new Map(members.map((member) => [member, describeMember(member, firms)]));
  return (person) => {
    const unnamed = partyOfUnnamed(person.name);
    const nameless = unnamed !== undefined || person.organization === person.name;
    const member =
      byAlias.get(fold(person.name)) ??
      (nameless ? null : (placed.get(keyOf(person)) ?? theOnlyOneCalled(person, members)));
    const known = member ? described.get(member) : undefined;
    const side = person.party ?? unnamed ?? null;
    const speaker = known?.speaker ?? (nameless ? null : bareSpeaker(person));
    return { speaker, party: known?.party ?? side };
  };
}

/** Somebody of whom the source gives one name and the firm ("Ann from Acme Securities") is known as well as by two names. */
function bareSpeaker({ name, role, organization, party }: Person): Speaker | null {
  const isBare = readName(name)?.given.length === 0;
  return isBare && organization !== null && party === 'analyst'
    ? { name, role, organization }
    : null;
}

/** The people of one source who have a name, each once, the fullest names first: a short one then finds its longer one. */
function mentionsOf(people: readonly Correction[], source: Source): Mention[] {
  const mentions = new Map<string, Mention>();
  for (const person of people) {
    const name = partyOfUnnamed(person.name) === undefined ? readName(person.name) : null;
    const bare = name?.given.length === 0 && source !== 'corrections';
    if (name && !bare && person.organization !== person.name && !mentions.has(keyOf(person)))
      mentions.set(keyOf(person), { person, name, source });
  }
  return [...mentions.values()].sort((a, b) => Number(isFuller(b, a)) - Number(isFuller(a, b)));
}

const keyOf = ({ name, role, organization }: Correction): string =>
  [name, role, organization].map((words) => fold(words ?? '')).join('|');

/** The member whom a mention means, `new` for nobody known yet, null where it could be several. */
function whoIs(mention: Mention, members: readonly Member[]): Member | 'new' | null {
  const likely = members.map((member) => ({ member, likeness: likenessOf(member, mention) }));
  for (const wanted of ['same', 'similar'] as const) {
    const found = likely.filter(({ likeness }) => likeness === wanted).map(({ member }) => member);
    const [only, ...others] = found.length > 1 ? closest(found, mention) : found;
    if (found.length > 0) return only && others.length === 0 ? only : null;
  }
  return 'new';
}

function likenessOf(member: Member, mention: Mention): Likeness {
  const likenesses = member.map(({ name }) => compareNames(name, mention.name));
  if (likenesses.includes('other')) return 'other';
  const likeness = likenesses.includes('same') ? 'same' : 'similar';
  return member.some((known) => contradicts(known, mention, likeness)) ? 'other' : likeness;
}

/** Whether two mentions of a like name must be two people's: on two sides of the call, or with two titles where the name is not the same. */
function contradicts(known: Mention, mention: Mention, likeness: Likeness): boolean {
  const [one, other] = [known.person, mention.person];
  if (mention.source === 'introduced' && likeness === 'same') return false;
  if (known.source === 'corrections' && !haveOtherFirms(one, other) && likeness === 'same')
    return false; // the side is what is corrected
  if (areOpposed(one, other) && !isEqual(one.organization, other.organization)) return true;
  const listed = known.source === 'listed' && mention.source === 'listed';
  if (known.name.joined === mention.name.joined || (likeness === 'same' && !listed)) return false;
  return differ(one.role, other.role) || differ(one.organization, other.organization);
}

const haveOtherFirms = (one: Correction, other: Correction): boolean =>
  one.organization !== null &&
  other.organization !== null &&
  differ(one.organization, other.organization);

function areOpposed(one: Correction, other: Correction): boolean {
  const sides = [sideOf(one), sideOf(other)];
  return !sides.includes(null) && sides[0] !== sides[1];
}

const sideOf = ({ party, role, organization }: Correction) =>
  party === 'unknown' ? null : (party ?? partyOfTitle(role, organization));

const isEqual = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && fold(one) === fold(other);

/** Neither is part of the other: "Co-CEO" and "Director and Co-CEO" do not differ. */
function differ(one: string | null, other: string | null): boolean {
  const [a, b] = [fold(one ?? ''), fold(other ?? '')];
  return !a.includes(b) && !b.includes(a);
}

/** Those of several who have the mention's very name; of these, if there are still several, those who have its title or firm. */
function closest(members: readonly Member[], { name, person }: Mention): readonly Member[] {
  const namesakes = members.filter((member) =>
    member.some((known) => known.name.joined === name.joined),
  );
  if (namesakes.length === 1) return namesakes;
  return (namesakes.length > 0 ? namesakes : members).filter((member) =>
    member.some(
      ({ person: known }) =>
        (known.role !== null && known.role === person.role) ||
        (known.organization !== null && known.organization === person.organization),
    ),
  );
}

/** A bare name ("Tim", "Jassy") means somebody only where nobody else is called so, and nobody on the other side of the call. */
function theOnlyOneCalled(person: Person, members: readonly Member[]): Member | null {
  const name = readName(person.name);
  if (!name || name.given.length > 0) return null;
  const [only, ...others] = members.filter((member) =>
    member.some((mention) => isCalled(mention.name, name.surname)),
  );
  if (!only || others.length > 0) return null;
  return only.some((known) => areOpposed(known.person, person)) ? null : only;
}
