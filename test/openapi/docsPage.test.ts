import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDocument, OPERATIONS } from '../../src/openapi/document.js';
import { createOpenApiDoor } from '../../src/openapi/openApiDoor.js';
import { docsPage } from '../../src/openapi/page/docsPage.js';
import { DEPS } from '../server/fakes.js';
import { send, startServer } from '../support/startServer.js';

const serve = async (path: string) =>
  send(await startServer({ ...DEPS, openApi: createOpenApiDoor(null) }), { path });

describe('GET /docs', () => {
  it('shows every operation with its address, its parameters and its errors', async () => {
    const { status, headers, body } = await serve('/docs');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    for (const { id, path } of OPERATIONS) {
      expect(body).toContain(`<article id="${id}">`);
      expect(body).toContain(`<code>${path}</code>`);
    }
    expect(body).toContain('<code>BAD_FILTER</code>: A filter is unknown or malformed');
    expect(body).toContain('&quot;How fast did AWS grow?&quot;');
  });

  it('loads only the styles and the icon of this server, which are there, and runs nothing', async () => {
    const { body, headers } = await serve('/docs');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    const loaded = [...body.matchAll(/<link[^>]* href="([^"]+)"/g)].map(([, href]) => href ?? '');
    expect(loaded.length).toBe(4);
    for (const href of loaded) expect((await serve(`/${href}`)).status).toBe(200);
    expect(body).not.toMatch(/<script|<img|<iframe|style=|\son\w+=|href="(?:https?:)?\/\//);
  });

  it('leads to places that it has', async () => {
    const { body } = await serve('/docs');
    const ids = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...body.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('shows what a document holds as text', () => {
    const document = createDocument('<b>1</b>', null);
    expect(docsPage(document).markup).toContain('Version &lt;b&gt;1&lt;/b&gt;');
  });
});

describe('GET /openapi.json', () => {
  it('names the address that is configured, and the version of the package', async () => {
    const openApi = createOpenApiDoor('https://onrecord.example');
    const server = await startServer({ ...DEPS, openApi, publicUrl: 'https://onrecord.example' });
    const { body } = await send(server, { path: '/openapi.json' });
    const { servers, info } = JSON.parse(body);
    expect(servers).toEqual([{ url: 'https://onrecord.example' }]);
    expect(info.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });
});
