import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Ask } from '../../src/answer.js';
import { ConfigError } from '../../src/errors.js';
import { createApp } from '../../src/server/app.js';
import { listen } from '../../src/server/listen.js';
import { readEvents } from '../support/readEvents.js';
import { send, startServer, WEB } from '../support/startServer.js';
import { DEPS } from './fakes.js';

const HEADERS = { 'Content-Type': 'application/json', Accept: 'text/event-stream' };
const CHAT = { method: 'POST', path: '/api/chat', headers: HEADERS, body: '{"question":"Why?"}' };
const JSON_CHAT = { ...CHAT, headers: { ...HEADERS, Accept: 'application/json' } };

const app = createApp({ ...DEPS, web: WEB, logger: pino({ level: 'silent' }) });

/** Yields one token, and the answer after `ms`; heeds its signal or does not, which must make no difference. */
const askThatTakes = (ms: number, onAsked = (): void => {}): Ask =>
  async function* (request, signal) {
    onAsked();
    yield { type: 'token', text: 'Sales' };
    await sleep(ms);
    yield* DEPS.ask(request, signal);
  };

async function elapsed(work: Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work;
  return performance.now() - start;
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
  it('ends 20 open streams with SHUTTING_DOWN, within the grace period', async () => {
    let asked = 0;
    const ask = askThatTakes(60_000, () => asked++);
    const server = await startServer({ ...DEPS, ask });
    const streams = Array.from({ length: 20 }, () => send(server, CHAT));
    await vi.waitFor(() => expect(asked).toBe(20), { timeout: 4000 });
    expect(await elapsed(server.stop(4000))).toBeLessThan(4000);
    for (const { status, body } of await Promise.all(streams)) {
      expect(status).toBe(200);
      expect(readEvents(body)).toEqual([
        { event: 'token', payload: { text: 'Sales' } },
        { event: 'error', payload: { code: 'SHUTTING_DOWN', message: expect.any(String) } },
      ]);
    }
  });

  it('lets an answer that is nearly there arrive', async () => {
    const server = await startServer({ ...DEPS, ask: askThatTakes(200) });
    const streamed = send(server, CHAT);
    const whole = send(server, JSON_CHAT);
    await sleep(100);
    await server.stop(5000);
    expect(readEvents((await streamed).body).at(-1)?.event).toBe('answer');
    expect((await whole).status).toBe(200);
  });

  it('tells a request for JSON too', async () => {
    const server = await startServer({ ...DEPS, ask: askThatTakes(60_000) });
    const answer = send(server, JSON_CHAT);
    await sleep(100);
    await server.stop(2000);
    expect((await answer).status).toBe(503);
    expect(JSON.parse((await answer).body).error.code).toBe('SHUTTING_DOWN');
  });

  it('refuses new connections at once', async () => {
    const server = await startServer({ ...DEPS, ask: askThatTakes(300) });
    const open = send(server, CHAT);
    await sleep(100);
    const stopped = server.stop(5000);
    await expect(send(server, { path: '/healthz' })).rejects.toThrow('ECONNREFUSED');
    await Promise.all([stopped, open]);
  });

  it('does not wait for connections that are kept alive', async () => {
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    const server = await startServer({ ...DEPS, ask: askThatTakes(150) });
    const ask = async () => {
      const request = httpRequest({ ...CHAT, port: server.port, host: '127.0.0.1', agent }).end(
        CHAT.body,
      );
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      await once(response.resume(), 'end');
    };
    await ask(); // one that is idle when the stop comes
    const running = [ask(), ask()]; // and ones that get idle while it lasts
    await sleep(50);
    expect(await elapsed(server.stop(5000))).toBeLessThan(1000);
    await Promise.all(running);
  });

  it('does not wait for a connection that never asked', async () => {
    const server = await startServer(DEPS);
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    await once(socket, 'connect');
    await sleep(50);
    expect(await elapsed(server.stop(5000))).toBeLessThan(1000);
    socket.destroy();
  });

  it('cuts what is left at the end of the grace period', async () => {
    const server = await startServer(DEPS);
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write('POST /api/chat HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n'); // never goes on
    await sleep(100);
    const took = await elapsed(server.stop(300));
    expect(took).toBeGreaterThanOrEqual(290);
    expect(took).toBeLessThan(1500);
    socket.destroy();
  });

  it('can be asked for twice', async () => {
    const server = await startServer(DEPS);
    await Promise.all([server.stop(100), server.stop(100)]);
    await server.stop(100);
  });
});
