import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/** What may go into a log line and back into a header as it came. */
const SANE_ID = /^[\w.-]{1,64}$/;

/**
 * One line a request: its id, method, path, status and duration. Never a query string, a body or a header, for those
 * hold what people ask and may hold keys.
 */
export function logRequests(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: nameRequest,
    customLogLevel: (request, response, error) => {
      if (error || response.statusCode >= 500) return 'error';
      return pathOf(request) === '/healthz' ? 'debug' : 'info';
    },
    wrapSerializers: false, // the serialisers below see the raw request and response
    serializers: {
      req: (request: IncomingMessage) => ({
        id: request.id,
        method: request.method,
        path: pathOf(request),
      }),
      res: (response: ServerResponse) => ({ status: response.statusCode }),
    },
  });
}

function nameRequest(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID();
  response.setHeader('X-Request-Id', id);
  return id;
}

function pathOf(request: IncomingMessage): string {
  const [path = ''] = (request.url ?? '').split('?', 1);
  return path.slice(0, 200);
}
