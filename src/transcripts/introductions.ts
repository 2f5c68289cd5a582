import type { Person } from './outline.js';
import { isExecutiveTitle, isFirm, isResearchHouse } from './parties.js';
import { splitSentences } from './sentences.js';
import { HONORIFIC, NAME } from './wording.js';

/** Somebody who is called upon to speak next. */
export interface Introduction extends Person {
  /** To ask a question, or to take the floor. */
  readonly to: 'ask' | 'speak';
}

/**
 * Whom a turn calls upon by name, in its last sentences: "Our next question comes from the line of Ann Lee with
 * Acme Securities. Please go ahead." Null where it calls on nobody, or on several.
 */
export function calledUpon(words: string): Introduction | null {
  const sentences = sentencesOf(words.slice(-ENDING)).slice(-LAST_SENTENCES).reverse();
  const turned = VOCATIVE.exec(sentences[0] ?? '')?.groups?.name;
  if (turned) return asSpeaker(personIn(turned));
  for (const sentence of sentences) {
    const introduction = toAsk(sentence) ?? toSpeak(sentence);
    if (introduction !== undefined) return introduction;
  }
  return null;
}

/** "Ann?" at a turn's end. */
const VOCATIVE = new RegExp(`^(?<name>${NAME})\\?$`, 'u');
/** Characters that hold the last sentences. */
const ENDING = 2_000;
/** Handing over is said at a turn's end; courtesies of some sentences may follow. */
const LAST_SENTENCES = 6;

/** The sentences of what somebody says, as a reader would write them. */
export const sentencesOf = (words: string): string[] => {
  // Machines write "C E O".
  const text = words.replace(/\s+/g, ' ').replace(/\b(\p{Lu}) (?=\p{Lu}\b)/gu, '$1');
  return splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
};

/** The name of a house; the source of a pattern with the flag `u`, like FROM. */
export const ORGANIZATION =
  "[\\p{Lu}\\p{N}][\\p{L}\\p{N}.&'’+-]*(?: (?:of|and|the|de|&|[\\p{Lu}\\p{N}][\\p{L}\\p{N}.&'’+-]*)){0,6}";
/** " of Acme Securities", ", Acme Securities", " (Acme Securities)" behind a name. */
export const FROM = `(?:,? (?:from|with|of|at|representing) (?:the )?(?<organization>${ORGANIZATION})|, (?<house>${ORGANIZATION})(?=[.]?$)| \\((?<bracketed>${ORGANIZATION})\\))`;
const ASKER = `(?:${HONORIFIC} )?(?<name>${NAME})`;
const TO_ASK = [
  // Without a house only where nothing else can be meant: "from the line of Ann Lee", "comes from Ann Lee."
  `\\b(?:[Qq]uestions?|[Qq]uestioner|[Cc]aller|[Pp]articipant|[Ff]ollow-up)\\b[^.?!]{0,60}?\\b(?:from|by) (?:the )?lines? (?:of )?${ASKER}${FROM}?`,
  `\\b(?:[Qq]uestions?|[Cc]aller|[Pp]articipant|[Ff]ollow-up)\\b[^.?!]{0,60}?\\b(?:from|by|is|to) ${ASKER}${FROM}`,
  `\\b[Qq]uestion (?:will )?(?:comes?|is coming|is) (?:from|by) ${ASKER}(?=\\.?$)`,
  `\\b(?:(?:[Gg]o|[Mm]ove|[Pp]roceed|[Tt]urn)(?: on| over| now| next)* to|[Hh]ear (?:next |first )?from|[Nn]ext(?: up)?,? (?:is|we have|we go to)|take (?:our )?(?:next|first|last) from) ${ASKER}${FROM}`,
  `\\b[Rr]equest ${ASKER}${FROM} to `,
].map((source) => new RegExp(source, 'u'));

/** Sparing most sentences the patterns. */
const MAY_ASK =
  /question|caller|participant|follow-up|hear |next|request|(?:go|move|proceed|turn) |take /i;

