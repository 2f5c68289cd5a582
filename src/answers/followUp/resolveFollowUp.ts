import { applyFragment } from './applyFragment.js';
import { bodyOf } from './body.js';
import { append } from './edit.js';
import type { Place } from './findStatement.js';
import { type Former, type Reader, readFormer } from './former.js';
import { readFragment } from './fragment.js';
import { readShortKind } from './kinds.js';
import { matterOf } from './matter.js';
import { danglingPronouns, withoutPronouns } from './pronouns.js';
import { asking, whyOf } from './why.js';

/** One question of a conversation with the statements that answered it. */
export interface FormerTurn {
  readonly question: string;
  readonly cited: readonly Place[];
}

/** A question as it is understood in its conversation. */
export interface FollowUp {
  /** Stands by itself as far as the conversation helps. */
  readonly question: string;
  readonly resolvedFrom: 'history' | null;
  /** Asks for what was not said yet: a statement that is cited already is no answer where there are others. */
  readonly wantsMore: boolean;
}

/** A longer question speaks for itself, and one to which others refer has no more either. In characters. */
const LONGEST = 400;

/**
 * A question that leaves out what stands in the conversation, with that put in its place: "and a year earlier?" behind "How fast
 * did AWS grow in Q3 2025?" is "How fast did AWS grow in Q3 2024?". By rules, without a model. What a question leaves out is
 * looked for in the last one that stands by itself, or could be made to. A question with words of its own stays as it is.
 *
 * @param turns the conversation before it, oldest first
 */
export function resolveFollowUp(
  question: string,
  turns: readonly FormerTurn[],
  reader: Reader,
): FollowUp {
  return resolve(question, readTurns(turns, reader).former, reader);
}

/** The questions of a conversation, each with what it leaves out put in its place. */
export const resolveTurns = (turns: readonly FormerTurn[], reader: Reader): readonly string[] =>
  readTurns(turns, reader).questions;

function readTurns(
  turns: readonly FormerTurn[],
  reader: Reader,
): { readonly former: Former | null; readonly questions: readonly string[] } {
  let former: Former | null = null;
  const questions: string[] = [];
  for (const turn of turns) {
    const isLong = turn.question.length > LONGEST;
    const stood = resolve(turn.question, former, reader);
    questions.push(stood.question);
    const next: Former | null = isLong ? null : readFormer(stood.question, turn.cited, reader);
    const stands = stood.resolvedFrom !== null || !next || standsAlone(turn.question, next, reader);
    if (stands) former = next;
  }
  return { former, questions };
}

/** Something is asked about, and not only about what was said before. */
function standsAlone(question: string, { things, named }: Former, reader: Reader): boolean {
  const { body, isLed } = bodyOf(question);
  const isShort = readShortKind(body) !== null || readFragment(body, isLed, reader) !== null;
  return things.length + named.spans.length > 0 && !isShort;
}

function resolve(question: string, former: Former | null, reader: Reader): FollowUp {
  const asIs: FollowUp = { question, resolvedFrom: null, wantsMore: false };
  if (!former || question.length > LONGEST) return asIs;
  const { body, isLed, isJoined } = bodyOf(question);
  const short = readShortKind(body);
  if (short?.kind === 'who-said') return asIs;
  const made = short
    ? fromShort(short, former)
    : fromWords(question, body, isLed, isJoined, former, reader);
  if (made === null || made === question) return asIs;
  const wantsMore = short?.kind === 'why' || short?.kind === 'more' || /\belse\b/i.test(body);
  return { question: made, resolvedFrom: 'history', wantsMore };
}

function fromShort(
  short: NonNullable<ReturnType<typeof readShortKind>>,
  former: Former,
): string | null {
  switch (short.kind) {
    case 'why':
      return whyOf(former);
    case 'more':
      return `What was said about ${matterOf(former)}?`;
    case 'question-word':
      return asking(short.word, former);
    case 'who-said':
      return null;
  }
}

function fromWords(
  question: string,
  body: string,
  isLed: boolean,
  isJoined: boolean,
  former: Former,
  reader: Reader,
): string | null {
  const fragment = readFragment(body, isLed, reader);
  if (fragment) return applyFragment(fragment, former, reader);
  const { things, named, voices } = readFormer(question, [], reader);
  const own = { text: question, spans: [...things, ...named.spans], speakers: voices.spans };
  if (danglingPronouns(own).length > 0)
    return withScope(withoutPronouns(own, former), former, reader);
  return isJoined || isLed ? withScope(question, former, reader) : null;
}

/** The company and the period of the former question, where a question that goes on from it names none. */
function withScope(question: string, { text, named, periods }: Former, reader: Reader): string {
  const own = readFormer(question, [], reader);
  const companies = named.companies.map(({ name }) => name).join(' and ');
  const located =
    own.named.spans.length > 0 || companies === '' ? question : append(question, `at ${companies}`);
  const [period] = periods;
  return own.periods.length > 0 || !period
    ? located
    : append(located, `in ${text.slice(period.start, periods.at(-1)?.end)}`);
}
