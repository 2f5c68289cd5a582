import { describe, expect, it } from 'vitest';
import { API_KEYS } from '../../src/config/keys.js';
import { IndexMissingError, WithdrawnError } from '../../src/errors.js';
import { createDocument, OPERATIONS } from '../../src/openapi/document.js';
import type { AppDeps } from '../../src/server/app.js';
import { createEntrance } from '../../src/server/keys/entrance.js';
import { createKeyring } from '../../src/server/keys/keyring.js';
import { createState } from '../../src/state/state.js';
import { ANSWER, CALL, SALES } from '../server/fakes.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { readEvents } from '../support/readEvents.js';
import { type RawRequest, send, startServer } from '../support/startServer.js';
import { expectDescribed, holdTo, linkTo } from './holdToDocument.js';
import { CONTRACT } from './serveContract.js';

const READ = 'read-0123456789abcdef';
const INGEST = 'ingest-0123456789abcdef';
const keyring = createKeyring(API_KEYS.parse(`read:${READ},ingest:${INGEST}`));
/** The link that is printed is then `/enter?once=` and 32 times A. */
const zeros = (bytes: number) => Buffer.alloc(bytes);
const document = createDocument('0.1.0', null);
const contract = holdTo(document);

type Asked = Omit<RawRequest, 'method' | 'body'> & { readonly body?: unknown };

