import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/types.js';
import { send, startServer } from '../support/startServer.js';
import { BECAUSE, CALL, catalogueOf, DEPS, SALES } from './fakes.js';

async function headOf(citation: Citation): Promise<string> {
  const server = await startServer({ ...DEPS, catalogue: () => catalogueOf([citation]) });
  const { body } = await send(server, { path: `/c/${citation.id}`, headers: { accept: '*/*' } });
  return body.slice(0, body.indexOf('</head>'));
}

const PUBLIC = `https://onrecord.example${BECAUSE.url}`;

describe('what a chat shows for a link', () => {
  it.each([
    '<meta property="og:type" content="article">',
    '<meta property="og:site_name" content="OnRecord">',
    '<meta property="og:title" content="Ann Lee, CFO · Acme 2025-Q3">',
    '<meta property="og:description" content="Because — “we” hired.">',
    '<meta name="description" content="Because — “we” hired.">',
    '<meta name="twitter:card" content="summary">',
    `<meta property="og:url" content="${PUBLIC}">`,
    `<link rel="canonical" href="${PUBLIC}">`,
    '<title>“Because — “we” hired.” · Acme 2025-Q3</title>',
  ])('is %s', async (tag) => {
    expect(await headOf({ ...BECAUSE, url: PUBLIC })).toContain(tag);
  });

  it('names no address where the public one is not known', async () => {
    expect(await headOf(BECAUSE)).not.toMatch(/og:url|canonical/);
  });

  it('names the call where the company is not known, and no person whom the source does not name', async () => {
    const head = await headOf({
      ...SALES,
      attribution: 'Speaker not named in the source',
      call: { ...CALL, company: null, period: null },
    });
    expect(head).toContain('content="Speaker not named in the source · ACME-2025-Q3"');
  });

  it('stays within its attribute, whatever was said', async () => {
    const quote = '"><script>alert(1)</script>\n"\' & more';
    const head = await headOf({ ...SALES, quote, attribution: quote });
    expect(head).toContain(
      'og:description" content="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\n&quot;&#39; &amp; more">',
    );
    expect(head).not.toContain('<script>');
  });

  it('is only of statements', async () => {
    const { body } = await send(await startServer(DEPS), { path: '/' });
    expect(body).not.toContain('og:');
  });
});
