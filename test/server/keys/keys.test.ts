import { describe, expect, it } from 'vitest';
import { API_KEYS } from '../../../src/config/keys.js';
import { createKeyring } from '../../../src/server/keys/keyring.js';
import { send, startServer } from '../../support/startServer.js';
import { DEPS, SALES } from '../fakes.js';

const READ = 'read-0123456789abcdef';
const INGEST = 'ingest-0123456789abcdef';

const keyring = () => createKeyring(API_KEYS.parse(`read:${READ},ingest:${INGEST}`));

const guarded = (more: { publicCitations?: boolean; rateLimit?: number } = {}) =>
  startServer({
    ...DEPS,
    guard: { keyring: keyring(), publicCitations: false, rateLimit: null, ...more },
  });

const bearer = (key: string) => ({ Authorization: `Bearer ${key}` });
const JSON_TYPE = { 'Content-Type': 'application/json' };
const errorOf = ({ body }: { body: string }) => JSON.parse(body).error;

describe('a server with keys', () => {
  it.each([
    '/api/calls',
    '/api/calls/ACME-2025-Q3/source',
    '/api/search?q=sales',
    `/api/statements/${SALES.id}`,
    `/c/${SALES.id}`,
    '/api/nothing',
  ])('keeps %s from those without', async (path) => {
    const answer = await send(await guarded(), { path });
    expect(answer.status).toBe(401);
    expect(errorOf(answer).code).toBe('UNAUTHORIZED');
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="OnRecord"');
  });

  it.each(['/', '/calls', '/healthz', '/readyz', '/assets/web/styles/statement.css'])(
    'shows everybody %s',
    async (path) => {
      expect((await send(await guarded(), { path })).status).toBe(200);
    },
  );

  it.each([READ, INGEST])('opens with the key %s', async (key) => {
    const { status } = await send(await guarded(), { path: '/api/calls', headers: bearer(key) });
    expect(status).toBe(200);
  });

  it.each([
    ['a wrong key', bearer(`${READ}x`)],
    ['a key cut short', bearer(READ.slice(0, -1))],
    ['nothing after Bearer', { Authorization: 'Bearer ' }],
    ['another scheme', { Authorization: `Basic ${READ}` }],
    ['a cookie with the key itself', { Cookie: `onrecord=${READ}` }],
    ['a cookie of zeros', { Cookie: `onrecord=${'0'.repeat(64)}` }],
  ])('refuses %s', async (_, headers) => {
    const answer = await send(await guarded(), { path: '/api/calls', headers });
    expect(answer.status).toBe(401);
    expect(answer.body).not.toContain(READ);
  });

  it('shows statements to all where citations are public, and nothing else', async () => {
    const server = await guarded({ publicCitations: true });
    expect((await send(server, { path: `/c/${SALES.id}` })).status).toBe(200);
    expect((await send(server, { path: '/api/calls' })).status).toBe(401);
  });

  it('tells a browser where a key is asked for', async () => {
    const headers = { Accept: 'text/html,*/*;q=0.8' };
    const { status, body } = await send(await guarded(), { path: `/c/${SALES.id}`, headers });
    expect(status).toBe(401);
    expect(body).toContain('A key is needed');
    expect(body).not.toContain(SALES.quote);
  });

  it('tells without a key not even how much there is', async () => {
    const { body } = await send(await guarded(), { path: '/' });
    expect(body).not.toContain('4 statements');
  });
});

describe('the session of a page', () => {
  const begin = async (server: Awaited<ReturnType<typeof guarded>>, key: unknown) =>
    send(server, {
      method: 'POST',
      path: '/api/session',
      headers: JSON_TYPE,
      body: JSON.stringify({ key }),
    });

  it('is a cookie that no script reads, no other site sends and no key can be read from', async () => {
    const server = await guarded();
    const { status, headers } = await begin(server, READ);
    expect(status).toBe(204);
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(
      /^onrecord=[0-9a-f]{64}; Max-Age=2592000; Path=\/; .*HttpOnly; SameSite=Strict$/,
    );
    expect(cookie).not.toContain(READ);
    const Cookie = cookie.split(';')[0] ?? '';
    expect((await send(server, { path: '/api/calls', headers: { Cookie } })).status).toBe(200);
  });

  it('needs a right key', async () => {
    const answer = await begin(await guarded(), 'wrong-0123456789abcdef');
    expect(answer.status).toBe(401);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it.each([7, '', null, 'x'.repeat(501)])('refuses the key %j', async (key) => {
    const answer = await begin(await guarded(), key);
    expect(answer.status).toBe(400);
    expect(errorOf(answer).field).toBe('key');
  });

  it('ends with DELETE', async () => {
    const { status, headers } = await send(await guarded(), {
      method: 'DELETE',
      path: '/api/session',
    });
    expect(status).toBe(204);
    expect(headers['set-cookie']?.[0]).toContain('onrecord=; Path=/; Expires=Thu, 01 Jan 1970');
  });
});

describe('limits', () => {
  it('do not believe what a client says of its address', async () => {
    const server = await guarded({ rateLimit: 50 });
    const statuses: number[] = [];
    for (let call = 0; call < 200; call += 1) {
      const headers = { ...bearer(READ), 'X-Forwarded-For': `10.0.${call}.1` };
      statuses.push((await send(server, { path: '/api/calls', headers })).status);
    }
    expect(statuses).toEqual([...Array(50).fill(200), ...Array(150).fill(429)]);
  });

  it('say when to come back, and leave the signs of life alone', async () => {
    const server = await guarded({ rateLimit: 1 });
    await send(server, { path: '/api/calls', headers: bearer(READ) });
    const answer = await send(server, { path: '/api/calls', headers: bearer(READ) });
    expect(errorOf(answer).code).toBe('RATE_LIMITED');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect((await send(server, { path: '/healthz' })).status).toBe(200);
    const other = await send(server, { path: '/api/calls', headers: bearer(INGEST) });
    expect(other.status).toBe(200); // each key has its own
  });

  it('stop those who try keys', async () => {
    const server = await guarded();
    const statuses: number[] = [];
    for (let call = 0; call < 25; call += 1) {
      const headers = bearer(`guess-${call}-0123456789`);
      statuses.push((await send(server, { path: '/api/calls', headers })).status);
    }
    expect(statuses).toEqual([...Array(20).fill(401), ...Array(5).fill(429)]);
  });

  it('let a client have a hundred requests at a time', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const server = await startServer({
      ...DEPS,
      search: async (request, signal) => {
        await held;
        return DEPS.search(request, signal);
      },
    });
    const running = Array.from({ length: 100 }, () => send(server, { path: '/api/search?q=a' }));
    await expect
      .poll(async () => (await send(server, { path: '/api/calls' })).status, { timeout: 10_000 })
      .toBe(429);
    release();
    expect((await Promise.all(running)).map(({ status }) => status)).toEqual(Array(100).fill(200));
    expect((await send(server, { path: '/api/calls' })).status).toBe(200);
  });
});
