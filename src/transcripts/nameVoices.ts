import type { Party, Section } from '../types.js';
import { introducesItself, standsIn } from './introducesItself.js';
import { announced, calledUpon } from './introductions.js';
import { readName } from './names.js';
import type { Person } from './outline.js';
import { partyOfTitle } from './parties.js';
import { sidesOf } from './sides.js';
import { whoIsMeant } from './whoIsMeant.js';
import { leads } from './wording.js';

/** A turn of a recording whose voices were told apart, but not named. */
export interface VoiceTurn {
  readonly voice: string;
  readonly words: string;
  readonly section: Section;
}

/** Who a voice is; nobody where that is not sure. */
export interface KnownVoice {
  readonly person: Person | null;
  readonly party: Party | null;
}

/**
 * The people behind the voices, by what is said: who is called upon by name and then speaks for the first time, and
 * who says "this is …". A voice that would get two names gets none.
 *
 * @param isOwn whether an organization is the one that holds the call
 */
export function nameVoices(
  turns: readonly VoiceTurn[],
  isOwn: (organization: string) => boolean,
): Map<string, KnownVoice> {
  const operators = operatorsAmong(turns);
  const presenters = presentersAmong(turns, operators);
  const claims = claimsOf(turns, operators, presenters);
  const told = new Map(
    [...new Set(turns.map(({ voice }) => voice))].map((voice): [string, KnownVoice] => {
      if (operators.has(voice)) return [voice, { person: null, party: 'operator' }];
      const claimed = claims.filter((claim) => claim.voice === voice);
      const asks = claimed.some(({ person }) => person?.party === 'analyst');
      const person = agreed(claimed.map(({ person: named }) => named));
      const titled = person && partyOfTitle(person.role, person.organization);
      return [voice, { person, party: asks ? 'analyst' : titled }];
    }),
  );
  const spoken = turns.map(({ voice, ...turn }) => ({
    ...{ ...turn, key: voice, name: null },
    party: told.get(voice)?.party ?? null,
  }));
  const sides = sidesOf(spoken, [], isOwn);
  return new Map(
    [...told].map(([voice, { person }]) => {
      const party = sides[turns.findIndex((turn) => turn.voice === voice)]?.party ?? null;
      return [voice, { person: person && { ...person, party }, party }];
    }),
  );
}

/** Words. Who leads a call speaks briefly; an investor relations officer may lead, too, but presents first. */
const LONGEST_LEADING_TURN = 250;

function operatorsAmong(turns: readonly VoiceTurn[]): Set<string> {
  const leading = new Set<string>();
  const calling = new Set<string>();
  for (const { voice, words } of turns) {
    const calls = calledUpon(words)?.to === 'ask';
    if (leads(words) || (calls && calling.has(voice))) leading.add(voice);
    if (calls) calling.add(voice);
  }
  for (const { voice, words } of turns)
    if (countWords(words) > LONGEST_LEADING_TURN) leading.delete(voice);
  return leading;
}

/** Those that speak before the questions, and so may hand over to others. */
function presentersAmong(turns: readonly VoiceTurn[], operators: ReadonlySet<string>): Set<string> {
  const presenting = turns.filter(({ section }) => section === 'remarks');
  return new Set(presenting.map(({ voice }) => voice).filter((voice) => !operators.has(voice)));
}

const countWords = (words: string): number => words.split(/\s+/).length;

interface Claim {
  readonly voice: string;
  /** Null where somebody else speaks than the one called upon. */
  readonly person: Person | null;
}

/** What is said of each voice by the words right before its first turn, and by itself. */
function claimsOf(
  turns: readonly VoiceTurn[],
  operators: ReadonlySet<string>,
  presenters: ReadonlySet<string>,
): Claim[] {
  const known = whoIsMeant(
    turns.filter(({ section }) => section === 'remarks').flatMap(({ words }) => announced(words)),
  );
  const heard = new Set(operators);
  return turns.flatMap(({ voice, words }, index): Claim[] => {
    if (heard.has(voice)) return [];
    heard.add(voice);
    const before = turns[index - 1];
    const mayCall = before && (operators.has(before.voice) || presenters.has(before.voice));
    const called = mayCall ? calledUpon(before.words) : null;
    const self = introducesItself(words);
    const people = [self && (inFull(self, known) ?? self)];
    if (called?.to === 'speak') people.push(inFull(called, known));
    else if (called && !presenters.has(voice)) {
      if (standsIn(words, called.name)) return [{ voice, person: null }];
      people.push(called);
    }
    return people.flatMap((person) => (person ? [{ voice, person }] : []));
  });
}

/** Somebody under the whole name: a bare one ("Ann") serves where one person of that name was announced. */
function inFull(person: Person, known: (name: string) => Person | null): Person | null {
  const one = known(person.name);
  if (isBare(person)) return one;
  return { ...person, role: person.role ?? one?.role ?? null };
}

const isBare = ({ name }: Person): boolean => (readName(name)?.given.length ?? 0) === 0;

/** One person of all that is claimed of a voice; null where claims contradict each other or say too little. */
function agreed(claims: readonly (Person | null)[]): Person | null {
  const people = claims.filter((person) => person !== null);
  const best =
    people.find((person) => !isBare(person)) ?? people.find(({ organization }) => organization);
  if (!best || people.length < claims.length) return null;
  const isBest = whoIsMeant([best]);
  if (!people.every(({ name }) => isBest(name))) return null;
  const role = people.find((person) => person.role !== null)?.role ?? null;
  const organization = people.find((person) => person.organization !== null)?.organization ?? null;
  return { ...best, role, organization };
}
