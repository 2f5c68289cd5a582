import { describe, expect, it } from 'vitest';
import type { TraceTopic } from '../../src/answer.js';
import { IndexMissingError } from '../../src/errors.js';
import { send, startServer } from '../support/startServer.js';
import { DEPS, TIMELINE } from './fakes.js';

describe('GET /api/timeline', () => {
  it('gives what each call says of a topic', async () => {
    const { status, body } = await send(await startServer(DEPS), { path: '/api/timeline?q=sales' });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual(TIMELINE);
  });

  it('understands the filters of a search', async () => {
    const asked: Parameters<TraceTopic>[0][] = [];
    const traceTopic: TraceTopic = async (request) => {
      asked.push(request);
      return TIMELINE;
    };
    const server = await startServer({ ...DEPS, traceTopic });
    await send(server, { path: '/api/timeline?q=sales&tickers=ACME,BETA&periods=2025-Q3' });
    expect(asked).toMatchObject([
      { question: 'sales', filters: { tickers: ['ACME', 'BETA'], periods: ['2025-Q3'] } },
    ]);
  });

  it.each([
    ['', 'BAD_REQUEST', 'q'],
    ['q=%20', 'BAD_REQUEST', 'q'],
    [`q=${'x'.repeat(2001)}`, 'BAD_REQUEST', 'q'],
    ['q=sales&ticker=A', 'BAD_FILTER', 'ticker'],
    ['q=sales&sections=intro', 'BAD_FILTER', 'filters.sections'],
  ])('refuses ?%s', async (query, code, field) => {
    const path = `/api/timeline?${query}`;
    const { status, body } = await send(await startServer(DEPS), { path });
    expect(status).toBe(400);
    expect(JSON.parse(body).error).toMatchObject({ code, field });
  });

  it('says what is wrong where nothing is served', async () => {
    const traceTopic: TraceTopic = async () => {
      throw new IndexMissingError('There is no index');
    };
    const server = await startServer({ ...DEPS, traceTopic });
    const { status, body } = await send(server, { path: '/api/timeline?q=sales' });
    expect(status).toBe(503);
    expect(JSON.parse(body).error.code).toBe('INDEX_MISSING');
  });
});
