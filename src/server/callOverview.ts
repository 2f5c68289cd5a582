import type { RequestHandler } from 'express';
import type { OverviewOfCall } from '../catalogue.js';
import { orNotFound, parseId } from './ids.js';

/** `GET /api/calls/:id/overview`: what matters most in a call, its figures, who speaks and what analysts asked. */
export const showCallOverview =
  (overviewOf: OverviewOfCall): RequestHandler =>
  (request, response) => {
    const id = parseId(request.params.id);
    response.json(orNotFound(overviewOf(id), 'call', id));
  };
