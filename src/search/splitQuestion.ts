import type { KeepsTogether } from './keepsTogether.js';
import { listedThings } from './listedThings.js';
import { partsOfSpeech } from './partsOfSpeech.js';
import { STOP_WORDS, WEAK_WORDS } from '../language/stopWords.js';
import { nominalise } from './wordnet.js';
import { stem, wordsOf } from '../language/words.js';

/** One question of several. */
export interface QuestionPart {
  /** As it was asked: "what drives it". */
  readonly asked: string;
  /** As it is searched, with what a pronoun stands for in its place: "what drives AWS growth". */
  readonly text: string;
  /** What it is about, where the question itself lists it: "gross margin". */
  readonly about?: string;
}

/** Where a second question begins: after a question mark or a semicolon, or at "and" before a question word or a verb that asks. */
const JOINT =
  /[?;]\s+(?=\S)|[,;]?\s+(?:and|but|or)\s+(?:also\s+)?(?=(?:how|what|when|who|why|where|which|is|are|was|were|does|did|do|will|can|has|have)\b)/i;
/** And at a mere comma before a question, where the whole is a row of questions. */
const COMMA_JOINT = new RegExp(
  String.raw`,\s+(?=(?:how|what|why)\s+(?:is|are|was|were|do|does|did|has|have|will|can|many|much|fast|quickly|big|large|high|low|often|far|long|soon)\b)|${JOINT.source}`,
  'i',
);
const BEGINS_ASKING = /^\W*(?:how|what|when|who|why|where|which)\b/i;
const ASKS =
  /\b(?:how|what|when|who|whom|whose|why|where|which|is|are|was|were|does|did|do|will|would|can|could|has|have)\b/i;
/** More parts than this are one long question. */
const MOST_PARTS = 4;

/** "1. …", "(2) …" before a question of several. */
const NUMBER = /(?<=^|[?;.,\n]\s*)\(?\d{1,2}[.)]\s+(?=\p{L})/gu;
const MOST_NUMBERED = 10;

/**
 * The questions in a question: "How fast did AWS grow and what drives it?" asks two, "What were sales, margin and cash?"
 * three, "How fast did AWS and advertising grow?" two of which each asks the same of its thing.
 *
 * @param keepsTogether whether listed things are asked for at once
 */
export function splitQuestion(
  question: string,
  keepsTogether: KeepsTogether = () => false,
): QuestionPart[] {
  const listed = splitList(question);
  if (listed.length > 1) return listed;
  const parts = splitJoints(question);
  const things = parts.flatMap((part) => splitThings(part, keepsTogether));
  return things.length > MOST_PARTS && things.length > parts.length ? parts : things;
}

function splitJoints(question: string): QuestionPart[] {
  const numbers = question.match(NUMBER)?.length ?? 0;
  const most = numbers > 1 ? MOST_NUMBERED : MOST_PARTS;
  const joined = numbers > 1 ? question.replace(NUMBER, '\n') : question;
  const parts = joined
    .split(numbers > 1 ? /\n+/ : BEGINS_ASKING.test(question) ? COMMA_JOINT : JOINT)
    .map((part) => part.trim().replace(/[?;,.\s]+$/, ''))
    .filter((part) => /\s/.test(part));
  const isHeap = numbers > 1 ? false : !parts.every((part) => ASKS.test(part));
  if (parts.length < 2 || parts.length > most || isHeap)
    return [{ asked: question, text: question }];
  const [first = ''] = parts;
  return parts.map((asked, at) => ({ asked, text: at === 0 ? asked : withSubject(asked, first) }));
}

/** One part for each of the things that a part lists. */
function splitThings(part: QuestionPart, keepsTogether: KeepsTogether): QuestionPart[] {
  const list = listedThings(part.text);
  if (!list || keepsTogether(part.text, list.things)) return [part];
  return list.things.map((about) => {
    const text = `${agreeing(list.before, about)}${about}${list.after}`;
    return { asked: text, text: ASKS.test(text) ? `${text}?` : text, about };
  });
}

const OF_SEVERAL = /\b(are|were)(?=\s+(?:the\s+)?$)/i;

/** "What were" of several things is "What was" of one that stands in the singular. */
function agreeing(before: string, thing: string): string {
  const head = thing.split(/\s+of\s+/)[0] ?? thing;
  return /[^s]s$/i.test(head)
    ? before
    : before.replace(OF_SEVERAL, (verb) => (/^are$/i.test(verb) ? 'is' : 'was'));
}

/** "What were the A, B, and C?": three things or more, each some words without a verb that asks. */
const LIST = /^\s*(?:what|which)\s+(?:is|are|was|were)\s+(?:the\s+)?(.+?)[?.\s]*$/iu;
/** A list's things have few words each; a longer stretch is a clause. */
const MOST_WORDS = 9;
const MOST_LISTED = 10;

/** "in 2026" behind a list is said of all its things. */
const WHEN = /\s+(?:in|for|during|by|at)\s+(?:the\s+)?(?:\p{L}+\s+){0,3}\d{4}$/iu;

function splitList(question: string): QuestionPart[] {
  const list = LIST.exec(question)?.[1] ?? '';
  const ahead = /^(?:fiscal\s+)?\d{4}\s+/iu.exec(list)?.[0] ?? '';
  const when = WHEN.exec(list)?.[0] ?? (ahead && ` in ${ahead.trim()}`);
  const things = list
    .slice(ahead.length, WHEN.exec(list)?.index)
    .split(/\s*,\s*(?:and\s+|or\s+|as well as\s+)?/u)
    .flatMap((thing, at, all) => (at === all.length - 1 && at > 0 ? lastTwo(thing) : [thing]))
    .filter((thing) => thing !== '');
  const isList =
    things.length >= 3 &&
    things.length <= MOST_LISTED &&
    things.every((thing) => thing.split(/\s+/).length <= MOST_WORDS && !ASKS.test(thing));
  return isList
    ? things.map((thing) => ({ asked: thing, about: thing, text: `What was the ${thing}${when}?` }))
    : [];
}

/** Without a comma before it, "and" joins the last two things of a list; with one it belongs to the last. */
const lastTwo = (thing: string): string[] => thing.split(/^and\s+/iu).filter(Boolean);

/** "this year" and "that customer" point to their own noun: only what stands alone is a pronoun. */
const PRONOUN = /\b(?:it|they|them)\b|\b(?:that|this|these|those)$/i;

/** A pronoun of a later part stands for what the first part is about: its nouns, and its verb where it has a noun. */
function withSubject(part: string, first: string): string {
  const subject = subjectOf(first);
  return subject === '' ? part : part.replace(PRONOUN, subject);
}

function subjectOf(part: string): string {
  const partOf = partsOfSpeech(part);
  return wordsOf(part)
    .filter(({ surface }) => !STOP_WORDS.has(surface) && !WEAK_WORDS.has(surface))
    .flatMap(({ surface, start, end }) => {
      const kind = partOf(start);
      if (kind === 'noun') return [part.slice(start, end)];
      const noun = kind === 'verb' ? nominalise(stem(surface)) : null;
      return noun === null ? [] : [noun];
    })
    .join(' ');
}
