import { announced, calledUpon } from './introductions.js';
import type { HeardTurn, Outline, Person } from './outline.js';
import { partyOfUnnamed } from './parties.js';

/** What the words of a call tell of its turns, beside what the source's layout tells. */
export interface Overheard {
  /** People whom the operator calls to ask, or somebody presents: "With me today are Ann Lee, our CEO; and …". */
  readonly introduced: readonly Person[];
  /** Whether an analyst's turn asks for something, rather than greets or thanks. */
  readonly asks: (turn: number) => boolean;
}

export function overhear(text: string, { turns, paragraphs }: Outline): Overheard {
  const said: string[] = turns.map(() => '');
  for (const { start, end, turn } of paragraphs)
    if ((said[turn]?.length ?? 0) < ENOUGH)
      said[turn] += `${text.slice(start, Math.min(end, start + ENOUGH))}\n`;
  const calls = turns.map((turn, at) => (isOperator(turn) ? (said[at] ?? '') : ''));
  const called = turns.map((_, at) => callsForQuestion(calls[at - 1] ?? ''));
  const askers = turns.flatMap(({ heard }, at) =>
    heard && called[at] ? [{ ...heard, role: null, party: 'analyst' as const }] : [],
  );
  const presented = said.slice(0, OPENING_TURNS).flatMap(announced);
  return {
    introduced: [
      ...calls.flatMap((words) => askerCalled(words) ?? []),
      ...askers,
      ...presented.map((person) => ({ ...person, party: 'executive' as const })),
    ],
    asks: (turn) => asksSomething(said[turn] ?? ''),
  };
}

/** Characters of a turn that are listened to, and turns in which a call presents its speakers. */
const ENOUGH = 6_000;
const OPENING_TURNS = 4;

const isOperator = ({ heard, party }: HeardTurn): boolean =>
  party === 'operator' || (heard !== null && partyOfUnnamed(heard.name) === 'operator');

/** Words that thank, greet or agree; more of them without a question mark are taken to ask. */
const COURTESY_WORDS = 12;
const asksSomething = (words: string): boolean =>
  words.includes('?') || words.trim().split(/\s+/, COURTESY_WORDS + 1).length > COURTESY_WORDS;

/** Whom an operator calls to ask, with the firm. */
export function askerCalled(words: string): Person | null {
  const call = words === '' ? null : calledUpon(words);
  if (call?.to !== 'ask') return null;
  // A transcriber may lose the space behind a sentence: "with Acme Capital.Your line is open".
  const organization = call.organization?.replace(/(?<=\p{Ll})\.\p{Lu}.*$/u, '') ?? null;
  return { ...call, organization };
}

/** "Our next question comes from …", whether or not the name is clear; but not "there are no further questions". */
export const callsForQuestion = (words: string): boolean =>
  askerCalled(words) !== null || (CALLS.test(words) && !CLOSES.test(words));

const CALLS =
  /\bquestions?\b[^?!\n]{0,80}\b(?:from|line of)\s+\S|\b(?:next|first|last|final) question[.,]?\s*(?:please\.?\s*)?$/i;
const CLOSES =
  /\b(?:no (?:more|further|other|additional) questions|back (?:over )?to|concludes?)\b/i;
