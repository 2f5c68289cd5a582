import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { describe, expect, it, vi } from 'vitest';
import type { Ask } from '../../src/answer.js';
import type { RunningServer } from '../../src/server/listen.js';
import { ANSWER, DEPS } from '../server/fakes.js';
import { holdTime } from '../support/holdTime.js';
import { type RawRequest, send, startServer } from '../support/startServer.js';
import { assistant, connectTo, startMcpServer } from './connect.js';

const HEADERS = {
  'Content-Type': 'application/json',
  Accept: 'application/json, text/event-stream',
};

const message = (method: string, params: object = {}, id: number | null = 1) =>
  JSON.stringify({ jsonrpc: '2.0', ...(id === null ? {} : { id }), method, params });

const INITIALIZE = message('initialize', {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'by hand', version: '1' },
});

const post = (server: RunningServer, { headers, ...request }: Partial<RawRequest>) =>
  send(server, { method: 'POST', path: '/mcp', headers: { ...HEADERS, ...headers }, ...request });

/** Opens a session by hand, and says how to name it. */
async function open(server: RunningServer): Promise<Record<string, string>> {
  const { headers } = await post(server, { body: INITIALIZE });
  return { 'Mcp-Session-Id': String(headers['mcp-session-id']) };
}

/** A writer that never ends; it tells when it was begun and why it was given up. */
function endless() {
  const begun: AbortSignal[] = [];
  let begin = () => {};
  const started = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const neverDone: Ask = async function* (_, signal) {
    begun.push(signal);
    begin();
    await new Promise(() => {});
    yield { type: 'answer', answer: ANSWER };
  };
  const givenUp = async () => {
    await started;
    const [signal] = begun;
    if (signal && !signal.aborted) await once(signal, 'abort');
    return signal?.reason;
  };
  return { ask: neverDone, started, givenUp };
}

describe('the work on a call', () => {
  it('ends when the client cancels, and leaves no stream open', async () => {
    const { ask: writing, started, givenUp } = endless();
    const { client, server } = await assistant({ ask: writing }, { lists: false });
    const cancel = new AbortController();
    const asked = client.callTool({ name: 'ask', arguments: { question: 'Why?' } }, undefined, {
      signal: cancel.signal,
    });
    await started;
    cancel.abort('not needed');
    await expect(asked).rejects.toThrow('not needed');
    await givenUp();
    await server.stop(120_000); // resolves as soon as no request is open
  });

  it('ends when the client leaves', async () => {
    const { ask: writing, started, givenUp } = endless();
    const { server, logged } = await startMcpServer({ ask: writing });
    const headers = { ...HEADERS, ...(await open(server)) };
    const request = httpRequest({ port: server.port, method: 'POST', path: '/mcp', headers });
    request.on('error', () => {}); // ours: the connection is cut below
    request.end(message('tools/call', { name: 'ask', arguments: { question: 'Why?' } }));
    await started;
    request.destroy();
    expect(await givenUp()).toEqual(new Error('The client left'));
    expect(logged).toEqual([]);
  });

  it('ends with SHUTTING_DOWN when the server stops', async () => {
    const { ask: writing, started } = endless();
    const { call, server } = await assistant({ ask: writing }, { lists: false });
    const asked = call('ask', { question: 'Why?' });
    await started;
    holdTime();
    const stopped = server.stop(200);
    vi.advanceTimersByTime(100); // half of its grace period
    expect(await asked).toMatchObject({
      isError: true,
      text: expect.stringMatching(/^SHUTTING_DOWN: /),
      structured: { error: { code: 'SHUTTING_DOWN' } },
    });
    await stopped;
  });
});

