import type { Locator, Page } from 'playwright-core';
import type { AnswerEvent, Ask } from '../../src/answer.js';
import { ANSWER, DEPS, passages, scope } from '../server/fakes.js';
import { startServer } from '../support/startServer.js';

/** The question box. */
export const boxOn = (page: Page): Locator => page.getByRole('textbox', { name: 'Question' });

/** Asks as a reader does, and waits for what comes of it. */
export async function askOn(page: Page, question: string): Promise<void> {
  await boxOn(page).fill(question);
  await page.keyboard.press('Enter');
  const last = page.getByRole('article').last();
  await last.getByRole('heading', { name: question, exact: true }).waitFor();
  await last.locator('.answer, .notice').waitFor();
}

/** What the last answer says when it is there, its lines joined. */
export const wordsOf = async (page: Page): Promise<string> =>
  (await page.getByRole('article').last().locator('.words').innerText()).replace(/\s+/g, ' ');

/** How far a page is wider than its window, in CSS pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth');

/** What has the focus, as it is called; it may be there a moment after the key that brings it. */
export const focused = (page: Page): Promise<string | null> =>
  page.evaluate(
    'document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.id + document.activeElement?.textContent',
  );

/** A server whose answers wait, after a draft, until they are let go. */
export async function startSlowServer(): Promise<{ readonly url: string; letGo(): void }> {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const ask: Ask = async function* (_request, signal): AsyncIterable<AnswerEvent> {
    yield { type: 'scope', scope };
    yield { type: 'passages', passages };
    yield { type: 'token', text: 'Sales may have ' };
    yield { type: 'token', text: 'grown.' };
    const left = new Promise((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason)),
    );
    await Promise.race([gone, left]);
    yield { type: 'answer', answer: ANSWER };
  };
  const { url } = await startServer({ ...DEPS, ask });
  return { url, letGo: () => letGo() };
}
