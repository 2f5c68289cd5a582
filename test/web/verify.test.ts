import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { faultsInEveryLook } from '../support/accessibility.js';
import { browserTest, eventually } from '../support/browserTest.js';
import { focused } from './askPage.js';

const WORDS = 'Satellite count';

/** Checks a quote, and gives the verdict in words. */
async function check(page: Page, quote: string, speaker = ''): Promise<string> {
  await page.getByRole('textbox', { name: 'The quote' }).fill(quote);
  await page.getByRole('textbox', { name: 'Said by' }).fill(speaker);
  await page.getByRole('button', { name: 'Check' }).click();
  await page.locator('.outcome-place:not([aria-busy]) > *').waitFor();
  return (await page.locator('.verdict').innerText()).replace(/^\W+/, '');
}

describe('the verify view', () => {
  browserTest('says where a quote was said, and shows it there', async ({ visit, amazon }) => {
    const { quote } = amazon.statement(WORDS);
    const page = await visit(`${amazon.url}/verify`);
    expect(await check(page, quote)).toBe('Exact');
    await eventually(() => page.locator('#live').textContent()).toMatch(
      /^Exact\. Said to the letter/,
    );
    await page.getByRole('button', { name: 'In its place' }).click();
    await page.locator('#panel').getByText(quote).first().waitFor();
  });

  browserTest('shows what was altered, also to who does not see it', async ({ visit, amazon }) => {
    const { quote } = amazon.statement(WORDS);
    const page = await visit(`${amazon.url}/verify`);
    expect(await check(page, quote.replace('150', '950'))).toBe('Altered');
    const diff = page.locator('.diff blockquote');
    await eventually(() => diff.locator('del').textContent()).toBe('[said, not quoted: 150]');
    await eventually(() => diff.locator('ins').textContent()).toBe('[quoted, not said: 950]');
    await eventually(() => page.locator('.sources blockquote').innerText()).toContain('150');
  });

  browserTest('tells who really said it', async ({ visit, hostile }) => {
    const page = await visit(`${hostile.url}/verify`);
    const { quote } = hostile.statement('Anvils grew 22%');
    expect(await check(page, quote, 'Globex')).toBe('Said, but not as claimed');
  });

  browserTest('shows the nearest as what it is', async ({ visit, amazon }) => {
    const page = await visit(`${amazon.url}/verify`);
    expect(await check(page, 'Our satellites will carry whales to the moon')).toBe('Not found');
    await eventually(() => page.getByRole('heading', { level: 2 }).allInnerTexts()).not.toContain(
      'Where it was said',
    );
  });

  browserTest('has an address that shows the same to others', async ({ visit, amazon }) => {
    const { quote } = amazon.statement(WORDS);
    const page = await visit(`${amazon.url}/verify`);
    await check(page, quote);
    await eventually(() => page.url()).toContain('?quote=');
    const fresh = await visit(page.url());
    await fresh.locator('.verdict').waitFor();
    await eventually(() => fresh.getByRole('textbox', { name: 'The quote' }).inputValue()).toBe(
      quote,
    );
  });

  browserTest('says what the server says', async ({ visit, amazon }) => {
    const page = await visit(`${amazon.url}/verify`, { provokes: /status of 400/ });
    await page.getByRole('textbox', { name: 'The quote' }).fill('…');
    await page.getByRole('textbox', { name: 'The quote' }).press('Control+Enter');
    await page.getByRole('alert').getByText('holds no word').waitFor();
  });

  browserTest('is narrowed with keys alone, and the focus stays', async ({ visit, hostile }) => {
    const page = await visit(`${hostile.url}/verify`);
    await page.getByRole('button', { name: 'All 5 calls' }).press('Enter');
    await page.getByRole('dialog').getByLabel('Globex').press('Space');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Globex, set by you: change' }).waitFor();
    await eventually(() => focused(page)).toBe('quote');
    const { quote } = hostile.statement('Anvils grew 22%');
    expect(await check(page, quote)).toBe('Said, but not as claimed');
  });

  browserTest('has no fault that axe finds', async ({ visit, hostile }) => {
    const page = await visit(`${hostile.url}/verify`);
    const { quote } = hostile.statement('Some 22 investors');
    for (const words of [quote, quote.replace('March', 'April'), 'Whales on the moon']) {
      await check(page, words);
      expect(await faultsInEveryLook(page)).toEqual([]);
    }
    await eventually(() => page.locator('main img, main script').count()).toBe(0);
  });
});
