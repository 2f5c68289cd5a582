import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserTest, eventually } from '../support/browserTest.js';
import { askOn, boxOn, focused, wordsOf } from './askPage.js';

const MARGIN = 'What was the operating margin of Globex in Q1 2031?';

const chips = (page: Page, where: string): Promise<string[]> =>
  page
    .locator(where)
    .getByRole('group', { name: 'Where to look' })
    .getByRole('button')
    .allInnerTexts();

describe('the scope of a question', () => {
  browserTest('is shown as it was understood', async ({ visit, hostile }) => {
    const page = await visit(hostile.url);
    await askOn(page, MARGIN);
    await eventually(() => chips(page, 'article')).toEqual(['Globex', '2031-Q1', '+']);
    await eventually(() => chips(page, '.composer')).toEqual(['All 5 calls']);
  });

  browserTest('is changed by a chip, and stays for what follows', async ({ visit, hostile }) => {
    const page = await visit(hostile.url);
    await askOn(page, MARGIN);
    expect(await wordsOf(page)).toContain('11%');
    await page.getByRole('button', { name: '2031-Q1: change' }).click();
    await page.getByRole('checkbox', { name: '2031-Q1' }).uncheck();
    await page.getByRole('checkbox', { name: '2031-Q2' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Ask again' }).click();
    await page.getByText('12%').first().waitFor();
    await eventually(() => page.getByRole('article').count()).toBe(1);
    await eventually(() => chips(page, 'article')).toEqual(['Globex', '2031-Q2', '×', '+']);
    await eventually(() => chips(page, '.composer')).toEqual(['2031-Q2', '×', '+']);
    await askOn(page, 'Why?');
    await eventually(() => chips(page, 'article:last-child')).toContain('×');
    await eventually(() => chips(page, 'article:first-child')).toEqual([]); // what is past is no longer changed
    await page.locator('.composer').getByRole('button', { name: 'Take off: 2031-Q2' }).click();
    await page.locator('.composer').getByText('All 5 calls').waitFor();
    await eventually(() => focused(page)).toBe('question');
  });

  browserTest('is set before the first question, with keys alone', async ({ visit, hostile }) => {
    const page = await visit(hostile.url);
    await page.getByRole('button', { name: 'All 5 calls' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Where to look' });
    await dialog.waitFor();
    await dialog.getByLabel('Globex').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.locator('.composer').getByText('Globex').waitFor();
    await askOn(page, 'How did sales grow in Q1 2031?');
    await eventually(async () => (await chips(page, 'article')).slice(0, 2)).toEqual([
      'Globex',
      '×',
    ]);
  });

  browserTest('stays as it is where the dialog is closed', async ({ visit, hostile }) => {
    const page = await visit(hostile.url);
    await page.getByRole('button', { name: 'All 5 calls' }).click();
    await page.getByRole('dialog').getByLabel('Acme').check();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await chips(page, '.composer')).toEqual(['All 5 calls']);
    await eventually(() => focused(page)).toBe('All 5 calls');
  });

  browserTest('is given by an address', async ({ visit, hostile }) => {
    const page = await visit(`${hostile.url}/?call=ACME-2031-Q1&q=What%20of%20anvils%3F`);
    await page.locator('.composer').getByText('Acme 2031-Q1').waitFor();
    await eventually(() => boxOn(page).inputValue()).toBe('What of anvils?');
    await eventually(() => page.getByRole('article').count()).toBe(0);
  });
});
