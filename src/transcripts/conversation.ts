import type { Section } from '../types.js';
import { headsQuestions, headsRemarks } from './callHeadings.js';
import { draftOutline } from './draft.js';
import { announced } from './introductions.js';
import type { Label } from './labels.js';
import { type MarkedTurn, wordsOf } from './markedTurns.js';
import type { Outline, Person } from './outline.js';
import { isOf } from './ownHouse.js';
import { partyOfTitle } from './parties.js';
import { toRole } from './position.js';
import { sectionsOf } from './sectionsOf.js';
import { toParagraphs } from './textLines.js';

/** What a text tells besides its turns. */
export interface Setting {
  /** The people whom its cover lists. */
  readonly listed: readonly Person[];
  readonly company: string | null;
  /** Whether its lines are broken at a width. */
  readonly wrapped: boolean;
  /** What is known of each turn beside its label; null of a turn of which nothing is. */
  readonly told?: readonly (ToldTurn | null)[];
}

/** What stands beside a turn in data. */
export interface ToldTurn {
  readonly person: Person | null;
  readonly section: Section | null;
}

/** Turns with labels as an outline: who is on which side, where the questions begin, and what stands together. */
export function toConversation(
  text: string,
  marked: readonly MarkedTurn[],
  setting: Setting,
): Outline {
  const { company, wrapped, told = [] } = setting;
  const people = marked.map(({ label }, index) => told[index]?.person ?? toPerson(label, company));
  const spoken = marked.map((turn, index) => ({
    words: wordsOf(turn),
    party: people[index]?.party ?? null,
    headed: turn.lines.some(({ words }) => headsQuestions(words)),
  }));
  const sections = sectionsOf(spoken).map((section, index) => told[index]?.section ?? section);
  const turns = marked.map((turn, index) => ({
    name: turn.label.name,
    words: wordsOf(turn),
    section: sections[index] ?? 'remarks',
  }));
  const listed = [...setting.listed, ...presenters(turns)];
  const draft = draftOutline(text);
  marked.forEach(({ label, lines }, index) => {
    const section = sections[index] ?? 'remarks';
    const person = people[index] ?? toPerson(label, company);
    const isNamed = !label.unnamed || person.party === 'operator';
    draft.open({ section, party: person.party, heard: isNamed ? person : null });
    const words = lines.filter((line) => !headsQuestions(line.words) && !headsRemarks(line.words));
    toParagraphs(words, wrapped).forEach((paragraph, at) => {
      draft.say(paragraph, at === 0 ? label.time : null);
    });
  });
  return draft.finish(listed);
}

/** Those whom the ones that open the call name with their titles. */
const presenters = (turns: readonly { words: string; section: Section }[]): Person[] =>
  turns
    .filter(({ section }) => section === 'remarks')
    .flatMap(({ words }) => announced(words))
    .map((person) => ({ ...person, party: 'executive' }));

/** "Ann Lee, CFO" is an executive of the call's own company, "Bo Ray, Analyst" asks; "Bo Ray – Acme Securities" may be a host. */
export function toPerson({ name, about, party }: Label, company: string | null): Person {
  const { role, organization } = about === null ? NOTHING : toRole(about, company);
  const firm = organization !== null && isOf(company, organization) ? null : organization;
  return { name, role, organization, party: party ?? partyOfTitle(role, firm) };
}

const NOTHING = { role: null, organization: null };
