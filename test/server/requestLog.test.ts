import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { send, startServer } from '../support/startServer.js';
import { DEPS } from './fakes.js';

/** A server and the lines that it logs. */
async function startLogging(level = 'info', deps = DEPS) {
  const lines: string[] = [];
  const logger = pino({ level }, { write: (line: string) => void lines.push(line) });
  return { server: await startServer({ ...deps, logger }), lines };
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

describe('the log', () => {
  it('holds one line a request: id, method, path, status, duration', async () => {
    const { server, lines } = await startLogging();
    const { headers } = await send(server, { path: '/api/calls' });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        level: 30,
        req: { id: headers['x-request-id'], method: 'GET', path: '/api/calls' },
        res: { status: 200 },
        responseTime: expect.any(Number),
      }),
    ]);
  });

  it('never holds what was asked, nor a header', async () => {
    const { server, lines } = await startLogging('trace');
    const headers = {
      'Content-Type': 'application/json',
      Authorization: 'Bearer hush',
      Cookie: 'key=hush',
    };
    await send(server, { path: '/api/search?q=hush&key=hush', headers });
    await send(server, {
      method: 'POST',
      path: '/api/chat?key=hush',
      headers,
      body: '{"question":"hush"}',
    });
    await send(server, { method: 'POST', path: '/api/chat', headers, body: '{"question":"hush' });
    await send(server, {
      method: 'POST',
      path: '/api/chat',
      headers,
      body: '{"question":"hush","limit":0}',
    });
    expect(lines).toHaveLength(4);
    expect(lines.join()).not.toContain('hush');
  });

  it('does not speak of health checks at info, and does at debug', async () => {
    const quiet = await startLogging('info');
    await send(quiet.server, { path: '/healthz' });
    expect(quiet.lines).toEqual([]);
    const chatty = await startLogging('debug');
    await send(chatty.server, { path: '/healthz' });
    expect(chatty.lines).toHaveLength(1);
  });

  it('holds an unexpected error whole, under the id that the client was told', async () => {
    const catalogue = () => {
      throw new TypeError('a fault of ours');
    };
    const { server, lines } = await startLogging('error', { ...DEPS, catalogue });
    const { body } = await send(server, { path: '/readyz', headers: { 'X-Request-Id': 'job-7' } });
    expect(JSON.parse(body).error.message).toContain('job-7');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      req: { id: 'job-7' },
      err: {
        type: 'TypeError',
        message: 'a fault of ours',
        stack: expect.stringContaining('requestLog.test'),
      },
    });
  });
});

describe('X-Request-Id', () => {
  it.each(['job-7', 'a.b_c', 'x'.repeat(64)])('is taken over: %s', async (id) => {
    const { headers } = await send(await startServer(DEPS), {
      path: '/healthz',
      headers: { 'X-Request-Id': id },
    });
    expect(headers['x-request-id']).toBe(id);
  });

  it.each(['', 'two words', 'x'.repeat(65), '{"level":60}', 'é'])('is replaced: %j', async (id) => {
    const { headers } = await send(await startServer(DEPS), {
      path: '/healthz',
      headers: { 'X-Request-Id': id },
    });
    expect(headers['x-request-id']).toMatch(UUID);
  });
});
