import {
  asksColleague,
  callsAListener,
  givesBack,
  handsToManagement,
  invitesToAnswer,
  speaksFor,
  thankedBy,
} from './handOvers.js';
import { introducesItself } from './introducesItself.js';
import { isResearchHouse } from './parties.js';
import type { Side, Sided } from './sided.js';
import { whoIsMeant } from './whoIsMeant.js';
import { opensQuestions } from './wording.js';

/** Puts on management's side whom the operator or a proved executive gives the floor, who hands it to one, and who answers. */
export function proveManagement(sided: Sided): void {
  sided.turns.forEach((_, at) => {
    byHandOver(sided, at);
    byThanks(sided, at);
  });
  byAnswers(sided);
}

const EXECUTIVE: Side = { party: 'executive', organization: null };

/** "I turn the call over to Ann Lee", by whoever may: before the questions, at their end, or for an answer to one. */
function byHandOver(sided: Sided, at: number): void {
  const { turns, calls, partyAt, put } = sided;
  const by = partyAt(at);
  const call = calls[at] ?? null;
  if (call?.to === 'ask' || (by !== 'operator' && by !== 'executive')) return;
  const { words = '', section } = turns[at] ?? {};
  const to = call ? calledIn(sided, at) : handsToManagement(words) ? at + 1 : null;
  if (to === null || isGuest(sided, to, call?.organization ?? null)) return;
  // Somebody of the company may lead through the questions: "Over to Ann Lee" may give her the floor for one.
  const isAnswer =
    by === 'executive' && (invitesToAnswer(words) || partyAt(to + 1) !== 'executive');
  const isTalk = (section === 'remarks' || isAnswer) && !callsAListener(words, call?.name ?? '');
  if ((isTalk || givesBack(words)) && !isAnswered(sided, to)) put(to, EXECUTIVE);
}

/** Which of the next two turns is of the one called upon: a courtesy of the operator's or another's may come between. */
function calledIn({ turns, calls, partyAt }: Sided, at: number): number | null {
  const call = calls[at];
  const isCalled = call ? whoIsMeant([call]) : () => null;
  for (const next of [at + 1, at + 2]) {
    const turn = turns[next];
    if (!turn || turn.key === null || turn.key === turns[at]?.key) continue;
    if (turn.name === null ? next === at + 1 : isCalled(turn.name))
      return partyAt(next) === null ? next : null;
  }
  return null;
}

/** Whether a turn asks and management replies: then its speaker was given the floor for a question. */
const isAnswered = ({ turns, calls, partyAt }: Sided, at: number): boolean =>
  (turns[at]?.words.includes('?') ?? false) &&
  calls[at]?.to !== 'speak' &&
  !asksColleague(turns[at]?.words ?? '') &&
  partyAt(at + 1) === 'executive';

/** Whether somebody speaks for another house than the one that holds the call: a broker hosts many calls. */
function isGuest({ turns, isOwn }: Sided, at: number, organization: string | null): boolean {
  const house = organization ?? speaksFor(turns[at]?.words ?? '');
  return house !== null && !isOwn(house);
}

/** "Thanks, Ann", by a proved executive to whom Ann has just handed over. */
function byThanks(sided: Sided, at: number): void {
  const { turns, partyAt, calls, put } = sided;
  const { section, words = '', name = null } = turns[at] ?? {};
  if (section !== 'remarks' || partyAt(at) !== 'executive') return;
  const before = turns[at - 1];
  const call = calls[at - 1];
  if (!before || before.key === null || partyAt(at - 1) !== null || call?.to !== 'speak') return;
  const thanked = thankedBy(words);
  if (thanked === null || (name !== null && whoIsMeant([call])(name) === null)) return;
  const person = { name: before.name ?? thanked, role: null, organization: null, party: null };
  if (whoIsMeant([person])(thanked) === null || HOSTING.test(words.slice(0, GREETING))) return;
  const house = speaksFor(before.words);
  if (house === null || sided.isOwn(house) || !isResearchHouse(house)) put(at - 1, EXECUTIVE);
}

const HOSTING =
  /\b(?:host(?:ing|ed)?|organi[sz](?:ing|ed)|arrang(?:ing|ed)|having us|giving us)\b/i;
const GREETING = 200;

/** "I am Ann Lee, the Chief Financial Officer", of this company, and not called to ask. */
export function proveByTitle({ turns, isOwn, put, partyAt }: Sided): void {
  turns.forEach(({ words, section }, at) => {
    if (partyAt(at) !== null || (section === 'qa' && partyAt(at - 1) === 'operator')) return;
    const self = introducesItself(words);
    if (!self?.role || INVESTORS_TITLE.test(self.role)) return;
    if (self.organization === null || isOwn(self.organization)) put(at, EXECUTIVE);
  });
}

/** Titles that those have who ask. */
const INVESTORS_TITLE = /\b(?:portfolio|fund|wealth|research|partner|equit(?:y|ies)|analyst)\b/i;

/** Words of a turn that say something. */
const LEAST_WORDS = 20;

/** Who answers in two exchanges or more, asks in none and leads through none: only the company is asked time and again. */
function byAnswers({ turns, calls, partyAt, put }: Sided): void {
  const answered = new Map<string, { turn: number; exchanges: Set<number> }>();
  const never = new Set<string>();
  let opened = -1; // the operator's turn that called for the question
  let isAsked = false;
  turns.forEach(({ key, words, section }, at) => {
    const party = partyAt(at);
    if (party === 'operator') {
      opened = at;
      isAsked = false;
    } else if (party === 'analyst') isAsked = true;
    if (key === null || party !== null || section !== 'qa' || opened < 0) return;
    if (calls[at]?.to === 'ask' || opensQuestions(words) || /\?\s*$/.test(words)) never.add(key);
    if (!isAsked) never.add(key);
    if (!isAsked || words.split(/\s+/, LEAST_WORDS).length < LEAST_WORDS) return;
    const known = answered.get(key) ?? { turn: at, exchanges: new Set() };
    known.exchanges.add(opened);
    answered.set(key, known);
  });
  for (const [key, { turn, exchanges }] of answered)
    if (exchanges.size > 1 && !never.has(key)) put(turn, EXECUTIVE);
}
