import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished } from 'vitest';
import { accessibilityFaults } from './accessibility.js';
import { browserTest, eventually } from './browserTest.js';
import { watchProfile } from './watchProfile.js';

const POLICY = "default-src 'none'; script-src 'self'; img-src 'self'; style-src 'self'";
const ELSEWHERE = 'http://elsewhere.example';
const OWN_SCRIPT = '<script src="/script.js"></script>';
const BLOCKED = /^console: .*Content Security Policy/;

/** A page with this body and this script, under a policy as strict as ours. */
async function servePage(body: string, script = ''): Promise<string> {
  const page = `<!doctype html><html lang="en"><title>T</title><link rel="icon" href="/icon.svg"><main><h1>T</h1>${body}</main>`;
  const files: Readonly<Record<string, readonly [type: string, content: string]>> = {
    '/': ['text/html', page],
    '/script.js': ['text/javascript', script],
    '/icon.svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  };
  const server = createServer(({ url = '' }, response) => {
    if (url === '/broken') return response.destroy();
    const [type, content] = files[url] ?? [];
    response.statusCode = type ? 200 : 404;
    response.setHeader('content-security-policy', POLICY);
    return response.setHeader('content-type', type ?? 'text/plain').end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a profile is watched for', () => {
  browserTest.for<[what: string, body: string, script: string, trouble: RegExp]>([
    ['an error in the console', OWN_SCRIPT, 'console.error("odd")', /^console: odd/],
    ['an uncaught error', OWN_SCRIPT, 'throw new Error("odd")', /^uncaught: odd/],
    ['a promise that nobody catches', OWN_SCRIPT, 'Promise.reject(Error("odd"))', /^uncaught: odd/],
    ['a request that breaks', '<img src="/broken" alt="">', '', /^request failed: .*\/broken/],
    ['a file that is not there', '<img src="/missing" alt="">', '', /^console: .* 404 .*\/missing/],
    ['an inline script', '<script>1</script>', '', BLOCKED],
    ['an inline handler', '<img src="/icon.svg" onload="1" alt="">', '', BLOCKED],
    ['an inline style', '<b style="color: red">b</b>', '', BLOCKED],
    ['an image from elsewhere', `<img src="${ELSEWHERE}/a.png" alt="">`, '', BLOCKED],
    ['a call elsewhere', OWN_SCRIPT, `fetch("${ELSEWHERE}").catch(() => {})`, BLOCKED],
    [
      'leaving for elsewhere',
      OWN_SCRIPT,
      `location.href = "${ELSEWHERE}"`,
      /^request away: .*else/,
    ],
  ])('%s', async ([, body, script, trouble], { browser, skip }) => {
    if (!browser) return skip();
    const url = await servePage(body, script);
    const profile = await browser.newContext();
    const troubles = watchProfile(profile, url);
    const page = await profile.newPage();
    await page.goto(url);
    await eventually(() => troubles).toContainEqual(expect.stringMatching(trouble));
    await profile.close();
  });
});

describe('a visit', () => {
  browserTest('of a page that does nothing odd passes', async ({ visit }) => {
    const page = await visit(await servePage(OWN_SCRIPT, 'document.title = "Script ran"'));
    expect(await page.title()).toBe('Script ran');
  });

  browserTest.fails('fails the test for a trouble, whatever the test finds', async ({ visit }) => {
    await visit(await servePage('<b style="color: red">b</b>'));
  });

  browserTest('passes over the trouble that the test provokes', async ({ visit }) => {
    await visit(await servePage('<b style="color: red">b</b>'), { provokes: BLOCKED });
  });

  browserTest.fails('but over no other one', async ({ visit }) => {
    await visit(await servePage('<b style="color: red">b</b>'), { provokes: /^uncaught/ });
  });

  browserTest('is in a profile that knows nothing of the one before', async ({ visit }) => {
    const url = await servePage(
      OWN_SCRIPT,
      'localStorage.visits = +(localStorage.visits ?? 0) + 1',
    );
    await visit(url);
    const page = await visit(url);
    expect(await page.evaluate('localStorage.visits')).toBe('1');
  });
});

describe('what axe finds', () => {
  browserTest('is nothing on a page that is as it should be', async ({ visit }) => {
    const page = await visit(await servePage('<p>Words.</p>'));
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  browserTest('is told in one line each, with the element', async ({ visit }) => {
    const page = await visit(await servePage('<img src="/icon.svg"><button></button>'));
    expect(await accessibilityFaults(page)).toEqual([
      expect.stringMatching(/^button-name: .*: <button><\/button>$/),
      expect.stringMatching(/^image-alt: .*: <img src="\/icon.svg">$/),
    ]);
  });
});
