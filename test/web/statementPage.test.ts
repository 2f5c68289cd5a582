import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { describe, expect } from 'vitest';
import { faultsInEveryLook } from '../support/accessibility.js';
import { browserTest, eventually, SERVER_AWAY } from '../support/browserTest.js';
import { focused, overflow } from './askPage.js';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const WORDS = 'Satellite count';
const HOSTILE = [
  ...['Anvils grew 22%', 'Some 22 investors', 'Report 22', 'After 22 weeks'],
  ...['Some 22% of sales', 'About 22', 'For 22 months'],
];

/** Presses the button beside a link, and gives what the clipboard then holds. */
async function copy(page: Page, link: string): Promise<unknown> {
  await page.getByRole('button', { name: `Copy: ${link}`, exact: true }).click();
  await page.getByRole('button', { name: `Copied: ${link}`, exact: true }).waitFor();
  return page.evaluate('navigator.clipboard.readText()');
}

describe('the page of a statement', () => {
  browserTest('marks the exact words in their turn', async ({ visit, amazon }) => {
    const { url, quote } = amazon.statement(WORDS);
    const page = await visit(amazon.url + url);
    await eventually(() => page.locator('mark').allInnerTexts()).toEqual([quote]);
    await eventually(() => page.locator('blockquote', { hasText: 'Zoox' }).innerText()).toContain(
      quote,
    );
  });

  browserTest('copies the quote, its address and a reference', async ({ visit, amazon }) => {
    const { url, quote } = amazon.statement(WORDS);
    const page = await visit(amazon.url + url, CLIPBOARD);
    expect(await copy(page, 'Quote')).toBe(quote);
    expect(await copy(page, 'Permanent link')).toBe(amazon.url + url);
    expect(await copy(page, 'APA')).toMatch(/^Amazon.*\. \(n\.d\.\)\./);
  });

  browserTest('says what it could not copy while the server is away', async ({ visit, amazon }) => {
    const provokes = SERVER_AWAY;
    const page = await visit(amazon.url + amazon.statement(WORDS).url, { ...CLIPBOARD, provokes });
    await amazon.stop();
    await page.getByRole('button', { name: 'Copy: MLA' }).click();
    await page.getByRole('button', { name: 'Not copied: MLA' }).waitFor();
    await amazon.start();
    expect(await copy(page, 'RIS')).toContain('TY  - ');
  });

  browserTest('is all there without scripts', async ({ visit, amazon }) => {
    const { url, quote } = amazon.statement(WORDS);
    const page = await visit(amazon.url + url, { javaScriptEnabled: false });
    await eventually(() => page.locator('mark').innerText()).toBe(quote);
    await eventually(() => page.getByRole('button').count()).toBe(0);
    await page.getByRole('link', { name: 'Next statement' }).click();
    await eventually(() => page.locator('mark').innerText()).not.toBe(quote);
    await page.getByRole('link', { name: 'Previous statement' }).click();
    await eventually(() => page.locator('mark').innerText()).toBe(quote);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'BibTeX' }).click(),
    ]);
    expect(await text(await download.createReadStream())).toMatch(/^@\w+\{/);
  });

  browserTest('is used with the keyboard alone', async ({ visit, amazon }) => {
    const page = await visit(amazon.url + amazon.statement(WORDS).url, CLIPBOARD);
    await page.getByRole('button', { name: 'Copy: Quote', exact: true }).waitFor();
    for (const name of [
      'OnRecord',
      'Permanent link',
      'Copy: Permanent link',
      'Quote',
      'Copy: Quote',
    ]) {
      await page.keyboard.press('Tab');
      await eventually(() => focused(page)).toBe(name);
    }
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copied: Quote' }).waitFor();
  });

  browserTest(
    'has the quote and its address on paper, and no buttons',
    async ({ visit, amazon }) => {
      const { url, quote, attribution } = amazon.statement(WORDS);
      const page = await visit(amazon.url + url, { colorScheme: 'dark' });
      const printed = await extractText(new Uint8Array(await page.pdf()), { mergePages: true });
      const words = printed.text.replace(/\s+/g, ' ');
      expect(words).toContain(quote);
      expect(words).toContain(attribution);
      expect(words).toContain(url);
      expect(words).not.toMatch(/Copy|Next statement/);
    },
  );

  browserTest('has no fault that axe finds', async ({ visit, amazon, hostile }) => {
    for (const [server, words] of [
      [amazon, WORDS],
      [hostile, 'We will invest $9'],
    ] as const) {
      const page = await visit(server.url + server.statement(words).url);
      await page.getByRole('button', { name: 'Copy: APA' }).waitFor();
      expect(await faultsInEveryLook(page)).toEqual([]);
    }
  });

  browserTest('shows markup of a transcript as text', async ({ visit, hostile }) => {
    const page = await visit(hostile.url, { viewport: { width: 320, height: 640 } });
    for (const words of HOSTILE) {
      const { url, quote, call } = hostile.statement(words);
      await page.goto(hostile.url + url);
      expect(await page.locator('mark').allTextContents()).toEqual([quote]);
      await eventually(() => page.title()).toContain(words);
      await eventually(() => page.locator('dd').first().innerText()).toBe(call.title);
      const main = page.locator('main');
      await eventually(() =>
        main.locator('img, script, style, [href^="javascript:"]').count(),
      ).toBe(0);
      expect(await overflow(page)).toBe(0);
    }
  });
});
