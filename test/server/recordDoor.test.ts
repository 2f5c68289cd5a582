import { describe, expect, it } from 'vitest';
import { readRecord } from '../../src/citations/citationRecord.js';
import { send, startServer } from '../support/startServer.js';
import { BECAUSE, CALL, DEPS, SALES, SOURCE, TEXT_SHA256, WHY } from './fakes.js';

const TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

const get = async (path: string, headers: Record<string, string> = {}) =>
  send(await startServer(DEPS), { path, headers: { Host: 'localhost:8080', ...headers } });

const DOORS: [string, string, Record<string, string>][] = [
  ['?format=record', `/api/statements/${BECAUSE.id}?format=record`, {}],
  ['Accept at the statement', `/api/statements/${BECAUSE.id}`, { accept: 'application/ld+json' }],
  ['Accept at the page', `/c/${BECAUSE.id}`, { accept: 'application/ld+json' }],
  ['the whole media type', `/c/${BECAUSE.id}?v=${TEXT_SHA256.slice(0, 12)}`, { accept: TYPE }],
];

describe('the citation record', () => {
  it('is of the part that is quoted', async () => {
    const { body } = await get(`/api/statements/${SALES.id}?format=record&quote=grew%2020%25`);
    const { target, onrecord } = readRecord(body);
    expect(target.selector[0]).toMatchObject({ exact: 'grew 20%', prefix: 'Sales ' });
    expect(SOURCE.slice(onrecord.offsets.start, onrecord.offsets.end)).toBe('grew 20%');
  });

  it.each(DOORS)('comes by %s', async (_, path, headers) => {
    const response = await get(path, headers);
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toBe(TYPE);
    expect(response.headers['content-disposition']).toBe(
      'attachment; filename=ACME-2025-Q3_dddddddd.record.json',
    );
    expect(response.headers.vary).toContain('Accept');
    const record = readRecord(response.body);
    expect(record.target.selector[0]).toEqual({
      type: 'TextQuoteSelector',
      exact: BECAUSE.quote,
      prefix: BECAUSE.prefix,
      suffix: BECAUSE.suffix,
    });
    expect(record.onrecord).toMatchObject({
      statements: [BECAUSE.id],
      transcript: { sha256: CALL.sha256, textSha256: TEXT_SHA256, reader: 'plain/1' },
      call: { id: CALL.id, company: 'Acme', date: null },
      speaker: BECAUSE.speaker,
      attribution: 'Ann Lee, CFO',
      inReplyTo: { id: WHY.id },
      permalink: `http://localhost:8080${BECAUSE.url}`, // a saved file knows no server
    });
    const { start, end } = record.onrecord.offsets;
    expect(SOURCE.slice(start, end)).toBe(BECAUSE.quote);
  });

  it.each([
    ['application/json', 'application/json; charset=utf-8'],
    ['application/json, application/ld+json;q=0.5', 'application/json; charset=utf-8'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html; charset=utf-8'],
    ['*/*', 'text/html; charset=utf-8'],
  ])('is not sent to who prefers %s', async (accept, type) => {
    const { headers } = await get(`/c/${SALES.id}`, { accept });
    expect(headers['content-type']).toBe(type);
  });

  it.each([
    ['/api/statements/ACME-2025-Q3:00000000?format=record', 404],
    ['/api/statements/%2e%2e%2f?format=record', 400],
    [`/api/statements/${SALES.id}?format=recrod`, 400],
  ])('of %s is refused with %i', async (path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(JSON.parse(response.body).error.message).toEqual(expect.any(String));
  });
});
