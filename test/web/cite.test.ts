import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Citation } from '../../src/types.js';
import { accessibilityFaults } from '../support/accessibility.js';
import { browserTest, eventually, SERVER_AWAY } from '../support/browserTest.js';
import { focused } from './askPage.js';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const WORDS = 'Satellite count';

/** The verify view with a quote checked: its one match can be cited. */
const checked = (url: string, { quote }: Pick<Citation, 'quote'>) =>
  `${url}/verify?${new URLSearchParams({ quote })}`;

const citeButton = (page: Page) => page.locator('button.cite'); // for a while it is called "Copied"

async function choose(page: Page, entry: string): Promise<void> {
  await citeButton(page).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

async function copied(page: Page, entry: string): Promise<string> {
  await choose(page, entry);
  await page.locator('#live', { hasText: `Copied: ${entry}` }).waitFor({ state: 'attached' });
  return page.evaluate('navigator.clipboard.readText()');
}

describe('the ways to cite', () => {
  browserTest('copy the quote, its address and a reference', async ({ visit, amazon }) => {
    const { url, quote, attribution } = amazon.statement(WORDS);
    const page = await visit(checked(amazon.url, { quote }), CLIPBOARD);
    expect(await copied(page, 'Quote')).toBe(`“${quote}” — ${attribution}, Amazon 2025-Q3`);
    expect(await copied(page, 'Link')).toBe(new URL(url, amazon.url).href);
    expect(await copied(page, 'APA')).toMatch(/^Amazon.*\. \(n\.d\.\)\./);
  });

  browserTest('say for a while that they copied', async ({ visit, amazon }) => {
    const page = await visit(checked(amazon.url, amazon.statement(WORDS)), CLIPBOARD);
    await citeButton(page).waitFor();
    await page.clock.install();
    await page.clock.pauseAt(new Date(Date.now() + 60_000));
    await copied(page, 'Link');
    await eventually(() => citeButton(page).innerText()).toBe('Copied');
    await page.clock.runFor(2000);
    await eventually(() => citeButton(page).innerText()).toBe('Cite');
  });

  browserTest('cite the part of a statement that was quoted', async ({ visit, amazon }) => {
    const quote = 'expanded to over 150';
    const page = await visit(checked(amazon.url, { quote }), CLIPBOARD);
    expect(await copied(page, 'Plain text')).toMatch(/^“expanded to over 150” Amazon executives/);
  });

  browserTest('show what a browser does not let them copy', async ({ visit, amazon }) => {
    const { quote } = amazon.statement(WORDS);
    const page = await visit(checked(amazon.url, { quote }));
    await page.evaluate('delete Navigator.prototype.clipboard'); // as it is without https
    await choose(page, 'BibTeX');
    const words = page.getByRole('textbox', { name: 'BibTeX' });
    await eventually(() => words.inputValue()).toMatch(/^@misc\{/);
    await eventually(() => page.evaluate('getSelection().toString()')).toMatch(/^@misc\{/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await words.waitFor({ state: 'detached' });
    await eventually(() => focused(page)).toBe('Cite');
  });

  browserTest('say what the server says while it is away', async ({ visit, amazon }) => {
    const options = { ...CLIPBOARD, provokes: SERVER_AWAY };
    const page = await visit(checked(amazon.url, amazon.statement(WORDS)), options);
    await citeButton(page).waitFor();
    await amazon.stop();
    await choose(page, 'MLA');
    await page.getByRole('dialog').getByRole('alert').getByText('does not answer').waitFor();
    await amazon.start();
  });

  browserTest('save the record', async ({ visit, amazon }) => {
    const { quote } = amazon.statement(WORDS);
    const page = await visit(checked(amazon.url, { quote }));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      choose(page, 'Record to verify offline'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^AMZN-2025-Q3_\w{8}\.record\.json$/);
    expect(await readFile(await download.path(), 'utf8')).toContain(quote);
  });

  browserTest('are reached with the keyboard alone', async ({ visit, amazon }) => {
    const page = await visit(checked(amazon.url, amazon.statement(WORDS)));
    await citeButton(page).press('Enter');
    await page.getByRole('menu').waitFor();
    await eventually(() => citeButton(page).getAttribute('aria-expanded')).toBe('true');
    for (const [key, entry] of [
      ['ArrowDown', 'Link'],
      ['ArrowUp', 'Quote'],
      ['ArrowUp', 'Record to verify offline'],
      ['Home', 'Quote'],
      ['m', 'MLA'],
      ['End', 'Record to verify offline'],
    ] as const) {
      await page.keyboard.press(key);
      await eventually(() => focused(page)).toBe(entry);
    }
    await page.evaluate('scrollTo(0, 0)'); // what lies half under the bar at the top is smaller than it is
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await eventually(() => focused(page)).toBe('Cite');
    await eventually(() => page.getByRole('menu').count()).toBe(0);
    await page.keyboard.press('Space');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('a');
    await page.keyboard.press('a'); // APA, then: Add to the tray
    await page.keyboard.press('Enter');
    await eventually(() => page.locator('#tray-count').textContent()).toBe('1');
  });

  browserTest('close when something else is pressed', async ({ visit, amazon }) => {
    const page = await visit(checked(amazon.url, amazon.statement(WORDS)));
    await citeButton(page).click();
    await page.locator('h1').click();
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    await eventually(() => citeButton(page).getAttribute('aria-expanded')).toBe('false');
  });
});
