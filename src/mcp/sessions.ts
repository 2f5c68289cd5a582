import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CancelledNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import type { Request, Response } from 'express';
import { INVALID_REQUEST, NO_SESSION, refuse, SERVER_ERROR } from './jsonRpc.js';
import { createMcpServer, type McpDeps } from './mcpServer.js';
import type { Visit } from './visit.js';

interface Session {
  readonly transport: StreamableHTTPServerTransport;
  /** How many of its requests are being answered. */
  running: number;
}

export interface Sessions {
  /** Hands one message to its session; `initialize` opens a new one. */
  take(request: Request, response: Response, visit: Visit): Promise<void>;
  /** Ends the session that the request names, and the work that it waits for. */
  end(request: Request, response: Response): Promise<void>;
}

/** The assistants that are connected, each with a server of its own, in the memory of this process. */
export function createSessions(deps: McpDeps, maxSessions: number): Sessions {
  /** In the order of their last message. */
  const sessions = new Map<string, Session>();
  const visits = new AsyncLocalStorage<Visit>();

  const isQuiet = ({ running }: Session): boolean => running === 0;
  const isFull = (): boolean =>
    sessions.size >= maxSessions && ![...sessions.values()].some(isQuiet);

  /** Counted where a session is added, so that many at once keep to the limit as well. */
  const add = (id: string, session: Session): void => {
    sessions.set(id, session);
    const surplus = sessions.size - maxSessions;
    const quiet = [...sessions.values()].filter(isQuiet);
    for (const { transport } of quiet.slice(0, Math.max(0, surplus))) void transport.close();
  };

  const remove = (id: string): void => void sessions.delete(id);

  const find = (request: Request, response: Response): Session | undefined => {
    const id = request.get('mcp-session-id') ?? '';
    const session = sessions.get(id);
    if (session) {
      sessions.delete(id);
      sessions.set(id, session);
    } else if (id === '') refuse(response, 400, NOT_INITIALIZED);
    else refuse(response, 404, UNKNOWN);
    return session;
  };

  return {
    async take(request, response, visit) {
      const message: unknown = request.body;
      if (Array.isArray(message)) return refuse(response, 400, NO_BATCHES);
      const isNew = isInitialize(message) && request.get('mcp-session-id') === undefined;
      if (isNew && isFull()) return refuse(response, 503, FULL);
      const session = isNew ? await open(deps, { add, remove }, visits) : find(request, response);
      if (!session) return;
      session.running += 1;
      response.once('close', () => {
        session.running -= 1;
      });
      const { transport } = session;
      await visits.run(visit, () => transport.handleRequest(request, response, message));
      // A cancelled request gets no response, so nothing else would end its stream.
      const cancelled = CancelledNotificationSchema.safeParse(message).data?.params.requestId;
      if (cancelled !== undefined) transport.closeSSEStream(cancelled);
    },
    async end(request, response) {
      await find(request, response)?.transport.handleRequest(request, response);
    },
  };
}

/** A session of its own server. It is not among the others before it is initialized, and no more when it has ended. */
async function open(
  deps: McpDeps,
  { add, remove }: { add(id: string, session: Session): void; remove(id: string): void },
  visits: AsyncLocalStorage<Visit>,
): Promise<Session> {
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    onsessioninitialized: (id) => add(id, session),
  });
  const session: Session = { transport, running: 0 };
  const server = createMcpServer(deps, () => current(visits));
  server.server.onclose = () => remove(transport.sessionId ?? '');
  // The SDK's own classes and interfaces differ in what may be undefined.
  await server.connect(transport as Transport);
  return session;
}

function current(visits: AsyncLocalStorage<Visit>): Visit {
  const visit = visits.getStore();
  if (!visit) throw new Error('A message came in through no request');
  return visit;
}

function isInitialize(message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'method' in message &&
    message.method === 'initialize'
  );
}

const NOT_INITIALIZED = {
  code: SERVER_ERROR,
  message: 'Send initialize first, then its Mcp-Session-Id with every message',
};
const UNKNOWN = {
  code: NO_SESSION,
  message: 'There is no such session (any more): send initialize without Mcp-Session-Id',
};
const NO_BATCHES = {
  code: INVALID_REQUEST,
  message: 'Send one message at a time: MCP has no batches since 2025-06-18',
};
const FULL = { code: SERVER_ERROR, message: 'All sessions are at work: try again soon' };
