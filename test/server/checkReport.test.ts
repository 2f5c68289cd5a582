import { describe, expect, it } from 'vitest';
import type { ReportRequest } from '../../src/reports/report.js';
import { p, r, wordFile } from '../reports/docx/wordFile.js';
import { send, startServer } from '../support/startServer.js';
import { CHECKED_REPORT, DEPS } from './fakes.js';

async function post(body: string, type = 'application/json') {
  const requests: ReportRequest[] = [];
  const server = await startServer({
    ...DEPS,
    checkReport: async (request) => {
      requests.push(request);
      return CHECKED_REPORT;
    },
  });
  const { status, body: answer } = await send(server, {
    method: 'POST',
    path: '/api/check-report',
    headers: type === '' ? {} : { 'Content-Type': type },
    body,
  });
  return { status, answer: JSON.parse(answer), requests, port: server.port };
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('POST /api/check-report', () => {
  it.each([
    ['application/json', 'application/json; charset=utf-8', /"text":"He said: .Sales grew 20%\.."/],
    [DOCX, DOCX, /^PK/],
  ])(
    'takes a Word document, and answers %s where that is asked for',
    async (accept, type, body) => {
      const server = await startServer(DEPS);
      const response = await fetch(`${server.url}/api/check-report`, {
        method: 'POST',
        headers: { 'Content-Type': DOCX, Accept: accept },
        body: new Uint8Array(wordFile(p(r('He said: “Sales grew 20%.”')))),
      });
      expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
      expect(await response.text()).toMatch(body);
    },
  );

  it('hands on the text as it is with its filters, and answers what was checked', async () => {
    const filters = { calls: ['ACME-2025-Q3'] };
    const { status, answer, requests, port } = await post(
      JSON.stringify({ text: ' "Sales" ', filters, title: 'unknown' }),
    );
    expect([status, answer]).toEqual([200, CHECKED_REPORT]);
    expect(requests).toMatchObject([{ text: ' "Sales" ', filters, form: 'markdown' }]);
    expect(requests[0]?.linkOf('/c/ACME')).toBe(`http://127.0.0.1:${port}/c/ACME`);
  });

  it.each([
    ['text/markdown', 'markdown'],
    ['text/markdown; charset=utf-8', 'markdown'],
    ['text/x-markdown', 'markdown'],
    ['text/plain', 'text'],
  ])('takes a report as the body: %s', async (type, form) => {
    const { status, requests } = await post('\uFEFFSales “grew”.', type);
    expect([status, requests[0]?.text, requests[0]?.form]).toEqual([200, 'Sales “grew”.', form]);
  });

  it.each<[string, string, string, number, string, string | undefined]>([
    ['no text', '{}', 'application/json', 400, 'BAD_REQUEST', 'text'],
    ['a list as text', '{"text":["a"]}', 'application/json', 400, 'BAD_REQUEST', 'text'],
    ['broken JSON', '{"text":', 'application/json', 400, 'BAD_JSON', undefined],
    [
      'an unknown filter',
      '{"text":"a","filters":{"call":["A"]}}',
      'application/json',
      400,
      'BAD_FILTER',
      'filters.call',
    ],
    [
      '10 MB of JSON',
      `{"text":"${'a '.repeat(5_000_000)}"}`,
      'application/json',
      413,
      'TOO_LARGE',
      undefined,
    ],
    ['10 MB of Markdown', 'a '.repeat(5_000_000), 'text/markdown', 413, 'TOO_LARGE', undefined],
    ['an empty file', ' \n', 'text/markdown', 400, 'BAD_REQUEST', undefined],
    ['no body', '', '', 400, 'BAD_REQUEST', undefined],
    ['bytes that are no text', 'a\0\0\0b', 'text/plain', 400, 'BAD_REQUEST', undefined],
    ['HTML', '<p>Sales grew.</p>', 'text/html', 415, 'UNSUPPORTED_MEDIA_TYPE', undefined],
    [
      'a form',
      'text=a',
      'application/x-www-form-urlencoded',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      undefined,
    ],
  ])('refuses %s', async (_, body, type, status, code, field) => {
    const { answer, requests, ...got } = await post(body, type);
    expect([got.status, answer.error.code, answer.error.field]).toEqual([status, code, field]);
    expect(requests).toEqual([]);
  });
});
