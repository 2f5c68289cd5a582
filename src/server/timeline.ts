import type { RequestHandler } from 'express';
import type { TraceTopic } from '../answer.js';
import { parseSearch } from './input.js';
import { interestIn, whileWanted } from './interest.js';

/** `GET /api/timeline`: what each call in scope says of a topic. */
export const showTimeline =
  (traceTopic: TraceTopic): RequestHandler =>
  async (request, response) => {
    const asked = parseSearch(request.query);
    const signal = interestIn(request, response);
    response.json(await whileWanted(traceTopic(asked, signal), signal));
  };
