import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../../support/accessibility.js';
import { browserTest, eventually } from '../../support/browserTest.js';
import { focused } from '../askPage.js';

const GROWTH = 'How fast did AWS grow?';
const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

async function ask(page: Page, question: string): Promise<void> {
  const before = await page.locator('.answer, .not-found').count();
  await page.getByLabel('Question', { exact: true }).fill(question);
  await page.keyboard.press('Enter');
  await page.locator('.answer, .not-found').nth(before).waitFor();
}

/** Shares the newest answer and gives the link. */
async function share(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).last().click();
  return page.getByLabel('Link').inputValue();
}

describe('a shared conversation', () => {
  browserTest('opens in another profile as it was', async ({ visit, amazon }) => {
    const page = await visit(amazon.url, { permissions: CLIPBOARD });
    await ask(page, GROWTH);
    await ask(page, 'What about the satellites?');
    const link = await share(page);
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/s\/\w+$/);
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(link);
    await eventually(() => focused(page)).toBe('Link');

    const other = await visit(link);
    await other.getByRole('button', { name: 'Continue asking' }).waitFor();
    const parts = (one: Page) => one.locator('.question, .answer, .not-found').allInnerTexts();
    expect(await parts(other)).toEqual(await parts(page));
    await eventually(() => other.locator('.changes').count()).toBe(0);
    expect(await accessibilityFaults(other)).toEqual([]);
  });

  browserTest('holds what came before the answer that is shared', async ({ visit, amazon }) => {
    const page = await visit(amazon.url, { permissions: CLIPBOARD });
    await ask(page, GROWTH);
    await ask(page, 'What was said about satellites?');
    await page.getByRole('button', { name: 'Share' }).first().click();
    const other = await visit(await page.getByLabel('Link').inputValue());
    await other.getByRole('button', { name: 'Continue asking' }).waitFor();
    await eventually(() => other.locator('.question').allInnerTexts()).toEqual([GROWTH]);
  });

  browserTest('is gone on with, and numbers stay', async ({ visit, amazon }) => {
    const page = await visit(amazon.url, { permissions: CLIPBOARD });
    await ask(page, GROWTH);
    const other = await visit(await share(page));
    await other.getByRole('button', { name: 'Continue asking' }).click();
    await other.getByLabel('Question', { exact: true }).waitFor();
    await eventually(() => other.locator('.question').allInnerTexts()).toEqual([GROWTH]);
    await ask(other, GROWTH);
    const numbers = await other.locator('.words .marker').allInnerTexts();
    const half = numbers.length / 2;
    expect(numbers[0]).toBe('1');
    expect(numbers.slice(half)).toEqual(numbers.slice(0, half));
  });

  browserTest('gives the link also where nothing may be copied', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(Error("no"))');
    await ask(page, GROWTH);
    expect(await share(page)).toContain('/s/');
    await page.locator('.shared-link').getByText('Copy the link above').waitFor();
  });

  browserTest('that does not exist is said to', async ({ visit, amazon }) => {
    const page = await visit(`${amazon.url}/s/0000`, { provokes: /404/ });
    await page.getByText('There is no shared conversation "0000"').waitFor();
  });

  browserTest('says what has changed since', async ({ visit, amazon }) => {
    const page = await visit(amazon.url, { permissions: CLIPBOARD });
    await ask(page, GROWTH);
    const link = await share(page);
    const other = await visit(amazon.url);
    await other.route('**/api/conversations/*', async (route) => {
      const response = await route.fetch();
      const shared = await response.json();
      const [{ answer }] = shared.exchanges;
      const [first] = answer.citations;
      first.version = {
        ...first.version,
        ...{ current: false, status: 'altered', changed: [] },
        diff: [
          { op: 'same', text: 'returning to ' },
          { op: 'removed', text: '20.2%' },
          { op: 'added', text: '20.3%' },
        ],
      };
      const gone = {
        question: 'And then?',
        answer: null,
        withdrawn: 'The publisher took it back.',
      };
      shared.exchanges.push(gone);
      await route.fulfill({ response, json: shared });
    });
    await other.goto(link);
    const note = other.locator('.changes');
    await note.waitFor();
    await eventually(() => note.innerText()).toContain(
      '[1] reads otherwise in the current transcript',
    );
    await eventually(() => note.locator('del').innerText()).toBe('20.2%');
    await eventually(() => note.locator('ins').innerText()).toBe('20.3%');
    await eventually(() => other.getByText('The publisher took it back.').count()).toBe(1);
    expect(await accessibilityFaults(other)).toEqual([]);
  });
});

describe('feedback', () => {
  browserTest('is sent with its answer, and can be changed', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    const sent: unknown[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/feedback')) sent.push(request.postDataJSON());
    });
    await ask(page, GROWTH);
    const up = page.getByRole('button', { name: 'Good answer' });
    const down = page.getByRole('button', { name: 'Bad answer' });
    await up.click();
    await page.getByText('Thank you.').waitFor();
    await eventually(() => up.getAttribute('aria-pressed')).toBe('true');
    await down.click();
    await page.getByLabel('What is wrong with it?').fill(' Not the quarter I meant. ');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Thank you.').waitFor();
    await eventually(() => down.getAttribute('aria-pressed')).toBe('true');
    await eventually(() => up.getAttribute('aria-pressed')).toBe('false');
    expect(sent).toEqual([
      expect.objectContaining({ question: GROWTH, rating: 'up' }),
      expect.objectContaining({ rating: 'down', reason: 'Not the quarter I meant.' }),
    ]);
  });

  browserTest(
    'is called off with Escape, and the focus is where it was',
    async ({ visit, amazon }) => {
      const page = await visit(amazon.url);
      await ask(page, GROWTH);
      await page.getByRole('button', { name: 'Bad answer' }).press('Enter');
      await page.locator('form.reason textarea:focus').waitFor();
      await page.keyboard.type('Hm');
      await page.keyboard.press('Escape');
      await eventually(() => focused(page)).toBe('Bad answer');
      await eventually(() => page.locator('form.reason').count()).toBe(0);
    },
  );

  browserTest('and sharing that are off are said to be, in words', async ({ visit, amazon }) => {
    const page = await visit(amazon.url, { provokes: /503/ });
    const json = { error: { code: 'STATE_OFF', message: 'set STATE_DIR' } };
    await page.route(/api\/(feedback|conversations)$/, (route) =>
      route.fulfill({ status: 503, json }),
    );
    await ask(page, GROWTH);
    const refused = page.getByText('This server keeps neither shared conversations nor feedback');
    await page.getByRole('button', { name: 'Share' }).press('Enter');
    await refused.waitFor();
    expect(await focused(page)).toBe('Share');
    await page.getByRole('button', { name: 'Bad answer' }).click(); // puts its form in place of the words
    await refused.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Good answer' }).click();
    await refused.waitFor();
    await eventually(() =>
      page.getByRole('button', { name: 'Good answer' }).getAttribute('aria-pressed'),
    ).toBe('false');
  });
});
