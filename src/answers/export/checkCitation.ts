import { narrowCitation } from '../../citations/narrowCitation.js';
import { BadRequestError } from '../../errors.js';
import type { Citation } from '../../types.js';

/** A citation as it comes back from outside: only its id is believed. */
export interface GivenCitation {
  /** Of a statement, or `<id>..<id>` of a range of neighbours. */
  readonly id: string;
  /** Its words, or the part of them that is quoted. */
  readonly quote?: string | undefined;
  /** The hash of the text that it was made from. */
  readonly version?: string | undefined;
}

/** What the calls served know by an id in a version, else in the current one. */
export type FindCited = (id: string, version?: string) => Citation | undefined;

/**
 * Looks a citation up again.
 * @param field where in the request it stands, for the error
 * @throws BadRequestError where it is unknown or its words were altered
 */
export function checkCitation(
  { id, quote, version }: GivenCitation,
  find: FindCited,
  field: string,
): Citation {
  const found = find(id, version);
  if (!found) throw new BadRequestError(`"${id}" is no statement of the calls served`, field);
  const cited = quote === undefined ? found : narrowCitation(found, quote);
  if (!cited) throw new BadRequestError(`The quote of "${id}" is not what was said there`, field);
  return cited;
}
