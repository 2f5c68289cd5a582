import { BROKERS, HOUSE_WORDS } from '../../language/lexicon/brokers.js';
import type { Span } from '../../language/span.js';
import { type NameToken, tokensOf } from '../scope/nameTokens.js';
import type { Exchange } from './exchangesOf.js';

/** Whom of those who ask a question names. */
export interface NamedAskers {
  /** For each exchange how surely its asker is named, from 0 to 1. */
  readonly strengths: readonly number[];
  /** The words that name them. */
  readonly spans: readonly Span[];
}

/** A first name may be that of several, and a house sends several analysts. */
const BY_SURNAME = 1;
const BY_FIRST_NAME = 0.6;
const BY_HOUSE = 0.9;
const BY_INTRODUCTION = 0.7;
const BY_PLACE = 0.8;

/** Reads who of the askers is meant: by name, by house ("the Citi analyst"), or by place ("the first questioner"). */
export function askersNamed(
  question: string,
  exchanges: readonly Exchange[],
  isDictionaryWord: (word: string) => boolean,
): NamedAskers {
  const tokens = tokensOf(question);
  const named = tokens.filter((token) => mayName(token, question, isDictionaryWord));
  const houses = housesIn(question, tokens);
  const spans: Span[] = [];
  const placed = placedAsker(question, exchanges, spans);
  const known = new Map<string, number>();
  const strengths = exchanges.map((exchange): number => {
    const key = `${exchange.asker?.name}|${exchange.asker?.organization}|${exchange.asker ? '' : exchange.introduction}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const strength = strengthOf(exchange, named, houses, spans);
    known.set(key, strength);
    return strength;
  });
  return {
    strengths: strengths.map((strength, at) =>
      placed !== null && exchanges[at]?.asker?.name === placed
        ? Math.max(strength, BY_PLACE)
        : strength,
    ),
    spans,
  };
}

function strengthOf(
  { asker, introduction }: Exchange,
  named: readonly NameToken[],
  houses: readonly House[],
  spans: Span[],
): number {
  let strength = 0;
  const meet = (tokens: readonly Span[], value: number): void => {
    if (tokens.length === 0) return;
    spans.push(...tokens);
    strength = Math.max(strength, value);
  };
  if (!asker) {
    const said = new Set(tokensOf(introduction).map(({ word }) => word));
    meet(
      named.filter(({ word }) => said.has(word)),
      BY_INTRODUCTION,
    );
    const own = new Set(housesOf(introduction));
    meet(
      houses.filter(({ house }) => own.has(house)).map(({ span }) => span),
      BY_HOUSE,
    );
    return strength;
  }
  const parts = tokensOf(asker.name).map(({ word }) => word);
  const surname = parts.at(-1);
  const own = named.filter(({ word }) => word.length > 1 && parts.includes(word));
  meet(own, own.some(({ word }) => word === surname) ? BY_SURNAME : BY_FIRST_NAME);
  if (asker.organization === null) return strength;
  const house = new Set(housesOf(asker.organization));
  meet(
    houses.filter((one) => house.has(one.house)).map(({ span }) => span),
    BY_HOUSE,
  );
  const words = significantWords(asker.organization);
  meet(
    named.filter(({ word }) => words.includes(word)),
    BY_HOUSE,
  );
  return strength;
}

/** Capitals inside a sentence, or a word of no dictionary: "street" alone names no house. */
const mayName = (
  { word, written, start }: NameToken,
  question: string,
  isDictionaryWord: (word: string) => boolean,
): boolean =>
  word.length > 2 &&
  !SHARED.has(word) &&
  (!isDictionaryWord(word) ||
    (/^\p{Lu}/u.test(written) && (start > 0 || question.split(/\s+/).length < SHORT)));

/** In a short question the first word has its capital for its own sake: "Nowak question". */
const SHORT = 7;

interface House {
  readonly house: number;
  readonly span: Span;
}

/** The houses that a question names, each by its place in BROKERS. */
function housesIn(question: string, tokens: readonly NameToken[]): House[] {
  const words = tokens.map(({ word }) => word);
  return BROKERS.flatMap((names, house) =>
    names.flatMap((name): House[] => {
      const isInCapitals = name !== name.toLowerCase();
      const parts = name.split(' ');
      const at = isInCapitals
        ? tokens.findIndex(({ written }) => written === name)
        : words.findIndex((_, place) => parts.every((part, next) => words[place + next] === part));
      const first = tokens[at];
      const last = tokens[at + parts.length - 1];
      return first && last && question !== ''
        ? [{ house, span: { start: first.start, end: last.end } }]
        : [];
    }),
  );
}

/** The houses that an organisation's name, or an introduction, holds. */
function housesOf(text: string): number[] {
  const words = ` ${tokensOf(text.normalize('NFKD').replace(/\p{M}/gu, ''))
    .map(({ word }) => word)
    .join(' ')} `;
  return BROKERS.flatMap((names, house) =>
    names.some((name) => name === name.toLowerCase() && words.includes(` ${name} `)) ? [house] : [],
  );
}

const SHARED: ReadonlySet<string> = new Set(HOUSE_WORDS.split(' '));

const significantWords = (organization: string): string[] =>
  tokensOf(organization)
    .map(({ word }) => word)
    .filter((word) => word.length > 2 && !SHARED.has(word));

const PLACED =
  /\b(first|opening|last|final)\s+(?:analyst|questioner|question|caller|asker|person)\b/i;

function placedAsker(
  question: string,
  exchanges: readonly Exchange[],
  spans: Span[],
): string | null {
  const found = PLACED.exec(question);
  if (!found) return null;
  const named = exchanges.filter(({ asker }) => asker !== null);
  const meant = /first|opening/i.test(found[1] ?? '') ? named[0] : named.at(-1);
  spans.push({ start: found.index, end: found.index + found[0].length });
  return meant?.asker?.name ?? null;
}
