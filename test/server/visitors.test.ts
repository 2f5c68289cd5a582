import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { send, startServer } from '../support/startServer.js';
import { DEPS } from './fakes.js';

const visit = async (headers: Record<string, string>, publicUrl: string | null = null) => {
  const server = await startServer({ ...DEPS, publicUrl });
  const own = (text: string) => text.replace('PORT', String(server.port));
  const sent = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, own(value)]),
  );
  return send(server, {
    method: 'POST',
    path: '/api/chat',
    headers: { 'Content-Type': 'application/json', ...sent },
    body: '{"question":"Why?"}',
  });
};

describe('a visitor', () => {
  it.each<[string, Record<string, string>]>([
    ['a program', { Host: '127.0.0.1:PORT' }],
    ['a program that says localhost', { Host: 'localhost:PORT' }],
    ['a program that says [::1]', { Host: '[::1]:PORT' }],
    ['a program that says LOCALHOST', { Host: 'LOCALHOST' }],
    ['our own page', { Host: 'localhost:PORT', Origin: 'http://localhost:PORT' }],
  ])('is let in: %s', async (_, headers) => {
    expect((await visit(headers)).status).toBe(200);
  });

  it.each<[string, Record<string, string>]>([
    ['a name that leads to loopback', { Host: 'evil.example:PORT' }],
    ['a name that begins like loopback', { Host: '127.0.0.1.evil.example' }],
    ['a name with a user', { Host: 'localhost@evil.example' }],
    ['an address of the network', { Host: '192.168.1.5:PORT' }],
    ['no possible name', { Host: 'a b' }],
    ['a page of another origin', { Host: 'localhost:PORT', Origin: 'https://evil.example' }],
    ['a page of another port', { Host: 'localhost:PORT', Origin: 'http://localhost:1' }],
    [
      'a page of another loopback name',
      { Host: 'localhost:PORT', Origin: 'http://127.0.0.1:PORT' },
    ],
    ['a sandboxed page', { Host: 'localhost:PORT', Origin: 'null' }],
    [
      'a page of an extension',
      { Host: 'localhost:PORT', Origin: 'chrome-extension://localhost:PORT' },
    ],
    [
      'a page that forges where it came through',
      {
        Host: 'localhost:PORT',
        Origin: 'https://evil.example',
        'X-Forwarded-Host': 'evil.example',
      },
    ],
    ['a forwarded name', { Host: 'evil.example', 'X-Forwarded-Host': 'localhost' }],
  ])('is kept out: %s', async (_, headers) => {
    const { status, body } = await visit(headers);
    expect(status).toBe(403);
    expect(JSON.parse(body).error.code).toBe('FORBIDDEN_ORIGIN');
  });

  it('is kept out without a name', async () => {
    const { port } = await startServer(DEPS);
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    socket.write('GET /api/calls HTTP/1.0\r\n\r\n');
    let answer = '';
    for await (const chunk of socket) answer += chunk;
    expect(answer).toMatch(/^HTTP\/1\.1 403 [\s\S]*FORBIDDEN_ORIGIN/);
  });

  it.each<[string, Record<string, string>, number]>([
    ['the public name', { Host: 'onrecord.example' }, 200],
    ['the public page', { Host: 'onrecord.example', Origin: 'https://onrecord.example' }, 200],
    [
      'the public page through a proxy that changes the name',
      { Host: '127.0.0.1:PORT', Origin: 'https://onrecord.example' },
      200,
    ],
    ['loopback still', { Host: '127.0.0.1:PORT' }, 200],
    ['a name under the public one', { Host: 'www.onrecord.example' }, 403],
    ['another page', { Host: 'onrecord.example', Origin: 'https://evil.example' }, 403],
  ])('with PUBLIC_URL: %s', async (_, headers, status) => {
    expect((await visit(headers, 'https://onrecord.example/calls')).status).toBe(status);
  });

  it('gets no permission for other origins and no word about the software', async () => {
    const { headers } = await visit({ Host: 'localhost:PORT' });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });

  it('of another origin is kept out of every page, also of those that need no index', async () => {
    const server = await startServer(DEPS);
    for (const path of ['/', '/healthz', '/readyz', '/api/calls', '/nothing'])
      expect((await send(server, { path, headers: { Host: 'evil.example' } })).status, path).toBe(
        403,
      );
  });
});
