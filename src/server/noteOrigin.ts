import type { RequestHandler } from 'express';
import { doFor } from '../operation/origin.js';

/** Lets logs and traces name the request that work is done for. */
export const noteOrigin: RequestHandler = (request, _response, next) => {
  const traceparent = request.get('traceparent') ?? null;
  doFor({ requestId: String(request.id), traceparent }, next);
};
