import { foldWords } from '../language/fold.js';
import type { Party } from '../types.js';
import { partiesOfFirms } from './members.js';
import { fold } from './names.js';
import type { Correction, HeardTurn, Outline, Person } from './outline.js';
import { isOf, isOwnOf } from './ownHouse.js';
import { partyOfTitle, partyOfUnnamed } from './parties.js';
import type { SpokenTurn } from './sided.js';
import { sidesOf } from './sides.js';
import { whoIsMeant } from './whoIsMeant.js';

/** What is known of a call beside its outline. */
export interface CallSetting {
  /** People whom the call's row in `calls.json` names. */
  readonly participants: readonly Correction[];
  readonly company: string | null;
}

/** The side of each turn, as lists, labels and what is said prove it; null where nothing does. */
export function sidesIn(text: string, outline: Outline, setting: CallSetting) {
  const { company } = setting;
  const said: string[][] = outline.turns.map(() => []);
  for (const { start, end, turn } of outline.paragraphs) said[turn]?.push(text.slice(start, end));
  const listed = listedIn(outline, setting);
  const firms = partiesOfFirms(listed);
  const told = ({ heard, party }: HeardTurn): Party | null =>
    (heard && (sideTold(heard, company) ?? firms.get(fold(heard.organization ?? '')))) ?? party;
  const spoken = outline.turns.map((turn, at) =>
    toSpoken(turn, (said[at] ?? []).join('\n'), told(turn)),
  );
  const sides = sidesOf(spoken, listed, isOwnOf(company));
  return { listed, spoken, sides };
}

/** The people of the source's list and of the row: of two of one name the last counts, so the row's stand last where they tell a side. */
function listedIn({ people }: Outline, { participants }: CallSetting): Person[] {
  const sided = participants.filter(({ party }) => party !== null);
  const others = participants.filter(({ party }) => party === null);
  return [...others, ...people, ...sided].map((person) => ({
    ...person,
    party: person.party === 'unknown' ? null : person.party,
  }));
}

/** An outline with the sides that are proved; whoever is on none stays without. */
export function withSides(text: string, outline: Outline, setting: CallSetting): Outline {
  const { listed, spoken, sides } = sidesIn(text, outline, setting);
  const isListed = whoIsMeant(listed);
  // Who is called by the operator and asks, before the questions were found to begin, begins them.
  const asking = spoken.findIndex(
    ({ name, party }, at) =>
      sides[at]?.party === 'analyst' &&
      party === null &&
      sides[at - 1]?.party === 'operator' &&
      (name === null || isListed(name) === null),
  );
  const first = asking - 1;
  const turns = outline.turns.map((turn, at): HeardTurn => {
    const side = sides[at];
    const section = asking >= 0 && at >= first ? 'qa' : turn.section;
    const { heard } = turn;
    if (!side || spoken[at]?.party !== null) return { ...turn, section };
    const organization = heard?.organization ?? side.organization;
    const { party } = side;
    return { section, party, heard: heard && { ...heard, organization, party } };
  });
  return { ...outline, turns };
}

/** What a label tells by itself: "Ann Lee, CFO", "Unidentified Analyst". */
function sideTold({ name, role, organization, party }: Person, company: string | null) {
  const house = organization !== null && isOf(company, organization) ? null : organization;
  return party ?? partyOfTitle(role, house) ?? partyOfUnnamed(name);
}

function toSpoken({ section, heard }: HeardTurn, words: string, party: Party | null): SpokenTurn {
  const name = heard && partyOfUnnamed(heard.name) === undefined ? heard.name : null;
  return { key: name === null ? null : foldWords(name), name, words, section, party };
}
