import { narrowCitation } from '../citations/narrowCitation.js';
import { BadRequestError } from '../errors.js';
import type { Citation } from '../types.js';

/**
 * What a request cites: the statement, or with `?quote=` the part of it that is quoted.
 * @throws BadRequestError where the part does not stand there to the letter
 */
export function quotedPart<Placed extends Citation>(placed: Placed, quote: unknown): Placed {
  if (quote === undefined) return placed;
  const part = typeof quote === 'string' ? narrowCitation(placed, quote) : undefined;
  if (part) return part;
  throw new BadRequestError('"quote" does not stand in the statement to the letter', 'quote');
}
