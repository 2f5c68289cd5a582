import { handsToManagement } from './handOvers.js';
import { introducesItself } from './introducesItself.js';
import { announced, calledUpon, toAsk } from './introductions.js';
import { isResearchHouse } from './parties.js';
import { leads, opensQuestions } from './wording.js';

/** Who says a sentence of a text that names nobody, as far as the sentence and its neighbours tell. */
export type Unnamed = 'operator' | 'asker' | 'presenter' | 'anybody';

/**
 * Tells the operator by the wording, an asker by the operator's call and the question marks behind it, and presenters
 * by being given the floor, or naming the company's people with their titles, before any question is called for. Rather too
 * much is taken for a question than too little.
 */
export function tellApart(sentences: readonly string[]): {
  readonly voices: readonly Unnamed[];
  /** Index of the first sentence of the questions; that of none where none are called for. */
  readonly questions: number;
} {
  const calls = sentences.map((words) => toAsk(words) !== null || LINE.test(words));
  const operator = operatorsAmong(sentences, calls);
  const questions = firstOfQuestions(sentences, calls, operator);
  const presented = firstPresented(sentences, operator, questions);
  const voices = sentences.map((_, at): Unnamed => {
    if (operator[at]) return 'operator';
    return at >= presented && at < questions ? 'presenter' : 'anybody';
  });
  calls.forEach((call, at) => {
    if (call) voices.fill('asker', ...questionBehind(sentences, operator, at));
  });
  return { voices, questions };
}

/**
 * The first sentence that is surely management's: behind the operator's that gives somebody the floor by name, or where
 * somebody names the company's officers or says to be one. Whoever speaks behind it is given the floor by them. That of none
 * where no question is called for: then nothing tells where management ends.
 */
function firstPresented(
  sentences: readonly string[],
  operator: readonly boolean[],
  questions: number,
): number {
  if (questions === sentences.length) return questions;
  for (let at = 0; at < questions; at++) {
    const words = sentences[at] ?? '';
    if (operator[at]) {
      const given = sentences.slice(Math.max(0, at - HANDING), at + 1).join(' ');
      if (!operator[at + 1] && givesFloor(given)) return at + 1;
    } else if (announced(words).length > 0 || isOfficer(words)) {
      // Who says it has spoken since the operator.
      return operator.lastIndexOf(true, at) + 1;
    }
  }
  return questions;
}

/** To somebody by name, or to the company's officers; not to a house that hosts the call. */
function givesFloor(words: string): boolean {
  const call = calledUpon(words);
  if (call === null) return handsToManagement(words);
  return call.to === 'speak' && !isResearchHouse(call.organization ?? '');
}

/** Sentences before the last in which the operator says to whom the floor goes. */
const HANDING = 5;

function isOfficer(words: string): boolean {
  const self = introducesItself(words);
  return self?.role != null && !isResearchHouse(self.organization ?? '');
}

/** Sentences before the first call for a question within which questions are opened. */
const OPENED_WITHIN = 20;

function firstOfQuestions(
  sentences: readonly string[],
  calls: readonly boolean[],
  operator: readonly boolean[],
): number {
  const call = calls.indexOf(true);
  if (call < 0) return sentences.length;
  const from = Math.max(0, call - OPENED_WITHIN);
  const opened = sentences.slice(from, call).findIndex((words) => opensQuestions(words));
  const first = opened < 0 ? call : from + opened;
  // The operator opens the questions with the turn, anybody else behind it.
  return operator[first] ? operator.lastIndexOf(false, first) + 1 : first + 1;
}

const LINE = /\bquestions?\b.{0,30}\bfrom the line\b/i;

/** Sentences at a text's beginning up to the last of which that is the operator's all are. */
const OPENING = 12;
const GIVES_FLOOR = /\bplease go ahead\.?$|\byou may (?:now )?begin\b|\bthe floor is yours\b/i;

function operatorsAmong(sentences: readonly string[], calls: readonly boolean[]): boolean[] {
  const operator = sentences.map((words, at) => calls[at] || leads(words));
  const call = calls.indexOf(true);
  const opening = sentences.slice(0, call < 0 ? OPENING : Math.min(call, OPENING));
  operator.fill(
    true,
    0,
    1 + opening.findLastIndex((words) => leads(words) || GIVES_FLOOR.test(words)),
  );
  for (let at = 1; at < operator.length; at++)
    operator[at] ||=
      operator[at - 1] === true && (GOES_ON.test(sentences[at] ?? '') || operator[at + 1] === true);
  for (let at = operator.length - 2; at >= 0; at--)
    operator[at] ||= operator[at + 1] === true && GOES_BEFORE.test(sentences[at] ?? '');
  return operator;
}

/** What an operator says behind what only operators say, and before it. */
const GOES_ON =
  /^(?:(?:and )?(?:thank you|thanks)(?:,? (?:sir|ma['’]am|everyone|all|so much|very much)| for your participation| for (?:attending|joining)[^.]{0,40})?\.?$|(?:please|you may|sir|ma['’]am|mr|mrs|ms|ladies and gentlemen|once again|again|as a reminder|if (?:anyone|you)|should you|we ask|one moment)\b)|\bbeing recorded\b|\bquestion[- ]and[- ]answer session\b|\b(?:turn|hand)(?:ing)?\b.{0,40}\bover to\b|\bintroduce\b|\bplease go ahead\b|\bconcludes?\b/i;
const GOES_BEFORE =
  /^(?:(?:and )?thank you\.?$|(?:and |okay,? )?(?:ladies and gentlemen|at this time|once again|as a reminder|one moment|we ask)\b)|\bconcludes? (?:today|our|the|this)\b/i;

/** Sentences behind the operator's call within which a question ends: longer ones are rare, and answers ask, too. */
const LONGEST_QUESTION = 12;
/** Sentences that are taken for a question where nothing tells its end. */
const USUAL_QUESTION = 8;
/** Sentences in which an asker greets and thanks. */
const GREETING = 3;
const THANKS = /^(?:thank you|thanks)(?: (?:so much|very much|a lot|again|guys|both|all))*\.?$/i;
const ANSWERS =
  /^(?:(?:Yeah|Yes|Sure|Well|No|Hi|Hey|Hello|Absolutely)\b|(?:Thanks|Thank you),? (?:\p{Lu}|for (?:the|your) question))/u;

/** From where to where somebody asks who was called upon at a sentence: to the last question mark, or to the thanks. */
function questionBehind(
  sentences: readonly string[],
  operator: readonly boolean[],
  call: number,
): [number, number] {
  const first = operator.indexOf(false, call);
  if (first < 0) return [call, call];
  const next = operator.indexOf(true, first);
  const end = Math.min(next < 0 ? sentences.length : next, first + LONGEST_QUESTION);
  const behind = sentences.slice(first, end);
  const asked = 1 + behind.findLastIndex((words) => /\?["”’']?$/.test(words));
  const answered = behind.findIndex((words, at) => at >= Math.max(asked, 1) && ANSWERS.test(words));
  const thanked = behind.findIndex((words, at) => at >= (asked || GREETING) && THANKS.test(words));
  if (thanked >= 0 && (answered < 0 || thanked < answered)) return [first, first + thanked + 1];
  const length = asked || (answered < 0 ? USUAL_QUESTION : answered);
  return [first, first + Math.min(length, behind.length)];
}
