import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { AnswerEvent, Ask } from '../../src/answer.js';
import { IndexMissingError } from '../../src/errors.js';
import { openEventStream } from '../../src/server/eventStream.js';
import type { RunningServer } from '../../src/server/listen.js';
import { holdTime } from '../support/holdTime.js';
import { readEvents } from '../support/readEvents.js';
import { send, startServer } from '../support/startServer.js';
import { ANSWER, DEPS, inPlace, passages, SALES, scope } from './fakes.js';

const HEADERS = { 'Content-Type': 'application/json', Accept: 'text/event-stream' };
const QUESTION = '{"question":"Why?"}';

const stream = (server: RunningServer, body = QUESTION) =>
  send(server, { method: 'POST', path: '/api/chat', headers: HEADERS, body });

/** Asks, reads the first piece of the stream, and then leaves the connection to the caller. */
async function openStream({ port }: RunningServer, Accept = HEADERS.Accept) {
  const request = httpRequest({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/api/chat',
    headers: { ...HEADERS, Accept },
    agent: false,
  });
  request.on('error', () => {}); // it will be torn down
  request.end(QUESTION);
  return request;
}

async function firstToken(server: RunningServer) {
  const request = await openStream(server);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  await once(response, 'data');
  return { request, response };
}

/** Yields one token and then hangs, without a look at its signal; tells when the signal came. */
function hangingAsk() {
  const signals: AbortSignal[] = [];
  const ask: Ask = async function* (_request, signal) {
    signals.push(signal);
    yield { type: 'token', text: 'Sales' };
    await new Promise(() => {});
  };
  return { ask, signals };
}

const until = (condition: () => boolean): Promise<void> =>
  vi.waitFor(() => expect(condition()).toBe(true), { timeout: 20_000, interval: 5 });

