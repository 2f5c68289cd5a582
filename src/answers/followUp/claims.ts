import type { Message, Scope } from '../../answer.js';
import { shortName } from '../../search/scope/companies.js';
import type { FindStatement, Place } from './findStatement.js';
import { type QuotedBefore, quotedBefore } from './quotedBefore.js';

/** What a former answer says: this number stands for that statement. */
export interface Claim {
  readonly marker: number;
  /** The statements that it may be: more than one where the same words were said in several calls. */
  readonly places: readonly Place[];
}

/** A conversation of 50 messages with 50 citations each stays far below; a greater number was not given here. */
export const GREATEST = 9_999;

/**
 * The claims of one answer that name a statement there is, by its words or by its id.
 *
 * @param inScope the calls of the question that it answered
 */
export function claimsOf(
  { content, citations = [] }: Message,
  find: FindStatement,
  inScope: () => Pick<Scope, 'calls'>,
): Claim[] {
  const named = citations.map(({ marker, id }) => ({ marker, places: listOf(find.byId(id)) }));
  const quoted = quotedBefore(content).map((quote) => ({
    marker: quote.marker,
    places: narrow(placesOf(quote, find), quote.lead, inScope),
  }));
  return [...quoted, ...named].filter(
    ({ marker, places }) =>
      places.length > 0 && Number.isInteger(marker) && marker >= 1 && marker <= GREATEST,
  );
}

const listOf = (place: Place | undefined): readonly Place[] => (place ? [place] : []);

/** A whole statement, else the statements that hold the words. */
function placesOf({ quotes }: QuotedBefore, find: FindStatement): readonly Place[] {
  for (const quote of quotes) {
    const places = find.byWords(quote);
    if (places.length > 0) return places;
  }
  for (const quote of quotes) {
    const places = find.byPart(quote);
    if (places.length > 0) return places;
  }
  return [];
}

/** The same words in several calls: those of the call that the lead names ("Home Depot 2024-Q2: …"), else those in the question's scope. */
function narrow(
  places: readonly Place[],
  lead: string,
  inScope: () => Pick<Scope, 'calls'>,
): readonly Place[] {
  if (places.length < 2) return places;
  const named = places.filter(({ parsed }) => {
    const { company, ticker, period } = parsed.transcript.call;
    const name = shortName(company ?? ticker ?? '');
    return period !== null && lead.includes(period) && lead.includes(name);
  });
  if (named.length > 0) return named;
  const { calls } = inScope();
  const asked = places.filter(({ parsed }) => calls.includes(parsed.transcript.call.id));
  return asked.length > 0 ? asked : places;
}
