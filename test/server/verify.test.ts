import { describe, expect, it } from 'vitest';
import type { VerifyRequest } from '../../src/citations/verify/verification.js';
import { send, startServer } from '../support/startServer.js';
import { DEPS, VERIFICATION } from './fakes.js';

async function post(body: unknown) {
  const requests: VerifyRequest[] = [];
  const server = await startServer({
    ...DEPS,
    verify: async (request) => {
      requests.push(request);
      return VERIFICATION;
    },
  });
  const { status, body: answer } = await send(server, {
    method: 'POST',
    path: '/api/verify',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status, answer: JSON.parse(answer), requests };
}

describe('POST /api/verify', () => {
  it('hands on the quote as it is, the speaker and the filters, and answers what was found', async () => {
    const filters = { calls: ['ACME-2025-Q3'] };
    const sent = { quote: ' Sales  grew ', speaker: ' Andre\u0301 ', filters, format: 'unknown' };
    const { status, answer, requests } = await post(sent);
    expect([status, answer]).toEqual([200, VERIFICATION]);
    expect(requests).toEqual([{ quote: ' Sales  grew ', speaker: 'Andr\u00e9', filters }]);
  });

  it.each<[string, unknown, number, string, string | undefined]>([
    ['no quote', {}, 400, 'BAD_REQUEST', 'quote'],
    ['an empty quote', { quote: '' }, 400, 'BAD_REQUEST', 'quote'],
    ['a quote of marks', { quote: ' "…" %' }, 400, 'BAD_REQUEST', 'quote'],
    ['a quote that nobody can see', { quote: '\u200b\u2060' }, 400, 'BAD_REQUEST', 'quote'],
    ['a number for a quote', { quote: 7 }, 400, 'BAD_REQUEST', 'quote'],
    ['5,001 characters', { quote: 'x'.repeat(5_001) }, 400, 'BAD_REQUEST', 'quote'],
    ['100,000 words', { quote: 'words '.repeat(100_000) }, 413, 'TOO_LARGE', undefined],
    ['an empty speaker', { quote: 'x', speaker: ' ' }, 400, 'BAD_REQUEST', 'speaker'],
    ['a list of speakers', { quote: 'x', speaker: ['A'] }, 400, 'BAD_REQUEST', 'speaker'],
    ['a list of filters', { quote: 'x', filters: [] }, 400, 'BAD_FILTER', 'filters'],
    [
      'an unknown filter',
      { quote: 'x', filters: { call: ['A'] } },
      400,
      'BAD_FILTER',
      'filters.call',
    ],
    [
      'a filter of 101 values',
      { quote: 'x', filters: { calls: Array.from({ length: 101 }, (_, at) => `C${at}`) } },
      400,
      'BAD_FILTER',
      'filters.calls',
    ],
    ['no object', 'Sales grew', 400, 'BAD_REQUEST', undefined],
  ])('refuses %s', async (_, body, status, code, field) => {
    const { answer, requests, ...got } = await post(body);
    expect([got.status, answer.error.code, answer.error.field]).toEqual([status, code, field]);
    expect(requests).toEqual([]);
  });
});
