import { describe, expect, it } from 'vitest';
import { send, startServer } from '../support/startServer.js';
import { BECAUSE, COSTS, catalogueOf, DEPS, SALES, statement, TEXT_SHA256 } from './fakes.js';

const today = () => new Date('2026-11-24T23:59:00Z');
const get = async (path: string, deps: Partial<typeof DEPS> = {}) => {
  const server = await startServer({ ...DEPS, ...deps, today });
  return { port: server.port, ...(await send(server, { path })) };
};
const inForm = (form: string) => get(`/api/statements/${BECAUSE.id}?format=${form}`);

describe('GET /api/statements/:id?format=', () => {
  it.each([
    [
      'apa',
      'text/plain',
      /^Lee, A\. \(n\.d\.\)\. Acme Q3 2025 earnings call \[Speech transcript\]\./,
    ],
    ['chicago', 'text/plain', /^Lee, Ann\. “Acme Q3 2025 Earnings Call\.”.*November 24, 2026/],
    ['mla', 'text/plain', /^Lee, Ann\. “Acme Q3 2025 Earnings Call\.”.*24 Nov\. 2026\.$/m],
    ['bibtex', 'application/x-bibtex', /^@misc\{ACME-2025-Q3-dddddddd,/],
    ['ris', 'application/x-research-info-systems', /^TY {2}- ELEC\r\n/],
    ['csl-json', 'application/vnd.citationstyles.csl+json', /"type": "speech"/],
    ['markdown', 'text/markdown', /^\[\^ACME-2025-Q3-dddddddd\]: “Because — “we” hired\.” Ann Lee/],
    ['text', 'text/plain', /^“Because — “we” hired\.” Ann Lee, CFO, Acme Q3 2025 earnings call/],
  ])('gives the reference as %s', async (form, type, words) => {
    const { status, headers, body } = await inForm(form);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(`${type}; charset=utf-8`);
    expect(body).toMatch(words);
  });

  it('links to the address that was asked where no public one is set', async () => {
    const { port, body } = await inForm('text');
    // Node's own client names no host but the one it connects to
    expect(body).toContain(` http://127.0.0.1:${port}${BECAUSE.url}\n`);
  });

  it('keeps a public address', async () => {
    const url = `https://onrecord.example/c/${SALES.id}?v=${TEXT_SHA256.slice(0, 12)}`;
    const published = statement(SALES.id, SALES.quote, { url });
    const { body } = await get(`/api/statements/${SALES.id}?format=apa`, {
      catalogue: () => catalogueOf([published]),
    });
    expect(body).toContain(url);
  });

  it('cites a range as what it is, under an id of its own', async () => {
    const { body } = await get(`/api/statements/${SALES.id}..${COSTS.id}?format=bibtex`);
    expect(body).toMatch(/^@misc\{ACME-2025-Q3-aaaaaaaa-ACME-2025-Q3-bbbbbbbb,/);
    expect(body).toContain('annote = {Sales grew 20\\%. Costs fell.}');
    expect(body).toContain(`/c/${SALES.id}..${COSTS.id}?v=`);
  });

  it('cites the part of a statement that is quoted', async () => {
    const { body } = await get(`/api/statements/${SALES.id}?format=text&quote=grew%2020%25`);
    expect(body).toMatch(/^“grew 20%” Acme executives/);
  });

  it.each(['grew%2030%25', '', 'rew', 'grew&quote=20%25'])(
    'refuses the quote "%s"',
    async (part) => {
      const { status, body } = await get(`/api/statements/${SALES.id}?format=text&quote=${part}`);
      expect(status).toBe(400);
      expect(JSON.parse(body).error.field).toBe('quote');
    },
  );

  it('says in a header that the link was made for other words', async () => {
    const { status, headers } = await get(`/api/statements/${SALES.id}?format=apa&v=000000000000`);
    expect(status).toBe(200);
    expect(headers.warning).toBe('299 - "OTHER_VERSION"');
  });

  it.each(['', 'APA', 'harvard', 'toString', '__proto__', 'apa&format=mla', '%00'])(
    'refuses the form "%s" and names those there are',
    async (form) => {
      const { status, body } = await inForm(form);
      expect(status).toBe(400);
      expect(JSON.parse(body).error).toEqual({
        code: 'BAD_REQUEST',
        message: '"format" must be one of apa, chicago, mla, bibtex, ris, csl-json, markdown, text',
        field: 'format',
      });
    },
  );

  it('does not find a statement that is not there', async () => {
    expect((await get('/api/statements/ACME-2025-Q3:00000000?format=apa')).status).toBe(404);
  });

  it('is no matter of the page, which says where it is', async () => {
    const { status, body } = await get(`/c/${SALES.id}?format=apa`);
    expect(status).toBe(400);
    expect(JSON.parse(body).error.message).toContain('/api/statements/');
  });
});
