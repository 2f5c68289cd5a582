import { describe, expect, it } from 'vitest';
import { send, startServer } from '../support/startServer.js';
import { DEPS, passages, recorder, scope } from './fakes.js';

describe('GET /api/search', () => {
  it('answers with the scope and the passages', async () => {
    const { status, body } = await send(await startServer(DEPS), { path: '/api/search?q=sales' });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      scope,
      passages,
    });
  });

  it.each([
    ['q=why', { question: 'why', filters: {}, limit: 8 }],
    ['q=%20why%20&limit=50', { question: 'why', filters: {}, limit: 50 }],
    ['q=why&calls=A,B', { question: 'why', filters: { calls: ['A', 'B'] }, limit: 8 }],
    ['q=why&calls=A&calls=B,C', { question: 'why', filters: { calls: ['A', 'B', 'C'] }, limit: 8 }],
    [
      'q=why&sections=qa&roles=CFO',
      { question: 'why', filters: { sections: ['qa'], roles: ['CFO'] }, limit: 8 },
    ],
    ['q=why&tickers=', { question: 'why', filters: {}, limit: 8 }], // as a form sends what was left open
  ])('understands ?%s', async (query, expected) => {
    const { requests, ...deps } = recorder();
    const { status } = await send(await startServer(deps), { path: `/api/search?${query}` });
    expect(status).toBe(200);
    expect(requests).toEqual([expected]);
  });

  it.each([
    ['', 'BAD_REQUEST', 'q'],
    ['q=', 'BAD_REQUEST', 'q'],
    ['q=%E2%80%8B', 'BAD_REQUEST', 'q'], // a zero-width space
    ['q=1&q=2', 'BAD_REQUEST', 'q'],
    ['q=why&ticker=A', 'BAD_FILTER', 'ticker'], // else it would widen the search in silence
    [`q=${'x'.repeat(2001)}`, 'BAD_REQUEST', 'q'],
    ['q=why&limit=0', 'BAD_REQUEST', 'limit'],
    ['q=why&limit=51', 'BAD_REQUEST', 'limit'],
    ['q=why&limit=-1', 'BAD_REQUEST', 'limit'],
    ['q=why&limit=1.5', 'BAD_REQUEST', 'limit'],
    ['q=why&limit=1e1', 'BAD_REQUEST', 'limit'],
    ['q=why&limit=', 'BAD_REQUEST', 'limit'],
    ['q=why&limit=5&limit=6', 'BAD_REQUEST', 'limit'],
    ['q=why&calls=A,,B', 'BAD_FILTER', 'filters.calls'],
    [`q=why&calls=${Array.from({ length: 101 }, () => 'A').join()}`, 'BAD_FILTER', 'filters.calls'],
    ['q=why&sections=intro', 'BAD_FILTER', 'filters.sections'],
  ])('refuses ?%s', async (query, code, field) => {
    const { status, body } = await send(await startServer(DEPS), { path: `/api/search?${query}` });
    expect(status).toBe(400);
    expect(JSON.parse(body).error).toEqual({ code, message: expect.any(String), field });
  });
});
