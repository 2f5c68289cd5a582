import type { Message, Scope } from '../../answer.js';
import type { Generation, StatementId } from '../../types.js';
import { type Claim, claimsOf } from './claims.js';
import { findStatementIn, type Place } from './findStatement.js';
import { numberAfter } from './numberAfter.js';

/** The numbers that statements got in a conversation so far. */
export interface KnownMarkers {
  readonly numbers: ReadonlyMap<StatementId, number>;
  /** The first number that stands for nothing yet. */
  readonly numberFrom: number;
  /** The statement of each number. */
  readonly places: ReadonlyMap<number, Place>;
  /** What each answer cites, in its order. */
  readonly citedIn: ReadonlyMap<Message, readonly Place[]>;
  /** What the last answer cites. */
  readonly last: readonly Place[];
  /** Some number stands for words that several calls hold, and nothing says which is meant. */
  readonly isUnsure: boolean;
}

export const NOTHING_KNOWN: KnownMarkers = {
  numbers: new Map(),
  numberFrom: 1,
  places: new Map(),
  citedIn: new Map(),
  last: [],
  isUnsure: false,
};

/** Where a question is searched. */
export type ScopeOf = (question: string) => Pick<Scope, 'calls'>;

/** No question that was answered is longer, in characters. */
const LONGEST_QUESTION = 2_000;

/**
 * Which statement each number of a conversation stands for. Nothing is taken on trust: a quotation must stand to the letter
 * in a statement, an id must name one, and a number that is claimed for two statements stands for neither. But no number that
 * stands in an answer is given again, whatever it stood for. Where the same words were said in several calls, a speaker is not guessed.
 */
export function knownMarkers(
  history: readonly Message[],
  generation: Generation,
  scopeOf: ScopeOf,
): KnownMarkers {
  const newest = history.findLast(({ role }) => role === 'assistant');
  if (!newest) return NOTHING_KNOWN;
  const claims = claimsIn(history, generation, scopeOf);
  const byMarker = new Map<number, readonly Place[]>();
  for (const { marker, places } of [...claims.values()].flat())
    byMarker.set(marker, byMarker.get(marker)?.filter((one) => places.includes(one)) ?? places);
  const places = new Map(
    [...byMarker].flatMap(([marker, [only, ...others]]) =>
      only && others.length === 0 ? [[marker, only] as const] : [],
    ),
  );
  const numbers = new Map<StatementId, number>();
  for (const [marker, { statement }] of places)
    numbers.set(statement.id, Math.min(marker, numbers.get(statement.id) ?? marker));
  const citedIn = new Map(
    [...claims].map(([answer, own]) => [
      answer,
      [...new Set(own.flatMap(({ marker }) => places.get(marker) ?? []))],
    ]),
  );
  return {
    numbers,
    numberFrom: numberAfter(history),
    places,
    citedIn,
    last: citedIn.get(newest) ?? [],
    isUnsure: [...byMarker.values()].some(({ length }) => length > 1),
  };
}

function claimsIn(
  history: readonly Message[],
  generation: Generation,
  scopeOf: ScopeOf,
): Map<Message, readonly Claim[]> {
  const find = findStatementIn(generation);
  const claims = new Map<Message, readonly Claim[]>();
  let inScope = once(() => scopeOf(''));
  for (const message of history) {
    const { role, content } = message;
    if (role === 'assistant') claims.set(message, claimsOf(message, find, inScope));
    else inScope = once(() => scopeOf(content.length <= LONGEST_QUESTION ? content : ''));
  }
  return claims;
}

/** A scope is resolved only where it is needed, and then once for all the quotations of an answer. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