describe('a session', () => {
  it('ends when its client says so', async () => {
    const { client, server } = await assistant({}, { lists: false });
    const transport = client.transport as StreamableHTTPClientTransport;
    const headers = { 'Mcp-Session-Id': transport.sessionId ?? '' };
    expect((await post(server, { headers, body: message('ping') })).status).toBe(200);
    await transport.terminateSession();
    expect((await post(server, { headers, body: message('ping') })).status).toBe(404);
  });

  it('makes room for a new one when it was quiet longest', async () => {
    const { server } = await startMcpServer({}, 2);
    const [first, second] = [await open(server), await open(server)];
    await post(server, { headers: first, body: message('ping') }); // so the second is the quiet one
    const third = await open(server);
    const statuses = [first, second, third].map(
      async (headers) => (await post(server, { headers, body: message('ping') })).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 404, 200]);
  });

  it('makes room also where many are opened at once', async () => {
    const { server } = await startMcpServer({}, 5);
    const opened = await Promise.all(Array.from({ length: 50 }, () => open(server)));
    const alive = opened.map(
      async (headers) => (await post(server, { headers, body: message('ping') })).status,
    );
    const statuses = await Promise.all(alive);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(5);
    expect((await post(server, { body: INITIALIZE })).status).toBe(200);
  });

  it('is not closed while it works: then no more are opened', async () => {
    const { ask: writing, started, givenUp } = endless();
    const { server } = await startMcpServer({ ask: writing }, 1);
    const client = await connectTo(server);
    const cancel = new AbortController();
    const params = { name: 'ask', arguments: { question: 'Why?' } };
    const asked = client.callTool(params, undefined, { signal: cancel.signal }).catch(() => {});
    await started;
    const refused = await post(server, { body: INITIALIZE });
    expect(refused.status).toBe(503);
    expect(JSON.parse(refused.body)).toMatchObject({
      jsonrpc: '2.0',
      id: null,
      error: { code: -32000, message: 'All sessions are at work: try again soon' },
    });
    cancel.abort();
    await Promise.all([asked, givenUp()]);
  });

  it('keeps its answers to itself', async () => {
    const { server } = await startMcpServer({
      ask: async function* ({ question }) {
        yield { type: 'answer', answer: { ...ANSWER, answer: question } };
      },
    });
    const clients = await Promise.all(Array.from({ length: 20 }, () => connectTo(server)));
    const answers = clients.map(async (client, number) => {
      const params = { name: 'ask', arguments: { question: `number ${number}` } };
      const { structuredContent } = await client.callTool(params); // all have the same message id
      return structuredContent;
    });
    expect(await Promise.all(answers)).toMatchObject(
      clients.map((_, number) => ({ answer: `number ${number}` })),
    );
  });
});

describe('a message', () => {
  it.each<[string, Partial<RawRequest>, number, number, RegExp]>([
    ['of no session', { body: message('ping') }, 400, -32000, /Send initialize first/],
    [
      'of a lost session',
      { headers: { 'Mcp-Session-Id': 'x' }, body: message('ping') },
      404,
      -32001,
      /no such session/,
    ],
    ['that ends no session', { method: 'DELETE' }, 400, -32000, /Send initialize first/],
    ['that is a batch', { body: `[${message('ping')}]` }, 400, -32600, /one message at a time/],
    ['that is broken', { body: '{"jsonrpc":' }, 400, -32700, /not valid JSON/],
    [
      'that is text',
      { headers: { 'Content-Type': 'text/plain' }, body: 'x' },
      415,
      -32000,
      /application\/json/,
    ],
    ['that is missing', {}, 400, -32000, /Send initialize first/],
    [
      'of a megabyte',
      { body: message('ping', { x: 'x'.repeat(1e6) }) },
      413,
      -32000,
      /larger than/,
    ],
    ['that opens nothing', { body: '{"method":"initialize"}' }, 400, -32700, /JSON-RPC/],
    [
      'that takes no stream',
      { headers: { Accept: 'application/json' }, body: INITIALIZE },
      406,
      -32000,
      /accept both/,
    ],
    ['that asks for a stream', { method: 'GET' }, 405, -32000, /by POST/],
    ['by another method', { method: 'PUT', body: message('ping') }, 405, -32000, /by POST/],
  ])('%s is refused in the shape of JSON-RPC', async (_, request, status, code, text) => {
    const { server, logged } = await startMcpServer();
    const refused = await post(server, request);
    expect(refused.status).toBe(status);
    const { jsonrpc, error } = JSON.parse(refused.body);
    expect([jsonrpc, error.code]).toEqual(['2.0', code]);
    expect(error.message).toMatch(text);
    expect((await send(server, { path: '/healthz' })).status).toBe(200);
    expect(logged).toEqual([]);
  });

  it.each<[string, Record<string, string>]>([
    ['a page of another origin', { Origin: 'https://evil.example' }],
    ['a sandboxed page', { Origin: 'null' }],
    ['a name that leads to loopback', { Host: 'evil.example' }],
  ])('of %s is refused', async (_, headers) => {
    const { server } = await startMcpServer();
    const { status, body } = await post(server, { headers, body: INITIALIZE });
    expect([status, JSON.parse(body).error.code]).toEqual([403, 'FORBIDDEN_ORIGIN']);
  });

  it('of an unknown method or tool is refused by the SDK', async () => {
    const { server } = await startMcpServer();
    const headers = await open(server);
    const { body } = await post(server, { headers, body: message('tools/delete') });
    expect(body).toContain('"error":{"code":-32601,"message":"Method not found"}');
  });
});

it('without the door there is no /mcp', async () => {
  expect((await post(await startServer(DEPS), { body: INITIALIZE })).status).toBe(404);
});
