import { setMaxListeners } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { isIPv6, type Socket } from 'node:net';
import { ConfigError } from '../errors.js';
import { announceStop } from './interest.js';

/** A connection on which nothing moves for so long is closed. */
const SILENCE_MS = 120_000;
const DEFAULT_GRACE_MS = 10_000;

export interface RunningServer {
  readonly port: number;
  /** Where it answers, for people: `http://127.0.0.1:3000`. */
  readonly url: string;
  /**
   * Takes no new connection. Running requests may finish for the first half of the grace period; then streams end with
   * the error SHUTTING_DOWN and other requests get it; at its end whatever is left is cut. Resolves when all is closed.
   */
  stop(graceMs?: number): Promise<void>;
}

/** @throws ConfigError when the port or the host cannot be had. */
export async function listen(
  app: RequestListener,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<RunningServer> {
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal); // one listener a running request is no leak
  const server = createServer((request, response) => {
    announceStop(request, stopping.signal);
    // A connection counts as idle only some moments after its response is done.
    response.once('close', () => {
      if (!server.listening) setImmediate(() => server.closeIdleConnections());
    });
    app(request, response);
  });
  server.setTimeout(SILENCE_MS);
  const sockets = keepSockets(server);
  const taken = await bind(server, port, host);
  let stopped: Promise<void> | undefined;
  return {
    port: taken,
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${taken}`,
    stop(graceMs = DEFAULT_GRACE_MS) {
      stopped ??= close(server, sockets, stopping, graceMs);
      return stopped;
    },
  };
}

function bind(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, port, host)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ConfigError(
        `Port ${port} on ${host} is taken: stop the other program or set PORT`,
      );
    case 'EACCES':
      return new ConfigError(`Port ${port} on ${host} needs more rights: set PORT to 1024 or more`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ConfigError(`${host} is no address of this machine: set HOST=127.0.0.1`);
    default:
      return error;
  }
}

/** The open connections. Node counts one that never asked anything as busy, and browsers open such ones in advance. */
function keepSockets(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}

async function close(
  server: Server,
  sockets: ReadonlySet<Socket>,
  stopping: AbortController,
  graceMs: number,
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  const toSay = setTimeout(() => stopping.abort(), graceMs / 2);
  const toCut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(toSay);
  clearTimeout(toCut);
}
