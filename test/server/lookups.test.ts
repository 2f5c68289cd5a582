import { describe, expect, it } from 'vitest';
import { IndexMissingError } from '../../src/errors.js';
import { send, startServer } from '../support/startServer.js';
import {
  BECAUSE,
  CALL,
  COSTS,
  catalogueOf,
  DEPS,
  SALES,
  SOURCE,
  TEXT_SHA256,
  WHY,
} from './fakes.js';

const get = async (path: string, deps = DEPS) => send(await startServer(deps), { path });

const RECORD = {
  ...CALL,
  reader: 'plain/1',
  statements: 4,
  versions: [{ sha256: CALL.sha256, textSha256: TEXT_SHA256, current: true }],
};

describe('the calls', () => {
  it('are listed with their counts and versions', async () => {
    const { status, body } = await get('/api/calls');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      calls: [RECORD],
      companies: [{ name: 'Acme', tickers: ['ACME'], calls: [CALL.id] }],
    });
  });

  it('open one by one, with their statements in order, without prefix and suffix', async () => {
    const { status, body } = await get(`/api/calls/${CALL.id}`);
    const { statements, ...call } = JSON.parse(body);
    expect(status).toBe(200);
    expect(call).toEqual({ ...RECORD, statements: undefined });
    expect(statements.map(({ id }: { id: string }) => id)).toEqual([
      SALES.id,
      COSTS.id,
      WHY.id,
      BECAUSE.id,
    ]);
    expect(statements[0]).toEqual({ ...SALES, prefix: undefined, suffix: undefined });
  });

  it('give their text byte for byte, and every quote stands at its offsets', async () => {
    const { status, headers, body } = await get(`/api/calls/${CALL.id}/source`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body).toBe(SOURCE);
    for (const { quote, start, end } of [SALES, COSTS, WHY, BECAUSE])
      expect(body.slice(start, end)).toBe(quote);
  });
});

describe('GET /api/statements/:id', () => {
  it('shows the citation with its neighbours and its turn', async () => {
    const { status, body } = await get(`/api/statements/${SALES.id}`);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      ...SALES,
      neighbours: { previous: null, next: COSTS.id },
      turn: [SALES, COSTS],
      version: {
        textSha256: SALES.call.textSha256,
        current: true,
        status: 'unchanged',
        currentId: SALES.id,
        currentUrl: SALES.url,
        diff: null,
        changed: [],
      },
      warnings: [],
    });
  });

  it('knows the id in any spelling of the escape', async () => {
    const { status } = await get(`/api/statements/${SALES.id.replace(':', '%3A')}`);
    expect(status).toBe(200);
  });
});

const ROUTES = ['/api/calls/ID', '/api/calls/ID/source', '/api/statements/ID', '/c/ID'];

describe.each(ROUTES)('an id at %s', (route) => {
  it.each([
    ['of another call', 'OTHER-2025-Q3'],
    ['of nothing', 'nothing'],
    ['of the prototype', '__proto__'],
    ['of 200 characters', 'x'.repeat(200)],
    ['in composed letters', encodeURIComponent('Caf\u00E9')],
    ['in decomposed letters', encodeURIComponent('Cafe\u0301')],
  ])('%s is not found', async (_, id) => {
    const { status, body } = await get(route.replace('ID', id));
    expect(status).toBe(404);
    expect(JSON.parse(body).error.code).toBe('NOT_FOUND');
  });

  it.each([
    '../../etc/passwd',
    '%2e%2e%2f',
    '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '..%5c..%5cwindows',
    '..',
    'a%2fb',
    '%00',
    'ACME%0d%0aSet-Cookie:a=b',
    '%1b%5b2J',
    'x'.repeat(201),
    'x'.repeat(300),
    '%E0%A4%A',
    '%ff',
  ])('that is %s is refused', async (id) => {
    const { status, body } = await get(route.replace('ID', id));
    expect(status).toBe(400);
    expect(JSON.parse(body).error).toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.any(String),
    });
    expect(body).not.toMatch(/node_modules|\bat .*:\d+/);
  });

  it('finds what was composed by its decomposed twin', async () => {
    const asked: string[] = [];
    const empty = catalogueOf();
    const listening = (id: string) => {
      asked.push(id);
      return undefined;
    };
    const catalogue = () => ({
      ...empty,
      call: listening,
      source: listening,
      statement: listening,
    });
    await get(route.replace('ID', encodeURIComponent('Cafe\u0301')), { ...DEPS, catalogue });
    expect(asked).toEqual(['Caf\u00E9']);
  });
});

describe('without an index', () => {
  const catalogue = () => {
    throw new IndexMissingError('There is no index: run npm run ingest');
  };
  it.each(['/readyz', '/api/calls', ...ROUTES])('%s says so', async (path) => {
    const { status, body } = await get(path, { ...DEPS, catalogue });
    expect(status).toBe(503);
    expect(JSON.parse(body).error).toEqual({
      code: 'INDEX_MISSING',
      message: 'There is no index: run npm run ingest',
    });
  });

  it.each(['/healthz', '/'])('%s is well', async (path) => {
    expect((await get(path, { ...DEPS, catalogue })).status).toBe(200);
  });
});

describe('the rest', () => {
  it('is alive', async () => {
    expect(JSON.parse((await get('/healthz')).body)).toEqual({ status: 'ok' });
  });

  it('is ready with the generation and its counts', async () => {
    const { status, body } = await get('/readyz');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      status: 'ready',
      generation: 'g-1',
      counts: { calls: 1, statements: 4 },
    });
  });

  it.each([
    ['GET', '/nothing'],
    ['GET', '/api'],
    ['GET', '/api/chat'],
    ['DELETE', `/api/calls/${CALL.id}`],
    ['GET', '/package.json'],
  ])('%s %s is not found, in the shape of the contract', async (method, path) => {
    const server = await startServer(DEPS);
    const { status, headers, body } = await send(server, { method, path });
    expect(status).toBe(404);
    expect(headers['content-type']).toContain('application/json');
    expect(JSON.parse(body).error.code).toBe('NOT_FOUND');
  });
});
