import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import pino from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Ask } from '../../src/answer.js';
import { ConfigError } from '../../src/errors.js';
import { createApp } from '../../src/server/app.js';
import { listen } from '../../src/server/listen.js';
import { holdTime } from '../support/holdTime.js';
import { readEvents } from '../support/readEvents.js';
import { send, startServer, WEB } from '../support/startServer.js';
import { DEPS } from './fakes.js';

const HEADERS = { 'Content-Type': 'application/json', Accept: 'text/event-stream' };
const CHAT = { method: 'POST', path: '/api/chat', headers: HEADERS, body: '{"question":"Why?"}' };
const JSON_CHAT = { ...CHAT, headers: { ...HEADERS, Accept: 'application/json' } };

const app = createApp({ ...DEPS, web: WEB, logger: pino({ level: 'silent' }) });

/** Yields one token, and the answer when it is let; heeds its signal or does not, which must make no difference. */
function heldAsk() {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = 0;
  const ask: Ask = async function* (request, signal) {
    asked += 1;
    yield { type: 'token', text: 'Sales' };
    await released;
    yield* DEPS.ask(request, signal);
  };
  const begun = (times: number): Promise<void> =>
    vi.waitFor(() => expect(asked).toBe(times), { timeout: 20_000 });
  return { ask, begun, release };
}

describe('listen', () => {
  it('takes any free port for 0 and tells its address', async () => {
    const server = await listen(app, { port: 0, host: '127.0.0.1' });
    onTestFinished(() => server.stop());
    expect(server.port).toBeGreaterThan(0);
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  it('says in one line that the port is taken and what to do', async () => {
    const { port } = await startServer(DEPS);
    const refusal = await listen(app, { port, host: '127.0.0.1' }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ConfigError);
    expect(refusal).toHaveProperty(
      'message',
      `Port ${port} on 127.0.0.1 is taken: stop the other program or set PORT`,
    );
  });

  it('says that the host is not of this machine', async () => {
    await expect(listen(app, { port: 0, host: '192.0.2.1' })).rejects.toThrow(/set HOST/);
  });
});

describe('stop', () => {
  it('ends 20 open streams with SHUTTING_DOWN after half of the grace period', async () => {
    const { ask, begun } = heldAsk();
    const server = await startServer({ ...DEPS, ask });
    const streams = Array.from({ length: 20 }, () => send(server, CHAT));
    await begun(20);
    holdTime();
    const stopped = server.stop(4000);
    vi.advanceTimersByTime(2000);
    await stopped;
    for (const { status, body } of await Promise.all(streams)) {
      expect(status).toBe(200);
      expect(readEvents(body)).toEqual([
        { event: 'token', payload: { text: 'Sales' } },
        { event: 'error', payload: { code: 'SHUTTING_DOWN', message: expect.any(String) } },
      ]);
    }
  });

  it('lets an answer that is nearly there arrive', async () => {
    const { ask, begun, release } = heldAsk();
    const server = await startServer({ ...DEPS, ask });
    const streamed = send(server, CHAT);
    const whole = send(server, JSON_CHAT);
    await begun(2);
    holdTime();
    const stopped = server.stop(5000);
    vi.advanceTimersByTime(2499);
    release();
    await stopped;
    expect(readEvents((await streamed).body).at(-1)?.event).toBe('answer');
    expect((await whole).status).toBe(200);
  });

  it('tells a request for JSON too', async () => {
    const { ask, begun } = heldAsk();
    const server = await startServer({ ...DEPS, ask });
    const answer = send(server, JSON_CHAT);
    await begun(1);
    holdTime();
    const stopped = server.stop(2000);
    vi.advanceTimersByTime(1000);
    await stopped;
    expect((await answer).status).toBe(503);
    expect(JSON.parse((await answer).body).error.code).toBe('SHUTTING_DOWN');
  });

  it('refuses new connections at once', async () => {
    const { ask, begun, release } = heldAsk();
    const server = await startServer({ ...DEPS, ask });
    const open = send(server, CHAT);
    await begun(1);
    holdTime();
    const stopped = server.stop(5000);
    await expect(send(server, { path: '/healthz' })).rejects.toThrow('ECONNREFUSED');
    release();
    await Promise.all([stopped, open]);
  });

  it('does not wait for connections that are kept alive', async () => {
    const { ask, begun, release } = heldAsk();
    const chat = createApp({ ...DEPS, ask, web: WEB, logger: pino({ level: 'silent' }) });
    let answered = 0;
    const server = await listen(
      (request, response) => {
        response.once('finish', () => {
          answered += 1;
          request.socket.setTimeout(0); // Node would close it by itself after some seconds
        });
        chat(request, response);
      },
      { port: 0, host: '127.0.0.1' },
    );
    onTestFinished(() => server.stop(200));
    const keepAlive = (path: string) => {
      const socket = connect(server.port, '127.0.0.1').resume();
      onTestFinished(() => void socket.destroy());
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${CHAT.body.length}\r\n\r\n${CHAT.body}`,
      );
    };
    keepAlive('/api/none'); // one that is idle when the stop comes
    await vi.waitFor(() => expect(answered).toBe(1), { timeout: 20_000 });
    for (const path of ['/api/chat', '/api/chat']) keepAlive(path); // and ones that get idle while it lasts
    await begun(2);
    holdTime();
    const stopped = server.stop(5000);
    release();
    await stopped; // though no time has passed
    expect(answered).toBe(3);
  });

  it('does not wait for a connection that never asked', async () => {
    const server = await startServer(DEPS);
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    await once(socket, 'connect');
    await send(server, { path: '/healthz' }); // so that the one before it is taken, too
    holdTime();
    await server.stop(5000); // though no time has passed
    socket.destroy();
  });

  it('cuts what is left at the end of the grace period, and not before', async () => {
    const hanging = vi.fn();
    const server = await listen(hanging, { port: 0, host: '127.0.0.1' });
    onTestFinished(() => server.stop(200));
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write('POST /api/chat HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n'); // never goes on
    await vi.waitFor(() => expect(hanging).toHaveBeenCalled(), { timeout: 20_000 });
    holdTime();
    let isStopped = false;
    const stopped = server.stop(300).then(() => {
      isStopped = true;
    });
    vi.advanceTimersByTime(299);
    for (let turn = 0; turn < 10; turn += 1) await nextTurn();
    expect(isStopped).toBe(false);
    vi.advanceTimersByTime(1);
    await stopped;
    socket.destroy();
  });

  it('can be asked for twice', async () => {
    const server = await startServer(DEPS);
    await Promise.all([server.stop(100), server.stop(100)]);
    await server.stop(100);
  });
});