/** Whom a sentence calls upon to ask. */
export function toAsk(sentence: string): Introduction | null {
  if (!MAY_ASK.test(sentence)) return null;
  for (const pattern of TO_ASK) {
    const { name = '', organization, house, bracketed } = pattern.exec(sentence)?.groups ?? {};
    const asker = trimmed(name);
    const from = trimmed(organization ?? house ?? bracketed ?? '');
    // "Over to Ann Lee, CFO": an officer answers.
    if (isExecutiveTitle(from) && !isFirm(from)) continue;
    // More words than a name has: its house stands in it. A single one without a house may be the house.
    if (asker === '' || (from === '' && !/^\S+ \S+(?: \S+)?$/.test(asker))) continue;
    return { to: 'ask', name: asker, role: null, organization: from || null, party: 'analyst' };
  }
  return null;
}

const HANDED_OVER =
  /\b(?:turn|hand|pass|give|transfer|throw)(?:ing|ed|s)?\b[^.?!]{0,60}? to,? (?!you\b)(?<who>.+)$|\b[Oo]ver to (?:you, )?(?!you\b)(?<you>.+)$/u;
const CALLED = [
  /\b(?:introduce|welcome|invite) (?<who>.+)$/u,
  /^(?<who>.{2,80}?),? (?:please (?:go ahead|proceed|begin)|you may (?:now )?(?:begin|proceed))\b/u,
  /^(?<who>[^,]{2,40}), .{0,80}\bto you\b/u,
  /\b(?:let|ask|have) (?<who>\p{Lu}.{1,40}?) (?:to )?(?:talk|answer|take|comment|address|speak|respond|start|handle|add|give|walk|cover|discuss)\b/u,
];

/** Undefined where a sentence hands over to nobody, null where it does but names no one person. */
function toSpeak(sentence: string): Introduction | null | undefined {
  const handed = HANDED_OVER.exec(sentence)?.groups;
  const who = handed?.who ?? handed?.you;
  if (who !== undefined) return asSpeaker(personIn(who));
  for (const pattern of CALLED) {
    const person = personIn(pattern.exec(sentence)?.groups?.who ?? '');
    if (person) return asSpeaker(person);
  }
  return undefined;
}

const asSpeaker = (person: Person | null): Introduction | null =>
  person && { to: 'speak', ...person };

const PERSON = new RegExp(`(?:^|, |\\b${HONORIFIC} )(?:${HONORIFIC} )?(?<name>${NAME})`, 'gu');
const HOUSE = new RegExp(`^${FROM}`, 'u');
const ANOTHER = new RegExp(
  `^,? and (?:${HONORIFIC} )?${NAME}|\\band (?:${HONORIFIC} )?${NAME}, (?:our|the) `,
  'u',
);

/** The one person of "your host, Mr. Bo Ray" or "Ann Lee, our CFO, for closing remarks"; null where two are named. */
function personIn(who: string): Person | null {
  for (const { index, 0: found, groups } of who.matchAll(PERSON)) {
    const name = trimmed(groups?.name ?? '');
    if (name === '' || isExecutiveTitle(name)) continue;
    const behind = who.slice(index + found.length);
    if (ANOTHER.test(behind)) return null;
    const role = roleIn(behind) ?? roleIn(`, ${who.slice(0, index)}`);
    const organization = trimmed(HOUSE.exec(behind)?.groups?.organization ?? '') || null;
    return { name, role, organization, party: null };
  }
  return null;
}

/** The role in ", our president, and chief financial officer, for …"; null where the words are none. */
export function roleIn(behind: string): string | null {
  const [, words = ''] =
    /^(?:,| [–—-]) (?:and )?(?:who is )?(?:(?:the company['’]s|our|the|its|your|a|[\p{L}.]{2,30}['’]s?) )?([^;:]{2,160}?)(?=[;:]|\.?$| (?:from|at|who|for|to|with|will|as well)\b)/u.exec(
      behind,
    ) ?? [];
  const parts = words
    .replace(AND_ANOTHER, (all, name) => (isExecutiveTitle(name) ? all : ''))
    .split(', ');
  const end = parts.findIndex((part) => !isExecutiveTitle(part) || NO_ROLE.test(part));
  return (
    parts
      .slice(0, end < 0 ? parts.length : end)
      .join(', ')
      .replace(/[,\s]+$/, '') || null
  );
}

