import type { RequestHandler } from 'express';
import type { SearchPassages } from '../answer.js';
import { parseSearch } from './input.js';
import { interestIn, whileWanted } from './interest.js';

/** `GET /api/search`: retrieval alone. */
export const findPassages =
  (search: SearchPassages): RequestHandler =>
  async (request, response) => {
    const asked = parseSearch(request.query);
    const signal = interestIn(request, response);
    const { scope, passages } = await whileWanted(search(asked, signal), signal);
    response.json({ scope, passages });
  };
