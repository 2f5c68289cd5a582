import { introducesItself } from './introducesItself.js';
import { sentencesOf, trimmed } from './introductions.js';
import { isResearchHouse } from './parties.js';
import { HONORIFIC, NAME } from './wording.js';

/** Whether a leader gives the floor back to those that hold the call, or closes it: who speaks then does not ask. */
export const givesBack = (words: string): boolean => GIVES_BACK.test(words.slice(-ENDING));

const GIVES_BACK =
  /\b(?:no (?:more|further|other|additional|pending) questions|(?:last|final) question (?:of|for) (?:the|to)day|that was (?:our|the) last question|(?:back|over) to (?:the )?(?:management|company|speakers?|hosts?|presenters?)|(?:turn|hand|pass|give)\b[^.?!]{0,40}\bback\b|(?:closing|concluding|final) (?:remarks|comments|thoughts|statements)|(?:end|conclusion) of (?:the|our|today['’]s) (?:question|q\s?&\s?a)|concludes?)\b/i;

/** Whether a leader gives the floor to the company without a name that is understood: "over to the management", "to introduce our CFO". */
export const handsToManagement = (words: string): boolean =>
  TO_MANAGEMENT.test(words.slice(-ENDING));

const TO_MANAGEMENT =
  /\b(?:(?:turn|hand|pass|give)\b[^.?!]{0,60}? to|over to|introduce|invite) (?:(?:the|our|your|its) )?(?:[\p{L}.&-]+['’]s )?(?:senior |executive |top )?(?:management|chief \p{L}+(?: \p{L}+)? officer|c[efo]o|managing director|chair(?:man|woman|person)?|president|(?:head|director|vice president)[^.?!,]{0,12} investor relations|investor relations)\b/iu;

/**
 * Whether a leader gives the floor to somebody out of those who listen: what is said before tells that there will be questions,
 * and how they are asked.
 *
 * @param name whom the leader calls
 */
export function callsAListener(words: string, name: string): boolean {
  const sentences = sentencesOf(words.slice(-ENDING));
  const called = sentences.findIndex((sentence) => sentence.includes(name));
  return sentences.slice(called < 0 ? -1 : called).some((sentence) => LISTENER.test(sentence));
}

const LISTENER =
  /\b(?:questions?|caller|participant|(?<!speaker )shareholder|attendee|member|folio|un-?mute|raised (?:his|her|your|their) hand|in (?:the )?(?:queue|line)|line is open)\b/i;

/** Characters of a turn's end in which somebody is given the floor. */
const ENDING = 400;

/** Whether a turn ends with asking somebody to answer, rather than to ask: "Ann, do you want to take that?" */
export const invitesToAnswer = (words: string): boolean =>
  INVITES.test(sentencesOf(words.slice(-ENDING)).at(-1) ?? '');

const INVITES =
  /\b(?:take|answer|talk|address|comment|add|cover|respond|handle|elaborate|explain|for that|on that|to that|discuss|walk|speak to|your (?:view|thoughts))\b/i;

/** Whether a turn ends with asking a colleague: "Anything else, Ann?" */
export const asksColleague = (words: string): boolean => TO_COLLEAGUE.test(words.slice(-ENDING));

const TO_COLLEAGUE = /(?:^|[.?!]\s)(?:[\p{L}'’]+ ){0,4}[\p{L}'’]+, \p{Lu}\p{L}+\?$/u;

/** Whom a turn thanks by name in its first words: "Thanks, Ann." */
export const thankedBy = (words: string): string | null =>
  trimmed(THANKS.exec(sentencesOf(words.slice(0, OPENING))[0] ?? '')?.groups?.name ?? '') || null;

const THANKS = new RegExp(
  `^(?:(?:[Oo]kay|[Gg]reat|[Aa]ll right|[Ww]ell|[Yy]es)[,.]? )?(?:[Tt]hanks|[Tt]hank you)(?: (?:so|very) much| a lot)?,? (?:${HONORIFIC} )?(?<name>${NAME})`,
  'u',
);
const OPENING = 120;

/** The house for which a turn says that it speaks: "this is Bo Ray of Kestrel", "on behalf of Anvil Securities, I welcome you". */
export function speaksFor(words: string): string | null {
  const house = introducesItself(words)?.organization;
  if (house) return house;
  const behalf = sentencesOf(words.slice(0, BEGINNING)).map(
    (sentence) => BEHALF.exec(sentence)?.[1],
  );
  return behalf.find((found) => found !== undefined && isResearchHouse(found)) ?? null;
}

const BEHALF =
  /\b[Oo]n behalf of (?:the )?((?:\p{Lu}[\p{L}&.'’-]*|&)(?: (?:of|and|&|\p{Lu}[\p{L}&.'’-]*)){0,6})/u;
const BEGINNING = 1_000;
