import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { faultsInEveryLook } from '../support/accessibility.js';
import { browserTest, eventually, type OpenPage, type Visit } from '../support/browserTest.js';
import type { ServedCorpus } from '../support/serveCorpus.js';
import { focused } from './askPage.js';

const FIRST = 'Satellite count';
const SECOND = 'AWS growth rate';

/** The tray with two citations in it. */
async function filled(visit: OpenPage, { url, statement }: ServedCorpus, options: Visit = {}) {
  const page = await visit(`${url}/tray`, options);
  await page.getByText('Nothing is collected yet').waitFor();
  await keep(page, [statement(FIRST), statement(SECOND)]);
  return page;
}

async function keep(page: Page, citations: readonly object[]): Promise<void> {
  const kept = JSON.stringify(JSON.stringify(citations));
  await page.evaluate(`localStorage.setItem('onrecord.tray', ${kept})`);
  await page.reload();
  await page.locator('.collected > li').first().waitFor();
}

const quotes = async (page: Page) =>
  (await page.locator('.collected blockquote').allInnerTexts()).map((words) => words.slice(0, 15));

describe('the tray', () => {
  browserTest('is put in order, and emptied, with the keyboard', async ({ visit, amazon }) => {
    const page = await filled(visit, amazon);
    await eventually(() => quotes(page)).toEqual([FIRST, SECOND]);
    await page.getByRole('button', { name: 'Move down 1 of 2' }).press('Enter');
    await eventually(() => quotes(page)).toEqual([SECOND, FIRST]);
    await eventually(() => focused(page)).toBe('Move up 2 of 2'); // it cannot be moved further down
    await page.getByRole('button', { name: 'Remove 1 of 2' }).press('Enter');
    await eventually(() => quotes(page)).toEqual([FIRST]);
    await eventually(() => focused(page)).toBe('Remove 1 of 1');
    await page.getByRole('button', { name: 'Empty the tray' }).press('Enter');
    await page.getByText('Nothing is collected yet').waitFor();
    await eventually(() => focused(page)).toBe('Put them back');
    await page.keyboard.press('Enter');
    await eventually(() => quotes(page)).toEqual([FIRST]);
    await page.locator('button.cite').press('Enter');
    await page.getByRole('menuitem', { name: 'Remove from the tray' }).press('Enter');
    await page.getByText('Nothing is collected yet').waitFor();
    await eventually(() => focused(page)).toMatch(/^Nothing is collected yet/);
  });

  browserTest('is the same after a reload and in another tab', async ({ visit, amazon }) => {
    const page = await filled(visit, amazon);
    await page.reload();
    await page.getByText('2 citations', { exact: true }).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${amazon.url}/tray`);
    await other.getByRole('button', { name: 'Remove 1 of 2' }).click();
    await page.getByText('1 citation', { exact: true }).waitFor();
    await eventually(() => quotes(page)).toEqual([SECOND]);
    await eventually(() => page.locator('#tray-count').textContent()).toBe('1');
  });

  browserTest('is copied and saved whole', async ({ visit, amazon }) => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await filled(visit, amazon, { permissions });
    const forms = page.getByRole('combobox', { name: 'All as' });
    await forms.selectOption('MLA');
    await page.getByRole('button', { name: 'Copy all' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const words = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(words.match(/^“?Amazon/gm)).toHaveLength(2);
    await forms.selectOption('Word (DOCX)');
    const copy = page.locator('.tray-actions').getByRole('button', { name: /^Cop/ });
    await eventually(() => copy.isDisabled()).toBe(true);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^onrecord-[\d-]+\.docx$/);
    expect(await readFile(await download.path(), 'latin1')).toMatch(/^PK/);
  });

  browserTest('says which citation the server does not know', async ({ visit, amazon }) => {
    const page = await filled(visit, amazon, { provokes: /status of 400/ });
    const altered = { ...amazon.statement(FIRST), quote: 'Nobody said that.' };
    await keep(page, [amazon.statement(SECOND), altered]);
    await page.getByRole('button', { name: 'Download' }).click();
    await page
      .getByRole('alert')
      .getByText(/^Citation 2: The quote of/)
      .waitFor();
  });

  browserTest('has no fault that axe finds, empty or not', async ({ visit, hostile }) => {
    const page = await visit(`${hostile.url}/tray`);
    await page.getByText('Nothing is collected yet').waitFor();
    expect(await faultsInEveryLook(page)).toEqual([]);
    await keep(page, ['Anvils grew 22%', 'Some 22 investors'].map(hostile.statement));
    expect(await faultsInEveryLook(page)).toEqual([]);
    await eventually(() => page.locator('main img, main script').count()).toBe(0);
  });
});
