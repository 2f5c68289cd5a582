import type { RequestHandler } from 'express';
import type { Catalogue } from '../catalogue.js';

/** `GET /healthz`: the process answers, whatever it has to serve. */
export const showHealth: RequestHandler = (_request, response) => {
  response.json({ status: 'ok' });
};

/** `GET /readyz`: the generation served and its counts; where there is none, the error that says why. */
export const showReadiness =
  (catalogue: () => Catalogue): RequestHandler =>
  (_request, response) => {
    const served = catalogue();
    const calls = served.calls();
    const statements = calls.reduce((sum, call) => sum + call.statements, 0);
    response.json({
      status: 'ready',
      generation: served.generation,
      counts: { calls: calls.length, statements },
    });
  };
