import type { Generation } from '../types.js';
import { figuresAskedFor } from './asked.js';
import { holdsFixedPair } from './fixedPairs.js';
import { rowsHoldingAll } from './holding.js';
import { askedFor } from './questionKind.js';
import { rowsByCall } from './scope/rows.js';
import type { SearchSpace } from './search.js';
import { STOP_WORDS, WEAK_WORDS } from '../language/stopWords.js';
import { type Word, wordsOf } from '../language/words.js';

/** Whether things that a question lists are to be asked for at once. */
export type KeepsTogether = (question: string, things: readonly string[]) => boolean;

/** Said so often as one phrase, two words are one thing. */
const JOINED = 2;
/** Passages looked at to find that out. */
const LOOKED_AT = 100;

/**
 * Things belong together where language or the corpus joins them ("research and development"), and where in every call one
 * statement answers for all of them: taken apart, each would be answered with less.
 *
 * @param calls indices of the calls in which one statement may answer; one a side
 */
export const createKeepsTogether =
  (space: SearchSpace, calls: readonly number[]): KeepsTogether =>
  (question, things) =>
    holdsFixedPair(question) ||
    isJoined(space, things) ||
    (calls.length > 0 && calls.every((call) => oneStatementHolds(space, call, question, things)));

/** Names that are said together ("Netflix and Spotify") stay two things; words that are ("risk and control") are one. */
function isJoined({ generation, index }: SearchSpace, things: readonly string[]): boolean {
  const last = wordsOf(things[0] ?? '').at(-1);
  const next = wordsOf(things[1] ?? '')[0];
  if (!last || !next || things.length > 2 || things.some((thing) => /\p{Lu}/u.test(thing)))
    return false;
  const phrase = new RegExp(`\\b${last.surface}\\s+and\\s+${next.surface}\\b`, 'i');
  const rows = rowsHoldingAll(index, [last.terms[0] ?? '', next.terms[0] ?? '']);
  const saying = rows
    .slice(0, LOOKED_AT)
    .filter((row) => phrase.test(statementsOf(generation, row).join(' ')));
  return saying.length >= JOINED;
}

function oneStatementHolds(
  { generation, index }: SearchSpace,
  call: number,
  question: string,
  things: readonly string[],
): boolean {
  const listed = tellingWords(things.join(' '));
  const all = tellingWords(question);
  const rest = all.filter(({ surface }) => !listed.some((word) => word.surface === surface));
  const rows = rowsHoldingAll(
    index,
    listed.map(({ terms }) => terms[0] ?? ''),
  );
  const own = new Set(rowsByCall(generation)[call]);
  return rows
    .filter((row) => own.has(row))
    .some((row) => {
      const statements = statementsOf(generation, row);
      const passage = wordsOf(statements.join(' '));
      return statements.some(
        (statement) =>
          holdsAll(wordsOf(statement), listed) &&
          rest.filter((word) => holdsAll(passage, [word])).length * 2 >= rest.length &&
          holdsFigures(question, statement, isSaidAsOne(things, statement) ? 1 : things.length),
      );
    });
}

/** "Blackwell and Rubin revenue": said in one breath, things have one figure. */
const isSaidAsOne = (things: readonly string[], statement: string): boolean => {
  const [first, second] = things.map((thing) => wordsOf(thing));
  const phrase = `${first?.at(-1)?.surface} and ${second?.[0]?.surface}`;
  const shared = `${first?.[0]?.surface} and ${second?.[0]?.surface}`; // the first may have got its measure from the second
  const said = statement.toLowerCase();
  return said.includes(phrase) || said.includes(shared);
};

/** Who asks how much of each wants as many figures as things. */
function holdsFigures(question: string, statement: string, things: number): boolean {
  const kind = askedFor(question);
  const isFigure = kind === 'count' || kind === 'amount' || kind === 'date';
  return !isFigure || figuresAskedFor(question, kind, statement).length >= things;
}

const tellingWords = (text: string): Word[] =>
  wordsOf(text).filter(({ surface }) => !STOP_WORDS.has(surface) && !WEAK_WORDS.has(surface));

const holdsAll = (words: readonly Word[], wanted: readonly Word[]): boolean =>
  wanted.every(({ terms }) =>
    words.some((word) => word.terms.some((term) => terms.includes(term))),
  );

/** The exact words of a passage's statements. */
function statementsOf({ calls, passages }: Generation, row: number): string[] {
  const passage = passages[row];
  const parsed = calls[passage?.call ?? -1];
  if (!passage || !parsed) return [];
  return parsed.statements
    .slice(passage.first, passage.last + 1)
    .map(({ start, end }) => parsed.transcript.text.slice(start, end));
}