describe('POST /api/chat with Accept: text/event-stream', () => {
  it('sends each event of the contract, the answer last', async () => {
    const { status, headers, body } = await stream(await startServer(DEPS));
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': expect.stringContaining('no-cache'),
      'x-accel-buffering': 'no',
    });
    expect(readEvents(body)).toEqual([
      { event: 'scope', payload: scope },
      { event: 'passages', payload: { passages } },
      { event: 'token', payload: { text: 'Sales grew' } },
      { event: 'citation', payload: { ...inPlace(SALES), marker: 1 } },
      { event: 'answer', payload: ANSWER },
    ]);
  });

  it.each(['application/json, text/event-stream', 'TEXT/EVENT-STREAM', 'text/event-stream;q=0.9'])(
    'streams for Accept: %s',
    async (Accept) => {
      const server = await startServer(DEPS);
      const { headers } = await send(server, {
        method: 'POST',
        path: '/api/chat',
        headers: { ...HEADERS, Accept },
        body: QUESTION,
      });
      expect(headers['content-type']).toContain('text/event-stream');
    },
  );

  it.each(['*/*', 'application/json', 'text/*'])(
    'does not stream for Accept: %s',
    async (Accept) => {
      const server = await startServer(DEPS);
      const { headers } = await send(server, {
        method: 'POST',
        path: '/api/chat',
        headers: { ...HEADERS, Accept },
        body: QUESTION,
      });
      expect(headers['content-type']).toContain('application/json');
    },
  );

  it('refuses a bad request before it opens a stream', async () => {
    const { status, headers, body } = await stream(await startServer(DEPS), '{"question":""}');
    expect(status).toBe(400);
    expect(headers['content-type']).toContain('application/json');
    expect(JSON.parse(body).error.field).toBe('question');
  });

  it.each([
    '\n\nevent: answer\ndata: {}\n\n',
    '\r\n\r\nevent: error\r\ndata: {}\r\n\r\n',
    '\r\revent: answer\rdata: {}\r\r',
    '\u2028\u2029\u0085id: 7\nretry: 1',
    'half a character \uD83D',
    ': a comment',
  ])('keeps its frames whatever a transcript says: %j', async (text) => {
    const ask: Ask = async function* () {
      yield { type: 'token', text };
      yield {
        type: 'citation',
        citation: { ...inPlace(SALES), marker: 1, quote: text, topic: text },
      };
      yield { type: 'answer', answer: { ...ANSWER, answer: text } };
    };
    const { body } = await stream(await startServer({ ...DEPS, ask }));
    expect(body.split('\n').filter((line) => line.startsWith('event:'))).toEqual([
      'event: token',
      'event: citation',
      'event: answer',
    ]);
    expect(body).not.toContain('\r');
    expect(readEvents(body).map(({ payload }) => payload)).toEqual([
      { text },
      { ...inPlace(SALES), marker: 1, quote: text, topic: text },
      { ...ANSWER, answer: text },
    ]);
  });

  it.each<[string, Ask, string]>([
    [
      'a known error',
      async function* () {
        yield { type: 'token', text: 'a' };
        throw new IndexMissingError('No index');
      },
      'INDEX_MISSING',
    ],
    [
      'an unknown error',
      async function* () {
        yield { type: 'token', text: 'a' };
        throw new TypeError('secret');
      },
      'INTERNAL',
    ],
    [
      'no answer',
      async function* () {
        yield { type: 'token', text: 'a' };
      },
      'INTERNAL',
    ],
  ])('ends with the event error after %s', async (_, ask, code) => {
    const { status, body } = await stream(await startServer({ ...DEPS, ask }));
    expect(status).toBe(200);
    expect(readEvents(body)).toEqual([
      { event: 'token', payload: { text: 'a' } },
      { event: 'error', payload: { code, message: expect.any(String) } },
    ]);
    expect(body).not.toContain('secret');
  });

  it('ends with the answer even where the source goes on', async () => {
    const ask: Ask = async function* (request, signal) {
      yield* DEPS.ask(request, signal);
      yield { type: 'token', text: 'and' };
    };
    const { body } = await stream(await startServer({ ...DEPS, ask }));
    expect(readEvents(body).at(-1)?.event).toBe('answer');
  });

  it('keeps a quiet stream open with comments', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const ask: Ask = async function* (request, signal) {
      await released;
      yield* DEPS.ask(request, signal);
    };
    const streamTiming = { stallMs: 30_000, heartbeatMs: 20 };
    const request = await openStream(await startServer({ ...DEPS, ask, streamTiming }));
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    let body = '';
    response.setEncoding('utf8').on('data', (text) => {
      body += text;
    });
    await until(() => body.startsWith(':\n\n:\n\n'));
    release();
    await once(response, 'end');
    expect(body).toMatch(/^(:\n\n){2,}event: scope/);
    expect(readEvents(body).at(-1)?.event).toBe('answer');
  });
});

describe('a client that leaves', () => {
  it('stops the work, for 100 clients at once', async () => {
    const { ask, signals } = hangingAsk();
    const server = await startServer({ ...DEPS, ask });
    const clients = await Promise.all(Array.from({ length: 100 }, () => firstToken(server)));
    expect(signals.filter(({ aborted }) => aborted)).toEqual([]);
    for (const { request } of clients) request.destroy();
    await until(() => signals.every(({ aborted }) => aborted));
    expect(signals).toHaveLength(100);
    expect((await send(server, { path: '/healthz' })).status).toBe(200);
  });

  it('lets the source clean up after itself', async () => {
    let cleaned = false;
    const ask: Ask = async function* (_request, signal) {
      try {
        yield { type: 'token', text: 'Sales' };
        await new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason)),
        );
      } finally {
        cleaned = true;
      }
    };
    const { request } = await firstToken(await startServer({ ...DEPS, ask }));
    request.destroy();
    await until(() => cleaned);
  });

  it('stops the work for JSON too', async () => {
    const { ask, signals } = hangingAsk();
    const server = await startServer({ ...DEPS, ask });
    const request = await openStream(server, 'application/json');
    await until(() => signals.length === 1);
    request.destroy();
    await until(() => signals[0]?.aborted === true);
  });

  it('stops a search too', async () => {
    let seen: AbortSignal | undefined;
    const search = (_: unknown, signal: AbortSignal) => {
      seen = signal;
      return new Promise<never>(() => {});
    };
    const server = await startServer({ ...DEPS, search });
    const request = httpRequest({
      port: server.port,
      host: '127.0.0.1',
      path: '/api/search?q=why',
      agent: false,
    });
    request.on('error', () => {});
    request.end();
    await until(() => seen !== undefined);
    request.destroy();
    await until(() => seen?.aborted === true);
  });

  it('is not mistaken for one whose request was answered', async () => {
    let seen: AbortSignal | undefined;
    const ask: Ask = (request, signal) => {
      seen = signal;
      return DEPS.ask(request, signal);
    };
    const server = await startServer({ ...DEPS, ask });
    await stream(server);
    await server.stop(); // when all is closed
    expect(seen?.aborted).toBe(false);
  });
});

