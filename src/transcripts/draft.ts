import { asClock } from './clock.js';
import type { HeardTurn, Outline, Paragraph, Person } from './outline.js';
import { partyOfUnnamed } from './parties.js';
import type { Span } from './sentences.js';

/** An outline being written, in the order of the text. */
export interface Draft {
  /** Somebody begins to speak; who then says nothing leaves no trace. */
  open(turn: HeardTurn): void;
  /** Words of the turn that is open; before the first turn they are nobody's and dropped. */
  say(words: Span, time?: string | null): void;
  finish(people: readonly Person[]): Outline;
}

export function draftOutline(text: string): Draft {
  const turns: HeardTurn[] = [];
  const paragraphs: Paragraph[] = [];
  let opened: HeardTurn | null = null;
  const add = (span: Span, time: string | null): void => {
    const last = paragraphs.at(-1);
    if (opened === null && last && time === null && goesOn(text, last.end, span.start)) {
      paragraphs[paragraphs.length - 1] = { ...last, end: span.end };
      return;
    }
    if (opened && !isSameSpeaker(turns.at(-1), opened)) turns.push(opened);
    opened = null;
    if (turns.length === 0) return;
    const paragraph = { ...span, turn: turns.length - 1, topic: null, label: null };
    paragraphs.push(time === null ? paragraph : { ...paragraph, time });
  };
  return {
    open: (turn) => {
      opened = turn;
    },
    say: (words, time = null) => {
      const clock = TIME_BEFORE.exec(text.slice(words.start, words.start + LONGEST_TIME));
      const told = clock?.groups?.time ? asClock(clock.groups.time) : time;
      const start = words.start + (clock?.[0].length ?? 0);
      for (const span of spokenIn(text, { start, end: words.end })) add(span, told);
    },
    finish: (people) => ({ people, turns, paragraphs }),
  };
}

/** "(00:12:04) Thank you": when it is said. */
const TIME_BEFORE = /^\s*[[(](?<time>\d{1,2}(?::\d\d){1,2})(?:\.\d{1,3})?[\])]\s*/;
const LONGEST_TIME = 40;

/** A turn that a source breaks in two is one; two unknown speakers may be two people. */
function isSameSpeaker(last: HeardTurn | undefined, next: HeardTurn): boolean {
  const name = last?.heard?.name;
  if (name === undefined || name !== next.heard?.name || last?.section !== next.section)
    return false;
  const party = partyOfUnnamed(name);
  return party === undefined || party === 'operator';
}

/** A line that begins with a small letter goes on with the sentence of the line before ("…, Acme Inc.⏎chief executive"), unless with a name like iPhone. */
const goesOn = (text: string, end: number, start: number): boolean =>
  /^\p{Ll}(?!\p{Ll}?\p{Lu})/u.test(text.slice(start, start + 3)) &&
  text.slice(end, start).trim() === '';

/** What the transcriber notes between the sentences: "[Operator Instructions]", "(technical difficulty)". */
const NOTE =
  /[[(]\s?(?:operator[’']?s? (?:instructions?|sign-?off|closing remarks|provides instructions)|instructions|foreign language|foreign|technical difficult(?:y|ies)|audio gap|no audio|break|pause|music|applause|laughter|presentation|video (?:presentation|playing|plays)|interpreted|through interpreter)\s?[\])]\.?/gi;
const ONLY_A_NOTE = /^(?:\[[^[\]]{0,80}\]|\([^()]{0,80}\))\.?$/;

/** Words without the notes before, between and behind their sentences; one inside a sentence stays, for without it the sentence was not said. */
function* spokenIn(text: string, { start, end }: Span): Generator<Span> {
  const words = text.slice(start, end);
  if (ONLY_A_NOTE.test(words.trim())) return;
  let from = 0;
  for (const { index, 0: note } of words.matchAll(NOTE)) {
    const before = words.slice(Math.max(from, index - 40), index).trimEnd();
    const after = words.slice(index + note.length, index + note.length + 40).trimStart();
    if (!/(?:^|[.?!…:"”)\]])$/.test(before) || !/^(?:$|[\p{Lu}\p{N}["“(])/u.test(after)) continue;
    yield* trimmed(text, start + from, start + index);
    from = index + note.length;
  }
  yield* trimmed(text, start + from, end);
}

function* trimmed(text: string, start: number, end: number): Generator<Span> {
  const words = text.slice(start, end);
  const kept = words.trim();
  const from = start + words.length - words.trimStart().length;
  if (/[\p{L}\p{N}]/u.test(kept)) yield { start: from, end: from + kept.length };
}
