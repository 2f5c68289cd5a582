import { describe, expect } from 'vitest';
import { faultsInEveryLook } from '../../support/accessibility.js';
import { browserTest, eventually } from '../../support/browserTest.js';

describe('the list of calls', () => {
  browserTest('shows all calls by company, newest first', async ({ visit, hostile }) => {
    const page = await visit(`${hostile.url}/calls`);
    await page.getByRole('heading', { name: 'Acme' }).waitFor();
    await eventually(() => page.locator('.company a').allInnerTexts()).toEqual([
      ...['2031-Q2', '2031-Q1', '2030-Q4'], // Acme
      ...['2031-Q2', '2031-Q1'], // Globex
    ]);
    await eventually(() => page.locator('.calls').innerText()).toContain('5 calls of 2 companies');
  });

  browserTest('finds a call and opens it', async ({ visit, hostile }) => {
    const page = await visit(`${hostile.url}/calls`);
    await page.getByRole('searchbox', { name: 'Find a call' }).fill('glbx q1');
    await page.getByText('1 call of 1 company').waitFor();
    await page.keyboard.press('Tab');
    await page.locator('a:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Globex 2031-Q1', level: 1 }).waitFor();
    await page.goBack();
    await page.getByText('5 calls of 2 companies').waitFor();
  });

  browserTest('is reached from any call', async ({ visit, hostile }) => {
    const page = await visit(`${hostile.url}/calls`);
    await page.getByRole('link', { name: '2031-Q2' }).first().click();
    await page.getByRole('heading', { name: 'Acme 2031-Q2', level: 1 }).waitFor();
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Calls' })
      .click();
    await page.getByText('5 calls of 2 companies').waitFor();
  });

  browserTest('says that nothing was found', async ({ visit, hostile }) => {
    const page = await visit(`${hostile.url}/calls?q=nobody`);
    await page.getByText('No call matches “nobody”.').waitFor();
    const box = page.getByRole('searchbox', { name: 'Find a call' });
    await box.fill('nobody else');
    await page.getByRole('status').getByText('No call matches “nobody else”.').waitFor();
  });

  browserTest('has no fault that axe finds', async ({ visit, hostile }) => {
    const page = await visit(`${hostile.url}/calls`);
    await page.locator('.company').first().waitFor();
    expect(await faultsInEveryLook(page)).toEqual([]);
  });
});
