import { describe, expect, it } from 'vitest';
import { createEntrance } from '../../../src/server/keys/entrance.js';
import { createKeyring } from '../../../src/server/keys/keyring.js';
import { type RawRequest, send, startServer } from '../../support/startServer.js';
import { DEPS } from '../fakes.js';

/** A server without keys, as it starts, and its printed path. */
async function started(publicUrl: string | null = null) {
  const entrance = createEntrance();
  const keyring = createKeyring([], entrance.key);
  const guard = { keyring, publicCitations: false, rateLimit: null, entrance };
  const server = await startServer({ ...DEPS, guard, publicUrl });
  const get = (path: string, headers = {}) => send(server, { path, headers });
  const post = (headers: RawRequest['headers'] = {}) =>
    send(server, { method: 'POST', path: '/api/calls?file=a.txt', headers, body: 'x' });
  return { server, path: entrance.path, get, post };
}

const cookieOf = ({ headers }: { headers: { 'set-cookie'?: string[] | undefined } }) =>
  headers['set-cookie']?.[0] ?? '';
const codeOf = ({ body }: { body: string }) => JSON.parse(body).error.code;
const JSON_WANTED = { Accept: 'application/json' };

describe('the link that a server without keys prints', () => {
  it('gives the browser a cookie that no script reads and no other site sends, by which it adds', async () => {
    const { path, get, post } = await started();
    expect((await post()).status).toBe(401);
    const opened = await get(path);
    expect([opened.status, opened.headers.location]).toEqual([303, 'upload']);
    expect(cookieOf(opened)).toMatch(/^onrecord=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(opened.headers['cache-control']).toBe('no-store');
    const [Cookie = ''] = cookieOf(opened).split(';');
    expect((await post({ Cookie })).status).toBe(201);
    expect(JSON.parse((await get('/api/session', { Cookie })).body)).toEqual({
      ...{ scope: 'ingest', hasKeys: false },
    });
    expect(JSON.parse((await get('/api/session')).body).scope).toBe('read');
  });

  it('opens once', async () => {
    const { path, get } = await started();
    await get(path);
    const again = await get(path, JSON_WANTED);
    expect([again.status, codeOf(again), cookieOf(again)]).toEqual([410, 'LINK_USED', '']);
    const shown = await get(path, { Accept: 'text/html' });
    expect([shown.status, shown.body]).toEqual([410, expect.stringContaining('opens once')]);
  });

  it.each([
    '/enter',
    '/enter?once=',
    '/enter?once=guessed',
    `/enter?once=${'A'.repeat(32)}`,
    '/enter?once[]=a',
  ])('is not %s', async (path) => {
    const { get } = await started();
    const answer = await get(path, JSON_WANTED);
    expect([answer.status, codeOf(answer), cookieOf(answer)]).toEqual([403, 'LINK_UNKNOWN', '']);
  });

  it.each([
    { Host: 'onrecord.example' },
    { 'X-Forwarded-For': '10.0.0.1' },
    { Forwarded: 'for=10.0.0.1' },
    { Via: '1.1 proxy' },
  ])('does not open from elsewhere (%j), and is not used up by it', async (headers) => {
    const { path, get } = await started('https://onrecord.example');
    const answer = await get(path, { ...JSON_WANTED, ...headers });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'LINK_NOT_LOCAL']);
    expect(cookieOf(answer)).toBe('');
    expect((await get(path)).status).toBe(303);
  });

  it('is not used up by who merely looks', async () => {
    const { server, path, get } = await started();
    await send(server, { method: 'HEAD', path });
    expect((await get(path)).status).toBe(303);
  });

  it('leaves no name of another’s to call the server by', async () => {
    const { path, get } = await started();
    const rebound = await get(path, { Host: 'attacker.example' });
    expect([rebound.status, codeOf(rebound)]).toEqual([403, 'FORBIDDEN_ORIGIN']);
  });

  it('lets no page of another origin add, even with the cookie', async () => {
    const { server, path, get, post } = await started();
    const [Cookie = ''] = cookieOf(await get(path)).split(';');
    const own = `http://127.0.0.1:${server.port}`;
    expect((await post({ Cookie, Origin: own })).status).toBe(201);
    for (const Origin of ['https://attacker.example', 'http://127.0.0.1:1', 'null']) {
      const answer = await post({ Cookie, Origin });
      expect([answer.status, codeOf(answer)]).toEqual([403, 'FORBIDDEN_ORIGIN']);
    }
  });

  it('is another at each start, and the cookie ends with the server', async () => {
    const [first, second] = [await started(), await started()];
    expect(first.path).not.toBe(second.path);
    const [Cookie = ''] = cookieOf(await first.get(first.path)).split(';');
    expect((await second.post({ Cookie })).status).toBe(401);
  });

  it('is none where there are keys', async () => {
    const guard = { keyring: createKeyring([]), publicCitations: false, rateLimit: null };
    const { path } = createEntrance();
    const answer = await send(await startServer({ ...DEPS, guard }), { path });
    expect(answer.status).toBe(404);
  });
});
