import type { ServerResponse } from 'node:http';
import { ClientGone } from './sendError.js';

export interface StreamTiming {
  /** A client that takes nothing for so long is dropped. */
  readonly stallMs: number;
  /** A comment goes out this often, so that proxies keep a quiet stream open. */
  readonly heartbeatMs: number;
}

export const DEFAULT_TIMING: StreamTiming = { stallMs: 30_000, heartbeatMs: 15_000 };

export interface EventStream {
  /** Resolves when there is room for the next event; null sends one without a name. @throws ClientGone when the client has left or was dropped. */
  send(event: string | null, payload: object): Promise<void>;
  /** Sends a line that is no JSON, as some protocols end with. @throws ClientGone */
  sendLine(line: '[DONE]'): Promise<void>;
  end(): void;
}

/** Turns a response into server-sent events, at the pace of its reader. */
export function openEventStream(
  response: ServerResponse,
  { stallMs, heartbeatMs }: StreamTiming = DEFAULT_TIMING,
): EventStream {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(':\n\n');
  }, heartbeatMs);
  response.once('close', () => clearInterval(heartbeat));
  const write = async (frame: string): Promise<void> => {
    if (response.destroyed) throw new ClientGone();
    if (!response.write(frame)) await drained(response, stallMs);
  };
  return {
    // JSON holds no raw line break, so no text can end the frame and begin another.
    send: (event, payload) =>
      write(`${event === null ? '' : `event: ${event}\n`}data: ${JSON.stringify(payload)}\n\n`),
    sendLine: (line) => write(`data: ${line}\n\n`),
    end() {
      clearInterval(heartbeat);
      response.end();
      dropUnlessTaken(response, stallMs);
    },
  };
}

/** Waits until the client has taken what was written; drops it when it does not. */
function drained(response: ServerResponse, stallMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => response.destroy(), stallMs);
    const settle = () => {
      clearTimeout(deadline);
      response.off('drain', settle).off('close', settle);
      if (response.destroyed) reject(new ClientGone());
      else resolve();
    };
    response.once('drain', settle).once('close', settle);
  });
}

function dropUnlessTaken(response: ServerResponse, stallMs: number): void {
  if (response.writableFinished) return;
  const deadline = setTimeout(() => response.destroy(), stallMs);
  response.once('close', () => clearTimeout(deadline));
}
