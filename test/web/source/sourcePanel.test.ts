import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { faultsInEveryLook } from '../../support/accessibility.js';
import { browserTest, eventually, type OpenPage, SERVER_AWAY } from '../../support/browserTest.js';
import type { ServedCorpus } from '../../support/serveCorpus.js';

const WIDE = { viewport: { width: 1280, height: 800 } };
const NARROW = { viewport: { width: 320, height: 640 } };
const QUESTION = 'How much power capacity was added?';

/** Asks, and opens the first source of the answer in its whole transcript. */
async function openSource(
  visit: OpenPage,
  { url }: ServedCorpus,
  options: object,
  question = QUESTION,
): Promise<Page> {
  const page = await visit(url, { provokes: /suggestions/, ...options });
  await page.getByRole('textbox').first().fill(question);
  await page.keyboard.press('Enter');
  await page.locator('.answer .words .marker').first().press('Enter');
  await panelOf(page)
    .getByRole('region', { name: /^Transcript of/ })
    .locator('mark')
    .first()
    .waitFor();
  return page;
}

const panelOf = (page: Page) => page.locator('#panel');
const transcriptOf = (page: Page) => panelOf(page).locator('.transcript');
const marked = async (page: Page) =>
  (await panelOf(page).locator('mark').allTextContents()).join(' ');
/** The words of the answer's sources, in the order of their markers. */
const quotesOf = (page: Page) =>
  page.locator('.answer .sources:not(.closest *) mark').allTextContents();

describe('the source panel', () => {
  browserTest('marks the exact words and says whose they are', async ({ visit, amazon }) => {
    const page = await openSource(visit, amazon, WIDE);
    const [quote] = await quotesOf(page);
    await transcriptOf(page).locator('.statement').nth(117).waitFor({ state: 'attached' });
    await eventually(() => marked(page)).toBe(quote);
    const top = async () => (await panelOf(page).locator('mark').first().boundingBox())?.y ?? 0;
    await eventually(top).toBeGreaterThan(150); // in sight, with something to read before it
    await eventually(top).toBeLessThan(600);
    const words = await panelOf(page).innerText();
    expect(words).toContain('Amazon executives (speaker not named in the source)');
    expect(words).toContain('Amazon 2025-Q3 · Dolphin Research');
    expect(words).toContain('Prepared remarks');
    const link = panelOf(page).getByRole('link', { name: 'Permanent page' });
    await eventually(() => link.getAttribute('href')).toMatch(/\/c\/AMZN-2025-Q3:\w{8}\?v=\w{12}$/);
  });

  browserTest('is gone through with the keyboard', async ({ visit, amazon }) => {
    const page = await openSource(visit, amazon, WIDE);
    const quotes = await quotesOf(page);
    expect(quotes.length).toBeGreaterThan(1);
    for (const [key, at] of [
      [']', 1],
      ['[', 0],
      ['ArrowRight', 1],
      ['ArrowLeft', 0],
      ['[', quotes.length - 1], // from the first to the last
    ] as const) {
      await page.keyboard.press(key);
      await eventually(() => marked(page)).toBe(quotes[at]);
      const place = `Source ${at + 1} of ${quotes.length}`;
      await page.getByRole('status').getByText(place).waitFor({ state: 'attached' });
      const current = page.locator('.answer [aria-current]').first();
      await eventually(() => current.getAttribute('data-marker')).toBe(String(at + 1));
    }
    await panelOf(page).getByRole('button', { name: 'Next source' }).press('Enter');
    await eventually(() => marked(page)).toBe(quotes[0]);
    await page.locator('[aria-label="Next source"]:focus').waitFor();
    await page.getByRole('textbox').first().pressSequentially('[]'); // there they are letters
    await eventually(() => page.getByRole('textbox').first().inputValue()).toBe('[]');
    expect(await marked(page)).toBe(quotes[0]);
  });

  browserTest('gives the focus back where it came from', async ({ visit, amazon }) => {
    const page = await openSource(visit, amazon, WIDE);
    await page.locator(':focus', { hasText: 'Amazon executives' }).waitFor();
    await page.keyboard.press('Escape');
    await panelOf(page).waitFor({ state: 'hidden' });
    await page.locator('[data-marker="1"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await panelOf(page).getByRole('button', { name: 'Close' }).click();
    await panelOf(page).waitFor({ state: 'hidden' });
    await page.locator('[data-marker="1"]:focus').waitFor();
  });

  browserTest('leaves the page in reach beside it', async ({ visit, amazon }) => {
    const page = await openSource(visit, amazon, WIDE);
    await page.getByRole('complementary', { name: 'Amazon executives' }).waitFor();
    await page.getByRole('link', { name: 'Calls' }).click();
    await page.getByRole('heading', { name: 'Calls', level: 1 }).waitFor();
    await panelOf(page).waitFor({ state: 'hidden' }); // what it belonged to is gone
  });

  browserTest('is a dialog where it covers the page', async ({ visit, amazon }) => {
    const page = await openSource(visit, amazon, NARROW);
    await page.getByRole('dialog', { name: 'Amazon executives' }).waitFor();
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(
        'document.activeElement.closest("#panel") ? "panel" : document.activeElement.localName',
      );
      expect(place === 'panel' || place === 'body').toBe(true); // never what it covers
    }
    await page.setViewportSize(WIDE.viewport);
    await page.getByRole('complementary', { name: 'Amazon executives' }).waitFor();
    await page.locator('#main:not([inert])').waitFor();
  });

  browserTest('opens the call at the statement', async ({ visit, amazon }) => {
    const page = await openSource(visit, amazon, NARROW);
    const [quote] = await quotesOf(page);
    await panelOf(page).getByRole('link', { name: 'Open in the call' }).click();
    await page.locator('.addressed').waitFor();
    await eventually(() => page.locator('.addressed').textContent()).toBe(quote);
    await panelOf(page).waitFor({ state: 'hidden' });
    await page.locator('.anchor:focus').waitFor();
  });

  browserTest('has the words also where the server is away', async ({ visit, amazon }) => {
    const page = await visit(amazon.url, {
      ...WIDE,
      provokes: SERVER_AWAY,
    });
    await page.getByRole('textbox').first().fill(QUESTION);
    await page.keyboard.press('Enter');
    await page.locator('.answer .words .marker').first().waitFor();
    await amazon.stop();
    await page.locator('.answer .words .marker').first().press('Enter');
    await panelOf(page).getByRole('alert').waitFor();
    await eventually(() => marked(page)).toBe((await quotesOf(page))[0]);
    await amazon.start();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await transcriptOf(page).waitFor(); // and the transcript as soon as it is back
  });

  browserTest('shows markup of a transcript as text', async ({ visit, hostile }) => {
    const question = 'How much did anvils grow at Acme in Q2 2031?';
    const page = await openSource(visit, hostile, WIDE, question);
    expect(await marked(page)).toContain('Anvils grew 22%');
    await eventually(() => panelOf(page).innerText()).toContain('<script>');
    const made = panelOf(page).locator('script, img, style, [href^="javascript:"]');
    await eventually(() => made.count()).toBe(0);
  });

  browserTest('has no fault that axe finds', async ({ visit, amazon }) => {
    const page = await openSource(visit, amazon, WIDE);
    expect(await faultsInEveryLook(page)).toEqual([]);
  });
});
