import { Registry } from 'prom-client';
import { describe, expect, it, vi } from 'vitest';
import { digestOf } from '../../src/config/keys.js';
import { createKeyring } from '../../src/server/keys/keyring.js';
import { send, startServer } from '../support/startServer.js';
import { ask, DEPS, scope } from './fakes.js';

const KEY = 'read-0123456789abcdef';
const JSON_TYPE = { 'Content-Type': 'application/json' };
const QUESTION = { method: 'POST', path: '/api/chat', headers: JSON_TYPE } as const;

async function startCounting(more: Partial<Parameters<typeof startServer>[0]> = {}) {
  const server = await startServer({ ...DEPS, metrics: new Registry(), ...more });
  const metrics = async () => (await send(server, { path: '/metrics' })).body;
  const linesOf = async (name: string) =>
    (await metrics()).split('\n').filter((line) => line.startsWith(`onrecord_${name}`));
  return { server, metrics, linesOf };
}

const requests = 'http_request_duration_seconds_count';

describe('GET /metrics', () => {
  it('is text for Prometheus', async () => {
    const { server } = await startCounting();
    const { status, headers, body } = await send(server, { path: '/metrics' });
    expect([status, headers['content-type']]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
    expect(body).toContain('# TYPE onrecord_http_request_duration_seconds histogram');
  });

  it('is not there where nothing is counted', async () => {
    expect((await send(await startServer(DEPS), { path: '/metrics' })).status).toBe(404);
  });

  it.each<[string, Record<string, string>, number]>([
    ['nobody', {}, 401],
    ['a wrong key', { Authorization: 'Bearer read-fedcba9876543210' }, 401],
    ['a key', { Authorization: `Bearer ${KEY}` }, 200],
  ])('shows to %s, where there are keys: %j: %i', async (_, headers, expected) => {
    const keyring = createKeyring([{ scope: 'read', digest: digestOf(KEY) }]);
    const guard = { keyring, publicCitations: false, rateLimit: null };
    const { server } = await startCounting({ guard });
    expect((await send(server, { path: '/metrics', headers })).status).toBe(expected);
  });
});

describe('a request is counted', () => {
  it.each([
    ['GET', '/api/calls/ACME-2025-Q3', '/api/calls/:id', 200],
    ['GET', '/api/calls/NO-SUCH-ONE', '/api/calls/:id', 404],
    ['GET', '/timeline', '/', 200], // one page with several addresses
    ['GET', '/assets/onrecord.js', '/assets/onrecord.js', 200],
    ['GET', '/ASSETS/onrecord.js', '/assets/onrecord.js', 200], // mounts heed no case
    ['GET', '/api/nothing/hush', 'none', 404],
    ['GET', '/api/../hush', 'none', 400],
    ['POST', '/api/verify', '/api/verify', 400],
  ])('%s %s as %s', async (method, path, route, status) => {
    const { server, linesOf } = await startCounting();
    await send(server, { method, path });
    expect(await linesOf(requests)).toEqual([
      `onrecord_${requests}{method="${method}",route="${route}",status="${status}"} 1`,
    ]);
  });

  it('under few names, whatever is sent: no id, no question and no odd method becomes a label', async () => {
    const { server, linesOf, metrics } = await startCounting();
    for (let at = 0; at < 20; at++) {
      await send(server, { path: `/hush/${at}?q=hush` });
      await send(server, { path: `/c/hush:${at}` });
      await send(server, { path: '/', method: at % 2 === 0 ? 'PURGE' : 'MKCOL' });
    }
    expect(await linesOf(requests)).toEqual([
      `onrecord_${requests}{method="GET",route="none",status="404"} 20`,
      expect.stringMatching(/route="\/c\/:id",status="4\d\d"} 20$/),
      `onrecord_${requests}{method="other",route="none",status="404"} 20`,
    ]);
    expect(await metrics()).not.toContain('hush');
  });

  it('as a stream while it is open, and as aborted when its client leaves', async () => {
    const { server, linesOf } = await startCounting({
      ask: async function* (_, signal) {
        yield { type: 'scope', scope };
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      },
    });
    const leaving = new AbortController();
    const response = await fetch(`${server.url}/api/chat`, {
      method: 'POST',
      headers: { ...JSON_TYPE, Accept: 'text/event-stream' },
      body: '{"question":"Why?"}',
      signal: leaving.signal,
    });
    await response.body?.getReader().read();
    expect(await linesOf('streams_running')).toEqual(['onrecord_streams_running 1']);
    expect(await linesOf('http_requests_running')).toEqual(['onrecord_http_requests_running 2']);
    leaving.abort();
    await vi.waitFor(
      async () =>
        expect(await linesOf(requests)).toContain(
          `onrecord_${requests}{method="POST",route="/api/chat",status="aborted"} 1`,
        ),
      { timeout: 10_000 },
    );
    expect(await linesOf('streams_running')).toEqual(['onrecord_streams_running 0']);
  });

  it('once it is answered, and without what was asked', async () => {
    const { server, linesOf } = await startCounting({ ask });
    await send(server, { ...QUESTION, body: '{"question":"hush"}' });
    expect(await linesOf(requests)).toEqual([
      `onrecord_${requests}{method="POST",route="/api/chat",status="200"} 1`,
    ]);
  });
});
