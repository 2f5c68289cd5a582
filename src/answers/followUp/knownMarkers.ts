import type { Message } from '../../answer.js';
import { shortName } from '../../search/scope/companies.js';
import type { Generation, StatementId } from '../../types.js';
import { type FindStatement, findStatementIn, type Place } from './findStatement.js';
import { type QuotedBefore, quotedBefore } from './quotedBefore.js';

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
}

export const NOTHING_KNOWN: KnownMarkers = {
  numbers: new Map(),
  numberFrom: 1,
  places: new Map(),
  citedIn: new Map(),
  last: [],
};

/** A conversation of 50 messages with 50 citations each stays far below; a greater number was not given here. */
const GREATEST = 9_999;

/** What a message says: this number stands for that statement, which exists. */
interface Claim {
  readonly marker: number;
  readonly place: Place;
}

/**
 * Which statement each number of a conversation stands for. Nothing is taken on trust: a quotation must stand to the letter
 * in a statement, an id must name one, and a number that is claimed for two statements stands for neither (but is not
 * given to a third).
 */
export function knownMarkers(history: readonly Message[], generation: Generation): KnownMarkers {
  const answers = history.filter(({ role }) => role === 'assistant');
  const newest = answers.at(-1);
  if (!newest) return NOTHING_KNOWN;
  const find = findStatementIn(generation);
  const made = answers.map((answer) => ({ answer, claims: claimsOf(answer, find) }));
  const claims = made.flatMap((one) => one.claims);
  const byMarker = new Map<number, Set<StatementId>>();
  for (const { marker, place } of claims)
    byMarker.set(marker, (byMarker.get(marker) ?? new Set()).add(place.statement.id));
  const isSure = ({ marker }: Claim): boolean => byMarker.get(marker)?.size === 1;
  const sure = claims.filter(isSure);
  const numbers = new Map<StatementId, number>();
  for (const { marker, place } of sure)
    numbers.set(place.statement.id, Math.min(marker, numbers.get(place.statement.id) ?? marker));
  const citedIn = new Map(
    made.map(({ answer, claims: own }) => [
      answer,
      [...new Set(own.filter(isSure).map(({ place }) => place))],
    ]),
  );
  return {
    numbers,
    numberFrom: Math.max(0, ...byMarker.keys()) + 1,
    places: new Map(sure.map(({ marker, place }) => [marker, place])),
    citedIn,
    last: citedIn.get(newest) ?? [],
  };
}

function claimsOf({ content, citations = [] }: Message, find: FindStatement): Claim[] {
  const named = citations.flatMap(({ marker, id }) => {
    const place = find.byId(id);
    return place ? [{ marker, place }] : [];
  });
  const idOf = new Map(named.map(({ marker, place }) => [marker, place.statement.id]));
  const quoted = quotedBefore(content).flatMap((quote): Claim[] => {
    const places = placesOf(quote, find);
    const own = places.find(({ statement }) => statement.id === idOf.get(quote.marker));
    const place = own ?? onlyOne(places, quote.lead);
    return place ? [{ marker: quote.marker, place }] : [];
  });
  return [...quoted, ...named].filter(
    ({ marker }) => Number.isInteger(marker) && marker >= 1 && marker <= GREATEST,
  );
}

function placesOf({ quotes }: QuotedBefore, find: FindStatement): readonly Place[] {
  for (const quote of quotes) {
    const places = find.byWords(quote);
    if (places.length > 0) return places;
  }
  return [];
}

/** The same words in several calls: the one that the lead names ("Home Depot 2024-Q2: …"), else none, for a speaker is never guessed. */
function onlyOne(places: readonly Place[], lead: string): Place | undefined {
  if (places.length < 2) return places[0];
  const named = places.filter(({ parsed }) => {
    const { company, ticker, period } = parsed.transcript.call;
    const name = shortName(company ?? ticker ?? '');
    return period !== null && lead.includes(period) && (name === '' || lead.includes(name));
  });
  return named.length === 1 ? named[0] : undefined;
}
