import { isNegator } from './negators.js';
import { isWord, type Token, tokensOf } from './tokens.js';

/** One way to read a quote: its pieces must stand in this order. */
export interface Reading {
  readonly pieces: readonly (readonly Token[])[];
  /** Marks behind the last piece, which are the writer's own where the source has others. */
  readonly tail: readonly Token[];
  /** Words in brackets that were taken for an editor's and left out. */
  readonly insertions: readonly string[];
}

/**
 * The ways to read a quote, to the letter first; then with its ellipses as words left out, and with its brackets as an
 * editor's insertions. An insertion that holds a figure or a negation would change what is said: it stays part of the quote.
 */
export function readQuote(quote: string): Reading[] {
  const all = withoutBlockMarks([...tokensOf(quote)], quote);
  const { kept, insertions } = withoutBrackets(joinBracketedLetters(all), quote);
  const ways = [
    { pieces: [all], insertions: [] },
    { pieces: splitAtEllipses(all), insertions: [] },
    { pieces: [kept], insertions },
    { pieces: splitAtEllipses(kept), insertions },
  ];
  const readings = ways.map(({ pieces, insertions: left }) => ({
    pieces: pieces.map(trimmed).filter((piece) => piece.some(({ word }) => isWord(word))),
    tail: tailOf(pieces.at(-1) ?? []),
    insertions: left,
  }));
  const keyOf = ({ pieces }: Reading): string =>
    pieces.map((piece) => piece.map(({ word }) => word).join(' ')).join('\n');
  return readings.filter(
    (reading, at) =>
      reading.pieces.length > 0 &&
      readings.findIndex((other) => keyOf(other) === keyOf(reading)) === at,
  );
}

/** The ">" of a quotation in markdown. */
const withoutBlockMarks = (tokens: readonly Token[], quote: string): Token[] =>
  tokens.filter(
    ({ word, start }) => word !== '>' || !/(?:^|\n)[ \t>]*$/.test(quote.slice(0, start).slice(-50)),
  );

/** "[W]e" is "We". */
function joinBracketedLetters(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [open, letter, close, rest] = tokens.slice(at, at + 4);
    const isJoined =
      open?.word === '[' &&
      close?.word === ']' &&
      letter?.word.length === 1 &&
      isWord(letter.word) &&
      rest?.start === close.end &&
      isWord(rest.word);
    if (open && letter && rest && isJoined) {
      joined.push({ word: letter.word + rest.word, start: open.start, end: rest.end });
      at += 3;
    } else if (open) joined.push(open);
  }
  return joined;
}

function withoutBrackets(
  tokens: readonly Token[],
  quote: string,
): { kept: Token[]; insertions: string[] } {
  const kept: Token[] = [];
  const insertions: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const near = tokens.slice(at, at + LONGEST_INSERTION + 2);
    const within = token.word === '[' ? near.findIndex(({ word }) => word === ']') : -1;
    const close = within < 0 ? -1 : at + within;
    const inside = close < 0 ? [] : tokens.slice(at + 1, close);
    if (close < 0 || inside.some(changesMeaning)) {
      kept.push(token);
      continue;
    }
    if (inside.length === 1 && inside[0]?.word === '…') kept.push(inside[0]);
    else insertions.push(quote.slice(token.start, tokens[close]?.end));
    at = close;
  }
  return { kept, insertions };
}

const LONGEST_INSERTION = 12;

const changesMeaning = ({ word }: Token): boolean => /\p{N}/u.test(word) || isNegator(word);

function splitAtEllipses(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [[]];
  for (const token of tokens) {
    if (token.word === '…') pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  return pieces;
}

/** Marks at the ends of a quotation are often the writer's own; a sign before a figure never is. */
const EDGE = /^[.,;:!?()[\]{}…>#•·|-]$/u;

const firstKept = (tokens: readonly Token[]): number =>
  tokens.findIndex(
    ({ word, end }, at) =>
      !EDGE.test(word) ||
      (/[-.#]/.test(word) &&
        tokens[at + 1]?.start === end &&
        /^\p{N}/u.test(tokens[at + 1]?.word ?? '')),
  );

const lastKept = (tokens: readonly Token[]): number =>
  tokens.findLastIndex(({ word }) => !EDGE.test(word));

const trimmed = (tokens: readonly Token[]): Token[] => {
  const first = firstKept(tokens);
  return first < 0 ? [] : tokens.slice(first, lastKept(tokens) + 1);
};

const tailOf = (tokens: readonly Token[]): Token[] => tokens.slice(lastKept(tokens) + 1);
