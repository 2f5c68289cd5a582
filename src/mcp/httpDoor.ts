import { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { BadRequestError } from '../errors.js';
import { interestIn } from '../server/interest.js';
import { readJson } from '../server/jsonBody.js';
import { explainError } from '../server/sendError.js';
import { type JsonRpcFault, PARSE_ERROR, refuse, SERVER_ERROR } from './jsonRpc.js';
import type { McpDeps } from './mcpServer.js';
import type { Sessions } from './sessions.js';

/** The one that was quiet longest makes room for a new one. */
const MAX_SESSIONS = 200;

/**
 * `/mcp`: assistants over streamable HTTP. It keeps sessions, since a cancellation comes as a request of its own and must
 * find the work that it ends. There is no stream for messages that nobody asked for (GET): none is ever sent, and open
 * streams would hold up a server that stops. The SDK is loaded by the first request.
 */
export function createMcpDoor(deps: McpDeps, maxSessions = MAX_SESSIONS): Router {
  const open = once(async () => {
    const { createSessions } = await import('./sessions.js');
    return createSessions(deps, maxSessions);
  });
  return Router()
    .post('/', readJson, post(open))
    .delete('/', async (request, response) => (await open()).end(request, response))
    .all('/', (_request, response) => {
      response.set('Allow', 'POST, DELETE');
      refuse(response, 405, { code: SERVER_ERROR, message: 'Send messages by POST' });
    })
    .use(sendFault);
}

const post =
  (open: () => Promise<Sessions>): RequestHandler =>
  async (request, response) => {
    const sessions = await open();
    const { id, log } = request;
    const signal = interestIn(request, response);
    await sessions.take(request, response, { id, log, signal });
  };

/** What could not even be read is refused in the shape of JSON-RPC, with our own code in its data. */
const sendFault: ErrorRequestHandler = (error, request, response, _next) => {
  const { status, body } = explainError(error, request);
  const isBroken = error instanceof BadRequestError && error.code === 'BAD_JSON';
  const fault: JsonRpcFault = {
    code: isBroken ? PARSE_ERROR : SERVER_ERROR,
    message: body.message,
    data: body,
  };
  if (response.headersSent) response.destroy();
  else refuse(response, status, fault);
};

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
