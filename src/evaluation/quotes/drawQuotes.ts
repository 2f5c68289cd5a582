import type { ParsedCall, StatementId } from '../../types.js';
import { pick, type Random } from '../traps/random.js';

/** Words cut out of a call, and the statements that they were cut from. */
export interface DrawnQuote {
  readonly words: readonly string[];
  readonly statements: readonly StatementId[];
}

const LEAST_WORDS = 8;
const MOST_WORDS = 30;
/** A quote may run over so many statements of one turn. */
const MOST_STATEMENTS = 3;

/** Quotes of at least eight words, cut between words at random places of the statements of random calls. */
export function drawQuotes(
  calls: readonly ParsedCall[],
  count: number,
  random: Random,
): DrawnQuote[] {
  const quotes: DrawnQuote[] = [];
  for (let tries = 0; quotes.length < count && tries < count * 20; tries++) {
    const call = pick(calls, random);
    const quote = call && drawQuote(call, random);
    if (quote) quotes.push(quote);
  }
  return quotes;
}

function drawQuote({ statements, transcript }: ParsedCall, random: Random): DrawnQuote | null {
  if (statements.length === 0) return null;
  const first = random(statements.length);
  const turn = statements[first]?.turn;
  const run = statements
    .slice(first, first + 1 + random(MOST_STATEMENTS))
    .filter((statement) => statement.turn === turn);
  const words = run.flatMap(({ id, start, end }) =>
    wordsOf(transcript.text.slice(start, end)).map((word) => ({ id, word })),
  );
  if (words.length < LEAST_WORDS) return null;
  const length = LEAST_WORDS + random(Math.min(words.length, MOST_WORDS) - LEAST_WORDS + 1);
  const from = random(words.length - length + 1);
  const cut = words.slice(from, from + length);
  const isWordy = cut.filter(({ word }) => /[\p{L}\p{N}]/u.test(word)).length >= LEAST_WORDS;
  return isWordy
    ? { words: cut.map(({ word }) => word), statements: [...new Set(cut.map(({ id }) => id))] }
    : null;
}

/** What stands between white space. */
export const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