const AND_ANOTHER = new RegExp(` and (?:${HONORIFIC} )?(${NAME})(?=,|$).*`, 'u');
const NO_ROLE = /^(?:where|with|which|in|i|we|he|she|it|to|if|so|when)\b/i;

const ANNOUNCED = new RegExp(`(?<!\\p{L})(?:${HONORIFIC} )?(?<name>${NAME})(?=, )`, 'gu');
/** "our CFO, Ann Lee". */
const TITLED = new RegExp(
  `\\b(?:[Oo]ur|[Ii]ts|[Cc]ompany['’]s) (?<role>(?:[\\p{L}&-]+ ){0,8}?(?:[Oo]fficer|[Pp]resident|C[EFOT]O|[Cc]hair(?:man|woman|person)?|[Dd]irector|[Tt]reasurer|[Cc]ounsel|[Rr]elations|[Ff]inance|[Mm]anager|[Ff]ounder)),? (?:${HONORIFIC} )?(?<name>${NAME})`,
  'gu',
);

/** "Managing Director at Anvil Capital": no officer of the company. */
const OF_HOUSE = new RegExp(`^,? (?:of|at|with|from) (?:the )?(${ORGANIZATION})`, 'u');

/** The people whom a turn names together with their roles: "With me are Ann Lee, our CEO, and Bo Ray, CFO." */
export function announced(words: string): Person[] {
  return sentencesOf(words).flatMap((sentence) => {
    const named = [...sentence.matchAll(ANNOUNCED)].map(({ index, 0: found, groups }) => {
      const behind = sentence.slice(index + found.length);
      const role = roleIn(behind);
      const house = role && OF_HOUSE.exec(behind.slice(behind.indexOf(role) + role.length))?.[1];
      return { name: groups?.name ?? '', role: house && isResearchHouse(house) ? null : role };
    });
    const titled = [...sentence.matchAll(TITLED)].map(({ groups }) => ({
      name: groups?.name ?? '',
      role: groups?.role ?? null,
    }));
    return [...named, ...titled].flatMap(({ name: written, role }) => {
      const name = trimmed(written);
      return name.includes(' ') && !isExecutiveTitle(name) && role
        ? [{ name, role, organization: null, party: null }]
        : [];
    });
  });
}

/** Capitals that are no part of a name, where a comma or a full stop was lost. */
const NO_PART =
  /^(?:mr|mrs|ms|miss|dr|your|please|go|you|thank|thanks|sir|madam|ma['’]am|our|we|i|i['’]m|speaker|line|operator|today|with|joining|also|now|here|hi|hello|yes|everyone|everybody|and)$/i;

/** The words of a name before any that is no part of it, without connecting words and a full stop at the end. */
export function trimmed(words: string): string {
  const parts = words.split(' ');
  const start = parts.findIndex((part) => !NO_PART.test(part));
  const length = parts
    .slice(Math.max(start, 0))
    .findIndex((part) => NO_PART.test(part) && part !== 'and');
  return parts
    .slice(start < 0 ? parts.length : start, length < 0 ? parts.length : start + length)
    .join(' ')
    .replace(/(?: (?:of|and|the|de|&))+$/, '')
    .replace(/(?<=\p{L}{2})\.$/u, '');
}

/** Everybody whom a text calls upon to ask, by name. */
export function askersIn(text: string): string[] {
  let read = 0;
  return [...text.matchAll(MAY_NAME)].flatMap(({ index }) => {
    if (index < read) return [];
    read = index + CALL_LENGTH;
    return sentencesOf(text.slice(index, read)).flatMap((sentence) => toAsk(sentence)?.name ?? []);
  });
}

const MAY_NAME = /\b(?:questions?|caller|participant|follow-up|request)\b/gi;
/** Characters in which a call for a question says whom it comes from. */
const CALL_LENGTH = 250;
