import { describe, expect } from 'vitest';
import { accessibilityFaults, faultsInEveryLook } from '../../support/accessibility.js';
import { browserTest, eventually } from '../../support/browserTest.js';

const AWS = '/timeline?q=AWS+growth';

describe('the timeline', () => {
  browserTest('shows who said what, each point a citation', async ({ visit, amazon }) => {
    const page = await visit(`${amazon.url}/timeline`);
    await page.getByLabel('Topic').fill('AWS growth');
    await page.keyboard.press('Enter');
    const point = page.getByRole('button', { name: /AWS growth rate reached its highest level/ });
    await point.click();
    const panel = page.getByRole('complementary', { name: 'Source' });
    await panel.locator('mark').first().waitFor();
    await eventually(() => panel.locator('mark').allInnerTexts()).toContain(
      amazon.statement('AWS growth rate reached').quote,
    );
    expect(page.url()).toBe(`${amazon.url}${AWS}`);
  });

  browserTest('shows the same as a list, with ways to cite', async ({ visit, amazon }) => {
    const page = await visit(amazon.url + AWS);
    const list = page.locator('.time');
    await list.waitFor();
    const { quote } = amazon.statement('AWS growth rate reached');
    await eventually(() => list.locator('blockquote').allInnerTexts()).toContain(quote);
    await eventually(() => list.getByRole('button', { name: 'Cite' }).count()).toBeGreaterThan(0);
  });

  browserTest('says so where a topic is not mentioned', async ({ visit, amazon }) => {
    const page = await visit(`${amazon.url}/timeline?q=unicorn+breeding`);
    await page.getByRole('main').getByText('Not mentioned in any of 1 call.').waitFor();
    await eventually(() => page.locator('.time').count()).toBe(0);
  });

  browserTest('says what the server refuses', async ({ visit, amazon }) => {
    const page = await visit(`${amazon.url}${AWS}&sections=intro`, { provokes: /400/ });
    await page.getByText('knows remarks and qa only').waitFor();
  });

  browserTest('has a row a company, and shows markup as text', async ({ visit, hostile }) => {
    const page = await visit(`${hostile.url}/timeline?q=anvils+grew`);
    await page.locator('.time').waitFor();
    const cells = page.locator('.chart tr');
    await eventually(() => cells.first().locator('th').allInnerTexts()).toEqual([
      '2030-Q4',
      '2031-Q1',
      '2031-Q2',
    ]);
    await eventually(() => cells.nth(1).locator('th').innerText()).toBe('Acme');
    await eventually(() => page.locator('.time blockquote').first().innerText()).toContain(
      '<script>',
    );
    await eventually(() => page.title()).toBe('Timeline: anvils grew · OnRecord');
  });

  browserTest('is traced again in fewer calls', async ({ visit, hostile }) => {
    const page = await visit(`${hostile.url}/timeline?q=anvils`);
    await page.getByRole('button', { name: 'All 5 calls' }).click();
    await page.getByRole('checkbox', { name: 'Acme' }).check();
    await page.getByRole('button', { name: 'Trace again' }).click();
    await page.waitForURL(/tickers=ACME/);
    await page.getByRole('main').getByText('of 3 calls').waitFor();
  });

  browserTest('has no fault that axe finds', async ({ visit, amazon }) => {
    const page = await visit(amazon.url + AWS);
    await page.locator('.time').waitFor();
    await eventually(() => page.locator('.result section').first().locator('.chart').count()).toBe(
      1,
    );
    expect(await faultsInEveryLook(page)).toEqual([]);
  });

  browserTest('shows the list first where there is no room', async ({ visit, amazon }) => {
    const page = await visit(amazon.url + AWS, { viewport: { width: 320, height: 800 } });
    await page.locator('.result section').first().locator('.time').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
