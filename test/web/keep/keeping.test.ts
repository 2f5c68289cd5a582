import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { faultsInEveryLook } from '../../support/accessibility.js';
import { browserTest, eventually } from '../../support/browserTest.js';
import { focused } from '../askPage.js';

const GROWTH = 'How high is the AWS growth rate?';

/** Asks and waits for the checked answer. */
async function ask(page: Page, question: string): Promise<string> {
  const before = await page.locator('.answer, .not-found').count();
  await page.getByLabel('Question', { exact: true }).fill(question);
  await page.keyboard.press('Enter');
  const answer = page.locator('.answer, .not-found').nth(before);
  await answer.waitFor();
  return answer.innerText();
}

const openHistory = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('heading', { name: 'History' }).waitFor();
};

describe('a conversation', () => {
  browserTest('is there again after a reload, to the letter', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    const said = await ask(page, GROWTH);
    await eventually(() => page.url()).toContain('?kept=');
    await page.reload();
    await page.locator('.answer').waitFor();
    await eventually(() => page.locator('.answer').innerText()).toBe(said);
    await eventually(() => page.locator('.marker').first().innerText()).toBe('1');
  });

  browserTest('is found in the history and gone on with', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    await ask(page, GROWTH);
    await page.getByRole('button', { name: 'New conversation' }).click();
    await ask(page, 'What was said about Kuiper?');
    await openHistory(page);
    await eventually(() => page.locator('.kept a').allInnerTexts()).toEqual([
      'What was said about Kuiper?', // the newest first
      GROWTH,
    ]);
    await page.getByLabel('Find').fill('aws 20.2%');
    await page.getByText('1 of 2 conversations').waitFor();
    await eventually(() => page.locator('.kept a').allInnerTexts()).toEqual([GROWTH]);
    await page.getByRole('link', { name: GROWTH }).click();
    await page.locator('.answer').waitFor();
    await ask(page, 'What was said about satellites?');
    await eventually(() => page.locator('.exchange').count()).toBe(2);
    await openHistory(page);
    await page.locator('.kept li').first().getByText('2 questions').waitFor();
  });

  browserTest('is renamed, and keeps its name when it goes on', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    await ask(page, GROWTH);
    await openHistory(page);
    await page.getByRole('button', { name: 'Rename' }).click();
    await eventually(() => page.evaluate('getSelection().toString()')).toBe(GROWTH); // to type over it
    await page.keyboard.type('Cloud');
    await page.keyboard.press('Enter');
    await eventually(() => focused(page)).toBe('Cloud');
    await page.keyboard.press('Enter');
    await page.locator('.answer').waitFor();
    await ask(page, 'What was said about satellites?');
    await openHistory(page);
    await eventually(() => page.locator('.kept a').allInnerTexts()).toEqual(['Cloud']);
  });

  browserTest('that is deleted can be had back at once', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    await ask(page, GROWTH);
    await openHistory(page);
    await page.getByRole('button', { name: 'Delete' }).click();
    await eventually(() => focused(page)).toBe('Undo');
    await page.keyboard.press('Enter');
    await eventually(() => focused(page)).toBe(GROWTH);
    await page.reload();
    await page.getByRole('link', { name: GROWTH }).waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.reload();
    await page.getByText('Nothing is kept yet').waitFor();
    await page.getByRole('link', { name: 'Ask' }).click();
    await page.getByRole('heading', { name: 'What was said?' }).waitFor();
    await eventually(() => page.locator('.exchange').count()).toBe(0);
  });

  browserTest('that two tabs went on with is kept twice', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    await ask(page, GROWTH);
    await eventually(() => page.url()).toContain('?kept=');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('.answer').waitFor();
    await ask(other, 'What was said about Kuiper?');
    await ask(page, 'What was said about satellites?');
    await openHistory(page);
    const rows = page.locator('.kept li').filter({ hasText: '2 questions' });
    await eventually(() => rows.count()).toBe(2);
  });

  browserTest('that the browser cannot keep is not lost in silence', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    await page.evaluate(`IDBObjectStore.prototype.put = function () {
      throw new DOMException('full', 'QuotaExceededError');
    }`);
    await ask(page, GROWTH);
    const fault = page.getByRole('alert').filter({ hasText: 'This conversation is not kept' });
    await fault.waitFor();
    await eventually(() => fault.innerText()).toContain(
      'the space that this browser allows is used up',
    );
  });

  browserTest('that is not kept here is said to be missing', async ({ visit, amazon }) => {
    const page = await visit(`${amazon.url}/?kept=0123`);
    await page.getByText('This browser does not keep that conversation').waitFor();
  });
});

describe('an answer', () => {
  browserTest('is exported in five forms', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    await ask(page, GROWTH);
    for (const [form, file] of [
      ['Markdown', /^onrecord-.*\.md$/],
      ['Word (DOCX)', /^onrecord-.*\.docx$/],
      ['BibTeX', /^onrecord-.*\.bib$/],
      ['RIS', /^onrecord-.*\.ris$/],
      ['CSL-JSON', /^onrecord-.*\.json$/],
    ] as const) {
      await page.getByRole('button', { name: 'Export' }).press('Enter');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('dialog').getByRole('button', { name: form }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(file);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await eventually(() => focused(page)).toBe('Export');
    }
  });
});

describe('the history', () => {
  browserTest('has no fault that axe finds', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    await ask(page, GROWTH);
    await page.getByRole('button', { name: 'Bad answer' }).click();
    await page.getByLabel('What is wrong with it?').waitFor();
    expect(await faultsInEveryLook(page)).toEqual([]);
    await openHistory(page);
    expect(await faultsInEveryLook(page)).toEqual([]);
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByLabel('Name').waitFor();
    expect(await faultsInEveryLook(page)).toEqual([]);
  });
});
