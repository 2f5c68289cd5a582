import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/types.js';
import { send, startServer } from '../support/startServer.js';
import {
  BECAUSE,
  CALL,
  COSTS,
  catalogueOf,
  DEPS,
  SALES,
  statement,
  TEXT_SHA256,
  WHY,
} from './fakes.js';

const VERSION = TEXT_SHA256.slice(0, 12);
const HTML = 'text/html,application/xhtml+xml,*/*;q=0.8'; // as a browser asks

const open = async (path: string, Accept = HTML, deps = DEPS) =>
  send(await startServer(deps), { path, headers: { Accept } });

const pageOf = async (one: Citation) => {
  const { body } = await open(`/c/${one.id}`, HTML, {
    ...DEPS,
    catalogue: () => catalogueOf([one]),
  });
  return body;
};

describe('GET /c/:id for a browser', () => {
  it('is a page', async () => {
    const { status, headers } = await open(`/c/${BECAUSE.id}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers.vary).toContain('Accept');
  });

  it.each([
    ['the quote, marked', '<mark>Because — “we” hired.</mark>'],
    ['who said it', 'Ann Lee, CFO'],
    ['the role', '<dt>Role</dt><dd>CFO</dd>'],
    ['the question that it answers', '<blockquote class="question" dir="auto">Why?</blockquote>'],
    ['who asked', 'Bo Day'],
    ['the call', 'Acme: third quarter'],
    ['the period', '<dt>Period</dt><dd>2025-Q3</dd>'],
    ['that the date is not known', '<dt>Date</dt><dd>not known</dd>'],
    ['the publisher', '<dt>Publisher</dt><dd>The Publisher</dd>'],
    ['the place', 'Questions and answers, page 2, at 00:31:09, paragraph 2'],
    ['the version', VERSION],
    ['the hash of the file', CALL.sha256],
    ['a link to the text', `href="../api/calls/${CALL.id}/source"`],
    ['a link to the JSON', `href="../api/statements/${BECAUSE.id}"`],
    ['a link to the statement before', `rel="prev" href="../c/${WHY.id}"`],
    ['a link to the publisher', 'href="https://publisher.example/acme"'],
    [
      'the words themselves, alone',
      '<blockquote class="said" id="quote" dir="auto">Because — “we” hired.</blockquote>',
    ],
    ['whose call it was, in a line', '<p class="call">Acme · 2025-Q3 · Questions and answers</p>'],
    ['a title of its own', '<title>“Because — “we” hired.” · Acme 2025-Q3</title>'],
  ])('shows %s', async (_, expected) => {
    expect((await open(`/c/${BECAUSE.id}`)).body).toContain(expected);
  });

  it('shows its permanent link with the address it was called by, for who has it on paper', async () => {
    const headers = { Accept: HTML, Host: 'localhost:8080' };
    const { body } = await send(await startServer(DEPS), { path: `/c/${BECAUSE.id}`, headers });
    expect(body).toContain(`<dd>http://localhost:8080${BECAUSE.url}</dd>`);
    const url = `https://o.example${BECAUSE.url}`;
    expect(await pageOf({ ...BECAUSE, url })).toContain(`<dd>${url}</dd>`);
  });

  it('shows the quote within its turn, and marks nothing else', async () => {
    const { body } = await open(`/c/${COSTS.id}`);
    expect(body).toContain('Sales grew 20%. <mark>Costs fell.</mark>');
    expect(body.match(/<mark>/g)).toHaveLength(1);
    expect(body).not.toContain('The question');
  });

  it('offers the quote with the next statement, while there is one', async () => {
    expect((await open(`/c/${COSTS.id}`)).body).toContain(`href="../c/${COSTS.id}..${WHY.id}"`);
    expect((await open(`/c/${BECAUSE.id}`)).body).not.toContain('Quote with the next');
  });

  it('tells who says what in a range over several turns', async () => {
    const { body } = await open(`/c/${COSTS.id}..${BECAUSE.id}`);
    expect(body).toContain('<p class="who">Several speakers: ');
    expect(body).toMatch(
      /<p class="voice">Acme executives [\s\S]*Sales grew 20%\. <mark>Costs fell\.<\/mark>[\s\S]*<p class="voice">[\s\S]*<mark>Why\?<\/mark>[\s\S]*<p class="voice">Ann Lee, CFO<\/p>[\s\S]*<mark>Because/,
    );
    expect((await open(`/c/${SALES.id}..${COSTS.id}`)).body).not.toContain('class="voice"');
  });

  it('says that the source names no speaker', async () => {
    expect((await open(`/c/${SALES.id}`)).body).toContain('speaker not named in the source');
  });

  it('keeps paragraphs and labels of the source apart', async () => {
    const costs = { ...COSTS, label: 'Costs', locator: { ...COSTS.locator, paragraph: 2 } };
    const catalogue = () => catalogueOf([SALES, costs]);
    const { body } = await open(`/c/${costs.id}`, HTML, { ...DEPS, catalogue });
    expect(body).toMatch(
      /<p> Sales grew 20%\.<\/p>\s*<p><b>Costs:<\/b> <mark>Costs fell\.<\/mark><\/p>/,
    );
  });

  it('shortens a long quote in the title by whole characters', async () => {
    const page = await pageOf({ ...SALES, quote: '😀'.repeat(100) });
    expect(page).toContain(`<title>“${'😀'.repeat(70)}…” · Acme 2025-Q3</title>`);
  });

  it('loads our style sheet and our script and nothing else', async () => {
    const { headers, body } = await open(`/c/${BECAUSE.id}`);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';connect-src 'self';img-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    );
    expect(body.match(/<script[^>]*>[^<]*<\/script>/g)).toEqual([
      '<script type="module" async blocking="render" src="../assets/web/theme.js"></script>',
      '<script type="module" src="../assets/onrecord.js"></script>',
    ]);
    expect(body).not.toMatch(/<(img|iframe|object|style)|\son\w+=|style=/i);
    expect(body).toContain('href="../assets/web/styles/statement.css"');
  });
});

describe('what a page loads', () => {
  it('is a style for light, dark and paper, which loads nothing itself', async () => {
    const { status, headers, body } = await open('/assets/web/styles/statement.css', '*/*');
    expect([status, headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
    expect(body).toContain('@media print');
    expect(body).not.toMatch(/url\(|@import/);
  });

  it('is a script that a browser takes as such', async () => {
    const { status, headers } = await open('/assets/onrecord.js', '*/*');
    expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('is an icon, which a browser else looks for in vain', async () => {
    const { status, headers, body } = await open('/assets/onrecord.svg', 'image/*');
    expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(body).toMatch(/^<svg xmlns=/);
    expect((await open(`/c/${BECAUSE.id}`)).body).toContain('href="../assets/onrecord.svg"');
  });

  it.each([
    '/assets/',
    '/assets/nothing.js',
    '/assets/web/styles/statement.css/',
    '/assets/%2e%2e%2fapp.js',
  ])('is not %s', async (path) => expect((await open(path)).status).toBe(404));
});

describe('a transcript that holds markup', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</blockquote></main><iframe src="https://evil.example">',
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '</title><script>alert(1)</script>',
    '<!-- <style>*{display:none}</style>',
  ])('is shown as text in every place: %s', async (text) => {
    const page = await pageOf({
      ...statement('ACME-2025-Q3:eeeeeeee', text),
      topic: text,
      label: text,
      attribution: text,
      speaker: { name: text, role: text, organization: text },
      inReplyTo: { id: WHY.id, asker: text, text },
      call: {
        ...CALL,
        company: text,
        ticker: text,
        period: text,
        date: text,
        title: text,
        publisher: text,
      },
      locator: { page: null, time: text, paragraph: null },
    });
    expect(page.split(escapeByHand(text)).length - 1).toBeGreaterThanOrEqual(18);
    expect(page).not.toContain(text);
  });

  it('is shown as text in a range of several speakers, too', async () => {
    const text = '<b onclick="x">';
    const one = statement('ACME-2025-Q3:eeeeeeee', SALES.quote, { attribution: `A${text}` });
    const other = statement('ACME-2025-Q3:ffffffff', COSTS.quote, { attribution: `B${text}` });
    const deps = { ...DEPS, catalogue: () => catalogueOf([one], [other]) };
    const { body } = await open(`/c/${one.id}..${other.id}`, HTML, deps);
    expect(body).toContain(`<p class="voice">B${escapeByHand(text)}</p>`);
    expect(body).not.toContain(text);
  });

  const escapeByHand = (text: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;');

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    ' javascript:alert(1)',
    'JAVASCRIPT:alert(1)//https://',
  ])('does not link the publisher at %s', async (url) => {
    expect(await pageOf({ ...SALES, call: { ...CALL, url } })).not.toMatch(/javascript:|data:/i);
  });

  it('does not turn Markdown into links or images', async () => {
    const page = await pageOf({
      ...SALES,
      quote: '![a](https://evil.example/a.png) [b](javascript:alert(1))',
    });
    expect(page).toContain(
      '<mark>![a](https://evil.example/a.png) [b](javascript:alert(1))</mark>',
    );
  });
});

describe('GET /c/:id for a program', () => {
  it.each(['application/json', 'application/json, text/html;q=0.5'])(
    'is JSON for Accept: %s',
    async (accept) => {
      const { headers, body } = await open(`/c/${SALES.id}`, accept);
      expect(headers['content-type']).toContain('application/json');
      expect(JSON.parse(body)).toMatchObject({
        id: SALES.id,
        quote: SALES.quote,
        turn: [SALES, COSTS],
      });
    },
  );

  it('is a page for who takes anything', async () => {
    expect((await open(`/c/${SALES.id}`, '*/*')).headers['content-type']).toContain('text/html');
  });
});

describe('the version of a link', () => {
  const other = 'f'.repeat(12);

  it.each([`?v=${VERSION}`, `?v=${VERSION.toUpperCase()}`, `?v=${TEXT_SHA256}`, '?v=', ''])(
    'is that of the words shown with "%s"',
    async (query) => {
      expect((await open(`/c/${SALES.id}${query}`)).body).not.toContain('role="alert"');
      const json = await open(`/c/${SALES.id}${query}`, 'application/json');
      expect(JSON.parse(json.body).warnings).toEqual([]);
    },
  );

  it.each([other, VERSION.slice(0, 4), `${VERSION})`, '<b>'])(
    'is another with ?v=%s, which is said',
    async (v) => {
      const page = await open(`/c/${SALES.id}?v=${encodeURIComponent(v)}`);
      expect(page.status).toBe(200);
      expect(page.body).toMatch(
        /<p role="alert">The link names version .* the words shown are of version/,
      );
      expect(page.body).not.toContain('<b>');
      const { body } = await open(`/api/statements/${SALES.id}?v=${encodeURIComponent(v)}`);
      expect(JSON.parse(body).warnings).toEqual([
        { code: 'OTHER_VERSION', message: expect.stringContaining(`"${VERSION}"`) },
      ]);
    },
  );

  it('must be one', async () => {
    const { status, body } = await open(`/c/${SALES.id}?v=${VERSION}&v=${other}`);
    expect(status).toBe(400);
    expect(JSON.parse(body).error.field).toBe('v');
  });
});

describe('the chat page', () => {
  it('is reached from a statement, as is all that it links to', async () => {
    const server = await startServer(DEPS);
    const { body } = await send(server, { path: `/c/${BECAUSE.id}` });
    const links = [...body.matchAll(/href="(\.\.[^"]+)"/g)].map(([, href]) => href ?? '');
    expect(links.length).toBeGreaterThanOrEqual(5);
    for (const link of links.filter((address) => !/format=(?!record)/.test(address)))
      expect((await fetch(new URL(link, `${server.url}/c/x`))).status, link).toBe(200);
  });
});