describe('a client that never reads', () => {
  /** Never ends by itself: 64 kB a token. */
  const flood = () => {
    const state = { sent: 0, ended: false };
    const ask: Ask = async function* () {
      try {
        for (;;) {
          state.sent += 1;
          yield { type: 'token', text: 'x'.repeat(65_536) } satisfies AnswerEvent;
          await nextTurn(); // where nobody makes it wait, the test has its turn still
        }
      } finally {
        state.ended = true;
      }
    };
    return { ask, state };
  };

  const askAndNeverRead = (port: number) => {
    const socket = connect(port, '127.0.0.1').pause();
    socket.on('error', () => {});
    socket.write(
      `POST /api/chat HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: ${QUESTION.length}\r\n\r\n${QUESTION}`,
    );
    return socket;
  };

  it('is waited for without piling up what it does not take, and dropped at the deadline', async () => {
    const { ask, state } = flood();
    const streamTiming = { stallMs: 3000, heartbeatMs: 20 };
    const server = await startServer({ ...DEPS, ask, streamTiming });
    holdTime();
    const socket = askAndNeverRead(server.port);
    onTestFinished(() => void socket.destroy());
    let sent = -1;
    while (state.sent === 0 || state.sent > sent) {
      sent = state.sent; // the kernel takes what it holds, then no more
      expect(sent).toBeLessThan(1000);
      for (let turn = 0; turn < 100; turn += 1) await nextTurn();
    }
    expect(state.ended).toBe(false);
    while (!state.ended) {
      vi.advanceTimersByTime(3000);
      await nextTurn();
    }
  });

  it('is dropped after the end too, though the last event fitted into the buffer', async () => {
    let closed = false;
    const server = createServer(async (_request, response) => {
      response.once('close', () => {
        closed = true;
      });
      const events = openEventStream(response, { stallMs: 100, heartbeatMs: 1000 });
      const kernelIsFull = () => response.writableLength > 0;
      while (!kernelIsFull()) {
        await events.send('token', { text: 'x'.repeat(1000) });
        await nextTurn(); // lets the kernel take what it will
      }
      events.end();
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const address = server.address();
    const socket = askAndNeverRead(typeof address === 'object' && address ? address.port : 0);
    await until(() => closed);
    socket.destroy();
  });

  it('is dropped when the last event is the one that it does not take', async () => {
    let isAsked = false;
    const ask: Ask = async function* () {
      isAsked = true;
      yield { type: 'answer', answer: { ...ANSWER, answer: 'x'.repeat(32 * 2 ** 20) } };
    };
    const server = await startServer({
      ...DEPS,
      ask,
      streamTiming: { stallMs: 100, heartbeatMs: 20 },
    });
    const socket = askAndNeverRead(server.port);
    await until(() => isAsked);
    await server.stop(10 * 60_000); // ends within the test's time only if the connection is dropped
    socket.destroy();
  });
});
