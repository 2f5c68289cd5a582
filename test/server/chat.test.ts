import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/answer.js';
import { EmbeddingInvalidError, IndexMissingError } from '../../src/errors.js';
import type { RunningServer } from '../../src/server/listen.js';
import { send, startServer } from '../support/startServer.js';
import { ANSWER, DEPS, recorder } from './fakes.js';

const JSON_TYPE = { 'Content-Type': 'application/json' };

const post = (server: RunningServer, body: string, headers: Record<string, string> = JSON_TYPE) =>
  send(server, { method: 'POST', path: '/api/chat', headers, body });

const errorOf = (body: string) => JSON.parse(body).error;

const invisible = '\u200B\u200D\u2060\uFEFF\u00AD\u3164\u2800\u{E0041}';

describe('POST /api/chat', () => {
  it('answers with the answer event, and nothing else', async () => {
    const server = await startServer(DEPS);
    const { status, headers, body } = await post(server, '{"question":"How fast did sales grow?"}');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(body)).toEqual(ANSWER);
  });

  it('hands on the trimmed question, the filters and the limit', async () => {
    const { requests, ...deps } = recorder();
    const server = await startServer(deps);
    const filters = { calls: ['ACME-2025-Q3'], roles: ['CFO'], sections: ['qa'] };
    const sent = { question: ' Why?\n', filters, limit: 3, history: [], format: 'unknown' };
    expect((await post(server, JSON.stringify(sent))).status).toBe(200);
    expect(requests).toEqual([{ question: 'Why?', filters, limit: 3 }]);
  });

  it('asks for 8 citations of all calls where nothing else is said', async () => {
    const { requests, ...deps } = recorder();
    await post(await startServer(deps), '{"question":"Why?"}');
    expect(requests).toEqual([{ question: 'Why?', filters: {}, limit: 8 }]);
  });

  it('takes an empty filter list as no filter, and one spelling of each value', async () => {
    const { requests, ...deps } = recorder();
    const filters = { calls: [], speakers: [' Andre\u0301 '] };
    await post(await startServer(deps), JSON.stringify({ question: 'Why?', filters }));
    expect(requests[0]?.filters).toEqual({ speakers: ['Andr\u00E9'] });
  });

  it('mends half a character, which no encoder can take', async () => {
    const { requests, ...deps } = recorder();
    await post(await startServer(deps), '{"question":"Why \\ud83d?"}');
    expect(requests[0]?.question).toBe('Why \uFFFD?');
  });

  it.each([
    ['2000 characters', 'x'.repeat(2000)],
    ['2000 characters of two units each', '😀'.repeat(2000)],
    ['words with invisible characters between', `a${invisible}b`],
  ])('accepts a question of %s', async (_, question) => {
    expect((await post(await startServer(DEPS), JSON.stringify({ question }))).status).toBe(200);
  });

  it('hands on 50 messages of history', async () => {
    const { requests, ...deps } = recorder();
    const history = Array.from({ length: 50 }, () => ({ role: 'user', content: 'Before' }));
    const server = await startServer(deps);
    expect((await post(server, JSON.stringify({ question: 'Why?', history }))).status).toBe(200);
    expect(requests).toEqual([{ question: 'Why?', history, filters: {}, limit: 8 }]);
  });

  it('takes the citations of a former answer as they were sent, and keeps of them what it needs', async () => {
    const { requests, ...deps } = recorder();
    const [citation] = ANSWER.citations;
    const message = { role: 'assistant', content: ANSWER.answer, citations: [citation] };
    const sent = { question: 'Why?', history: [message] };
    expect((await post(await startServer(deps), JSON.stringify(sent))).status).toBe(200);
    const kept = [{ marker: citation?.marker, id: citation?.id }];
    expect(requests[0]?.history).toEqual([{ ...message, citations: kept }]);
  });

  it('mends half a character of a former question too', async () => {
    const { requests, ...deps } = recorder();
    const body = '{"question":"Why?","history":[{"role":"user","content":"\\ud83d"}]}';
    await post(await startServer(deps), body);
    expect(requests[0]?.history).toEqual([{ role: 'user', content: '\uFFFD' }]);
  });

  const many = (count: number) => Array.from({ length: count }, (_, index) => `C-${index}`);
  it.each<[string, unknown, string]>([
    ['no question', {}, 'question'],
    ['a question of 0 bytes', { question: '' }, 'question'],
    ['a question of spaces', { question: ' \t\n\u00A0\u3000' }, 'question'],
    ['a question that nobody can see', { question: invisible }, 'question'],
    ['a question of 2001 characters', { question: 'x'.repeat(2001) }, 'question'],
    ['a number for a question', { question: 7 }, 'question'],
    ['a list for a question', { question: ['Why?'] }, 'question'],
    ['null for a question', { question: null }, 'question'],
    ['a limit of 0', { question: 'Why?', limit: 0 }, 'limit'],
    ['a limit of -1', { question: 'Why?', limit: -1 }, 'limit'],
    ['a limit of 1.5', { question: 'Why?', limit: 1.5 }, 'limit'],
    ['a limit of 51', { question: 'Why?', limit: 51 }, 'limit'],
    ['a limit of 1e9', { question: 'Why?', limit: 1e9 }, 'limit'],
    ['a limit of "5"', { question: 'Why?', limit: '5' }, 'limit'],
    ['a limit of null', { question: 'Why?', limit: null }, 'limit'],
    ['a history that is a string', { question: 'Why?', history: 'Before' }, 'history'],
    [
      'a history of 51',
      { question: 'Why?', history: many(51).map((content) => ({ role: 'user', content })) },
      'history',
    ],
    [
      'a message of the system',
      { question: 'Why?', history: [{ role: 'system', content: '' }] },
      'history.0',
    ],
    [
      'a message of 20001 characters',
      { question: 'Why?', history: [{ role: 'user', content: 'x'.repeat(20_001) }] },
      'history.0',
    ],
    ...[
      7,
      [7],
      [{ marker: 1 }],
      [{ marker: '1', id: 'a:b' }],
      [{ marker: 1, id: 7 }],
      [{ marker: 1, id: 'x'.repeat(301) }],
      Array.from({ length: 51 }, () => ({ marker: 1, id: 'a:b' })),
    ].map((citations): [string, unknown, string] => [
      `a message with the citations ${JSON.stringify(citations).slice(0, 40)}`,
      { question: 'Why?', history: [{ role: 'assistant', content: '', citations }] },
      'history.0',
    ]),
  ])('refuses %s, naming the field', async (_, body, field) => {
    const { status, body: answer } = await post(await startServer(DEPS), JSON.stringify(body));
    expect(status).toBe(400);
    expect(errorOf(answer)).toEqual({ code: 'BAD_REQUEST', message: expect.any(String), field });
  });

  it.each<[string, unknown, string]>([
    ['filters that are a string', 'calls', 'filters'],
    ['filters that are a list', ['ACME-2025-Q3'], 'filters'],
    ['filters that are null', null, 'filters'],
    ['an unknown filter', { quarters: ['2025-Q3'] }, 'filters.quarters'],
    ['the prototype as a filter', JSON.parse('{"__proto__":["x"]}'), 'filters.__proto__'],
    ['the constructor as a filter', { constructor: ['x'] }, 'filters.constructor'],
    ['a filter that is a string', { calls: 'ACME-2025-Q3' }, 'filters.calls'],
    ['a filter that is an object', { calls: { $ne: null } }, 'filters.calls'],
    ['a filter of numbers', { calls: [7] }, 'filters.calls'],
    ['a filter of empty strings', { tickers: [''] }, 'filters.tickers'],
    ['a filter of spaces', { tickers: [' '] }, 'filters.tickers'],
    ['a filter value of 201 characters', { speakers: ['x'.repeat(201)] }, 'filters.speakers'],
    ['101 values', { calls: many(101) }, 'filters.calls'],
    ['5,000 values', { calls: many(5000) }, 'filters.calls'],
    ['an unknown section', { sections: ['remarks', 'intro'] }, 'filters.sections'],
  ])('refuses %s', async (_, filters, field) => {
    const server = await startServer(DEPS);
    const { status, body } = await post(server, JSON.stringify({ question: 'Why?', filters }));
    expect(status).toBe(400);
    expect(errorOf(body)).toEqual({ code: 'BAD_FILTER', message: expect.any(String), field });
    expect((await send(server, { path: '/healthz' })).status).toBe(200);
  });

  it.each(['[]', 'null', '7', '"Why?"'])('refuses the body %s', async (body) => {
    const { status, body: answer } = await post(await startServer(DEPS), body);
    expect(status).toBe(400);
    expect(errorOf(answer).code).toBe('BAD_REQUEST');
  });

  it.each(['{broken', '{"question":"Why?"', "{'question':'Why?'}", '{"question":"a\nb"}'])(
    'refuses the broken JSON %j',
    async (body) => {
      const { status, body: answer } = await post(await startServer(DEPS), body);
      expect(status).toBe(400);
      expect(errorOf(answer)).toEqual({ code: 'BAD_JSON', message: 'The body is not valid JSON' });
    },
  );

  it.each<[string, Record<string, string>]>([
    ['text', { 'Content-Type': 'text/plain' }],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['no type', {}],
    ['a type that only begins like JSON', { 'Content-Type': 'application/jsonp' }],
    ['Latin 1', { 'Content-Type': 'application/json; charset=iso-8859-1' }],
    ['compressed JSON', { ...JSON_TYPE, 'Content-Encoding': 'gzip' }],
  ])('refuses a body sent as %s', async (_, headers) => {
    const { status, body } = await post(await startServer(DEPS), '{"question":"Why?"}', headers);
    expect(status).toBe(415);
    expect(errorOf(body).code).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it.each<[string, Record<string, string>]>([
    ['no header about it', {}],
    ['a length of 0', { 'Content-Length': '0' }],
    ['a type and a length of 0', { ...JSON_TYPE, 'Content-Length': '0' }],
  ])('refuses a missing body with %s', async (_, headers) => {
    const server = await startServer(DEPS);
    const { status, body } = await send(server, { method: 'POST', path: '/api/chat', headers });
    expect(status).toBe(400);
    expect(errorOf(body).code).toBe('BAD_REQUEST');
  });

  it('refuses a question of 1 MB, and answers others while it comes', async () => {
    const server = await startServer(DEPS);
    const body = JSON.stringify({ question: 'x'.repeat(1024 * 1024) });
    const request = httpRequest({
      ...{ port: server.port, host: '127.0.0.1', method: 'POST', path: '/api/chat', agent: false },
      headers: { ...JSON_TYPE, 'Content-Length': body.length },
    });
    request.write(body.slice(0, 500_000));
    expect((await post(server, '{"question":"Why?"}')).status).toBe(200);
    request.end(body.slice(500_000));
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(413);
    expect(errorOf(await text(response)).code).toBe('TOO_LARGE');
  });

  it.each([
    [new IndexMissingError('No index: run npm run ingest'), 503, 'INDEX_MISSING'],
    [new EmbeddingInvalidError('The embedding holds NaN'), 502, 'EMBEDDING_INVALID'],
  ])('gives an error of the family its status and code: %s', async (error, status, code) => {
    // biome-ignore lint/correctness/useYield: it fails before it has anything to yield
    const ask: Ask = async function* () {
      throw error;
    };
    const answer = await post(await startServer({ ...DEPS, ask }), '{"question":"Why?"}');
    expect(answer.status).toBe(status);
    expect(errorOf(answer.body)).toEqual({ code, message: error.message });
  });

  it('is content with the answer, whatever the source does after it', async () => {
    const ask: Ask = async function* (request, signal) {
      yield* DEPS.ask(request, signal);
      throw new Error('too late');
    };
    expect((await post(await startServer({ ...DEPS, ask }), '{"question":"Why?"}')).status).toBe(
      200,
    );
  });

  it.each<[string, Ask]>([
    [
      'throws at once',
      () => {
        throw new Error('secret at /home/someone');
      },
    ],
    [
      'throws later',
      async function* () {
        yield { type: 'token', text: 'a' };
        throw new Error('secret at /home/someone');
      },
    ],
    [
      'ends without an answer',
      async function* () {
        yield { type: 'token', text: 'a' };
      },
    ],
  ])('says INTERNAL and a request id, and no more, where the source %s', async (_, ask) => {
    const { status, headers, body } = await post(
      await startServer({ ...DEPS, ask }),
      '{"question":"Why?"}',
    );
    expect(status).toBe(500);
    expect(errorOf(body).code).toBe('INTERNAL');
    expect(errorOf(body).message).toContain(headers['x-request-id']);
    expect(body).not.toMatch(/secret|home|at .*:\d+/);
  });
});
