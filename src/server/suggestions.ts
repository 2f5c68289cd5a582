import type { RequestHandler } from 'express';
import type { Suggest } from '../answers/suggest/suggest.js';

/** `GET /api/suggestions`: questions to begin with; the first to ask for them after an ingest waits until they are made. */
export const showSuggestions =
  (suggest: Suggest): RequestHandler =>
  async (_request, response) => {
    response.json({ suggestions: await suggest() });
  };