/** One request of one operation, as a client with a key makes it, and what of the answer the document must describe. */
async function ask(id: string, { body, ...asked }: Asked, more: Partial<AppDeps> = {}) {
  const operation = OPERATIONS.find((one) => one.id === id);
  if (!operation) throw new Error(`There is no operation ${id}`);
  const guard = {
    keyring,
    publicCitations: false,
    rateLimit: null,
    entrance: createEntrance(zeros),
  };
  const state = createState(await temporaryFolder());
  const server = await startServer({ ...CONTRACT, guard, state, ...more });
  const { status, headers, ...answer } = await send(server, {
    method: operation.method.toUpperCase(),
    ...asked,
    headers: {
      Authorization: `Bearer ${INGEST}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...asked.headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const sent = { status, type: headers['content-type'] ?? '', body: answer.body };
  expectDescribed(contract, operation, sent);
  return { server, ...sent };
}

/** What the document itself gives as an example. */
const exampleOf = (path: string): unknown =>
  Object.values(document.paths[path]?.post?.requestBody?.content ?? {})[0]?.example;

const MCP = { Accept: 'application/json, text/event-stream' };
const CHATTED = { question: 'How much?', answer: ANSWER };

const ASKED: readonly (readonly [id: string, status: number, Asked])[] = [
  ['ask', 200, { path: '/api/chat', body: exampleOf('/api/chat') }],
  [
    'ask',
    200,
    { path: '/api/chat', body: { question: 'Why?' }, headers: { Accept: 'text/event-stream' } },
  ],
  ['search', 200, { path: '/api/search?q=sales&limit=3&calls=ACME-2025-Q3,B&sections=qa' }],
  ['ask', 200, { path: '/api/chat', body: { question: 'Why?', format: 'slack', limit: 3 } }],
  ['traceTopic', 200, { path: '/api/timeline?q=sales' }],
  ['listSuggestions', 200, { path: '/api/suggestions' }],
  ['checkReport', 200, { path: '/api/check-report', body: exampleOf('/api/check-report') }],
  ['listCalls', 200, { path: '/api/calls' }],
  ['addCall', 201, { path: '/api/calls?file=acme.txt&ticker=ACME', body: 'Sales grew.' }],
  [
    'previewCall',
    200,
    {
      path: `/api/calls/preview?file=acme.txt&participants=${encodeURIComponent('[{"name":"Ann Lee","party":"unknown"}]')}`,
      body: 'Sales grew.',
    },
  ],
  ['getCall', 200, { path: `/api/calls/${CALL.id}` }],
  ['getSource', 200, { path: `/api/calls/${CALL.id}/source` }],
  ['getCallOverview', 200, { path: `/api/calls/${CALL.id}/overview` }],
  ['getStatement', 200, { path: `/api/statements/${SALES.id}?v=0123456789ab` }],
  ...['apa', 'bibtex', 'ris', 'csl-json', 'markdown', 'text', 'record'].map(
    (format) =>
      ['getStatement', 200, { path: `/api/statements/${SALES.id}?format=${format}` }] as const,
  ),
  ['openStatement', 200, { path: `/c/${SALES.id}`, headers: { Accept: 'text/html' } }],
  ['openStatement', 200, { path: `/c/${SALES.id}`, headers: { Accept: 'application/json' } }],
  ['openStatement', 200, { path: `/c/${SALES.id}`, headers: { Accept: 'application/ld+json' } }],
  ['verify', 200, { path: '/api/verify', body: exampleOf('/api/verify') }],
  ...['markdown', 'docx', 'bibtex', 'ris', 'csl-json'].map(
    (form) =>
      ['exportAnswers', 200, { path: '/api/export', body: { form, answer: ANSWER } }] as const,
  ),
  ['giveFeedback', 201, { path: '/api/feedback', body: exampleOf('/api/feedback') }],
  ['shareConversation', 201, { path: '/api/conversations', body: { exchanges: [CHATTED] } }],
  ['sendMcpMessage', 200, { path: '/mcp', body: exampleOf('/mcp'), headers: MCP }],
  [
    'createChatCompletion',
    200,
    { path: '/v1/chat/completions', body: exampleOf('/v1/chat/completions') },
  ],
  [
    'createChatCompletion',
    200,
    {
      path: '/v1/chat/completions',
      body: { model: 'onrecord', messages: [{ role: 'user', content: 'Why?' }], stream: true },
    },
  ],
  ['listModels', 200, { path: '/v1/models' }],
  ['getModel', 200, { path: '/v1/models/onrecord' }],
  ['beginSession', 204, { path: '/api/session', body: { key: READ } }],
  ['getSession', 200, { path: '/api/session' }],
  ['enter', 303, { path: `/enter?once=${'A'.repeat(32)}` }],
  ['endSession', 204, { path: '/api/session' }],
  ['showHealth', 200, { path: '/healthz' }],
  ['showReadiness', 200, { path: '/readyz' }],
  ['showMetrics', 200, { path: '/metrics' }],
  ['getOpenApi', 200, { path: '/openapi.json' }],
  ['showDocs', 200, { path: '/docs' }],
  ['showChat', 200, { path: '/' }],
  ['showCalls', 200, { path: '/calls' }],
  ['showCall', 200, { path: `/calls/${CALL.id}` }],
  ['showTimeline', 200, { path: '/timeline' }],
  ['showVerify', 200, { path: '/verify' }],
  ['showTray', 200, { path: '/tray' }],
  ['showUpload', 200, { path: '/upload' }],
  ['showHistory', 200, { path: '/history' }],
  ['showShared', 200, { path: '/s/0123456789' }],
  ['getScript', 200, { path: '/assets/onrecord.js' }],
  ['getIcon', 200, { path: '/assets/onrecord.svg' }],
  ['getPageFile', 200, { path: '/assets/web/main.js' }],
  ['getPageFile', 200, { path: '/assets/web/styles/docs.css' }],
];

describe('what the server sends', () => {
  it.each(ASKED)('is as the document says: %s, %i, %o', async (id, status, asked) => {
    expect((await ask(id, asked)).status).toBe(status);
  });

  it('is as the document says of a shared conversation and of a session that ends', async () => {
    const shared = await ask('shareConversation', {
      path: '/api/conversations',
      body: { title: 'Growth', exchanges: [CHATTED] },
    });
    const { url } = shared.server;
    const Authorization = `Bearer ${READ}`;
    const { id } = JSON.parse(shared.body);
    const shown = await fetch(`${url}/api/conversations/${id}`, { headers: { Authorization } });
    const got = { status: shown.status, type: 'application/json', body: await shown.text() };
    expectDescribed(contract, { method: 'get', path: '/api/conversations/{id}' }, got);
    expect(got.status).toBe(200);

    const begun = await fetch(`${url}/mcp`, {
      method: 'POST',
      headers: { Authorization, ...MCP, 'Content-Type': 'application/json' },
      body: JSON.stringify(exampleOf('/mcp')),
    });
    const session = begun.headers.get('mcp-session-id') ?? '';
    const ended = await fetch(`${url}/mcp`, {
      method: 'DELETE',
      headers: { Authorization, 'Mcp-Session-Id': session },
    });
    const end = { status: ended.status, type: '', body: await ended.text() };
    expectDescribed(contract, { method: 'delete', path: '/mcp' }, end);
    expect(end.status).toBe(200);
  });

  it('would be found out if it were not', () => {
    const faults = (value: unknown) => contract.faultsOf('#/components/schemas/Citation', value);
    expect(faults(SALES)).toEqual([]);
    expect(faults({ ...SALES, start: '0' })).toEqual(['/start must be integer']);
    expect(faults({ ...SALES, call: null })).toEqual(['/call must be object']);
  });

  it('was asked of every operation', () => {
    const asked = [
      ...ASKED.map(([id]) => id),
      'getConversation',
      'endMcpSession',
      'receiveSlackEvent',
    ];
    expect(OPERATIONS.map(({ id }) => id).filter((id) => !asked.includes(id))).toEqual([]);
  });

  it('comes, as a stream, in the events that the document names', async () => {
    const { body } = await ask('ask', {
      path: '/api/chat',
      body: { question: 'Why?' },
      headers: { Accept: 'text/event-stream' },
    });
    const response = document.paths['/api/chat']?.post?.responses['200'];
    const events = response?.content?.['text/event-stream']?.['x-events'] ?? {};
    const received = readEvents(body);
    expect(received.map(({ event }) => event)).toEqual(
      Object.keys(events).filter((name) => name !== 'error'),
    );
    for (const { event, payload } of received)
      expect(contract.faultsOf(linkTo(events[event]), payload), event).toEqual([]);
  });
});

const nothingToServe = (): never => {
  throw new IndexMissingError('There is no index');
};
const withdrawn = (): never => {
  throw new WithdrawnError('It was withdrawn');
};

const REFUSED: readonly (readonly [id: string, code: string, Asked, more?: Partial<AppDeps>])[] = [
  ['ask', 'BAD_REQUEST', { path: '/api/chat', body: {} }],
  ['ask', 'BAD_JSON', { path: '/api/chat', body: '{' }],
  ['ask', 'BAD_FILTER', { path: '/api/chat', body: { question: 'Why?', filters: { a: [] } } }],
  ['ask', 'TOO_LARGE', { path: '/api/chat', body: 'x'.repeat(300_000) }],
  [
    'ask',
    'UNSUPPORTED_MEDIA_TYPE',
    { path: '/api/chat', body: 'x', headers: { 'Content-Type': 'text/plain' } },
  ],
  ['ask', 'UNAUTHORIZED', { path: '/api/chat', body: {}, headers: { Authorization: 'Bearer x' } }],
  [
    'ask',
    'FORBIDDEN_ORIGIN',
    { path: '/api/chat', body: {}, headers: { Origin: 'https://a.example' } },
  ],
  ['search', 'BAD_FILTER', { path: '/api/search?q=a&call=b' }],
  [
    'addCall',
    'KEY_SCOPE',
    { path: '/api/calls?file=a', headers: { Authorization: `Bearer ${READ}` } },
  ],
  ['addCall', 'BAD_REQUEST', { path: '/api/calls?file=../a', body: 'x' }],
  ['addCall', 'BAD_REQUEST', { path: '/api/calls?file=a&participants=Ann', body: 'x' }],
  ['previewCall', 'BAD_REQUEST', { path: '/api/calls/preview?file=a', body: '' }],
  ['enter', 'LINK_UNKNOWN', { path: '/enter?once=guessed' }],
  [
    'enter',
    'LINK_NOT_LOCAL',
    { path: `/enter?once=${'A'.repeat(32)}`, headers: { 'X-Forwarded-For': '10.0.0.1' } },
  ],
  ['getCall', 'NOT_FOUND', { path: '/api/calls/NONE' }],
  ['getCall', 'INDEX_MISSING', { path: '/api/calls/NONE' }, { catalogue: nothingToServe }],
  ['getCall', 'WITHDRAWN', { path: '/api/calls/NONE' }, { catalogue: withdrawn }],
  ['showReadiness', 'INDEX_MISSING', { path: '/readyz' }, { catalogue: nothingToServe }],
  ['getStatement', 'BAD_REQUEST', { path: `/api/statements/${SALES.id}?format=none` }],
  ['getStatement', 'NOT_FOUND', { path: '/api/statements/ACME-2025-Q3:zzzzzzzz' }],
  ['exportAnswers', 'BAD_REQUEST', { path: '/api/export', body: { form: 'pdf' } }],
  [
    'giveFeedback',
    'STATE_OFF',
    { path: '/api/feedback', body: exampleOf('/api/feedback') },
    { state: createState(null) },
  ],
  ['getConversation', 'NOT_FOUND', { path: '/api/conversations/0000000000000000000000000' }],
  ['receiveSlackEvent', 'SLACK_OFF', { path: '/slack/events', body: {} }],
  ['beginSession', 'UNAUTHORIZED', { path: '/api/session', body: { key: 'wrong' } }],
  ['createChatCompletion', 'invalid_request', { path: '/v1/chat/completions', body: {} }],
  [
    'createChatCompletion',
    'unsupported_parameter',
    { path: '/v1/chat/completions', body: { model: 'onrecord', messages: [], n: 5 } },
  ],
  [
    'createChatCompletion',
    'UNAUTHORIZED',
    { path: '/v1/chat/completions', headers: { Authorization: '' } },
  ],
  ['getModel', 'model_not_found', { path: '/v1/models/gpt' }],
];

describe('what the server refuses', () => {
  it.each(REFUSED.map(([id, code, asked, more = {}]) => ({ id, code, asked, more })))(
    'is as the document says: $id, $code',
    async ({ id, code, asked, more }) => {
      const { body } = await ask(id, asked, more);
      expect(JSON.parse(body).error.code).toBe(code);
    },
  );

  it.each([
    ['without a session', { path: '/mcp', body: { jsonrpc: '2.0', id: 1, method: 'tools/list' } }],
    ['that is no JSON', { path: '/mcp', body: '{' }],
    ['without a key', { path: '/mcp', body: {}, headers: { Authorization: '' } }],
  ])('is as the document says of a message %s', async (_what, asked) => {
    expect((await ask('sendMcpMessage', asked)).status).toBeGreaterThanOrEqual(400);
  });
});
