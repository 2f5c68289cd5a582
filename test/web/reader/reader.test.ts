import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { describe, expect } from 'vitest';
import type { Citation } from '../../../src/types.js';
import { faultsInEveryLook } from '../../support/accessibility.js';
import { browserTest, eventually } from '../../support/browserTest.js';
import type { ServedCorpus } from '../../support/serveCorpus.js';

const CALL = '/calls/AMZN-2025-Q3';
const GLOBEX = '/calls/GLBX-2031-Q2';
const WORDS = 'Satellite count';

/** Selects from a place in one statement to a place in another. */
const select = (page: Page, from: [id: string, at: number], to: [id: string, at: number]) =>
  page.evaluate(`getSelection().setBaseAndExtent(
    document.getElementById(${JSON.stringify(from[0])}).firstChild, ${from[1]},
    document.getElementById(${JSON.stringify(to[0])}).firstChild, ${to[1]})`);

const bar = (page: Page) => page.getByRole('group', { name: 'Cite selection' });
/** What the tray of the browser holds. */
const tray = (page: Page): Promise<{ quote: string; url: string; start: number; end: number }[]> =>
  page.evaluate('JSON.parse(localStorage.getItem("onrecord.tray") ?? "[]")');

interface Placed extends Citation {
  readonly neighbours: { readonly previous: string; readonly next: string };
}

/** What the server says of an address that begins with the page of a statement. */
async function placed(url: string): Promise<Placed> {
  const answer = await fetch(url, { headers: { Accept: 'application/json' } });
  return (await answer.json()) as Placed;
}

/** The statement before or after another in its call. */
async function beside(
  { url }: ServedCorpus,
  id: string,
  side: 'previous' | 'next' = 'next',
): Promise<Placed> {
  const { neighbours } = await placed(`${url}/c/${id}`);
  return placed(`${url}/c/${neighbours[side]}`);
}

describe('the reader of a call', () => {
  browserTest('shows all that was said, by section and topic', async ({ visit, amazon }) => {
    const page = await visit(amazon.url + CALL);
    await page.getByRole('heading', { name: 'Amazon 2025-Q3', level: 1 }).waitFor();
    await eventually(() => page.locator('.statement').count()).toBe(118);
    await eventually(() => page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Prepared remarks',
      'Questions and answers',
    ]);
    await page.getByText('Contents', { exact: true }).click();
    await page.getByRole('button', { name: 'Questions and answers' }).click();
    const heading = page.getByRole('heading', { name: 'Questions and answers' });
    await page.locator('h2:focus', { hasText: 'Questions and answers' }).waitFor();
    await eventually(async () => (await heading.boundingBox())?.y).toBeLessThan(300);
  });

  browserTest('begins with an overview that leads to the words', async ({ visit, amazon }) => {
    const page = await visit(amazon.url + CALL);
    const overview = page.locator('.call-overview');
    await overview.getByText('Overview', { exact: true }).click();
    await eventually(() => overview.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'What matters most',
      'Key figures',
      'What analysts asked',
    ]);
    const [first] = await overview.getByRole('link').all();
    const words = (await first?.innerText())?.slice(1, -1);
    await first?.click();
    await eventually(async () =>
      (await page.locator('.addressed').innerText()).replace(/\s+/g, ' '),
    ).toContain(words ?? '?');
  });

  browserTest('tells who asks from who answers', async ({ visit, hostile }) => {
    const page = await visit(hostile.url + GLOBEX);
    await eventually(() => page.locator('.who').allInnerTexts()).toEqual([
      'Operator',
      'Ada Stone, CEO, Globex Inc',
      'Cy Reed, CFO, Globex Inc',
      'Bo Day, Analyst, Anvil Research · Question',
      'Cy Reed, CFO, Globex Inc · Answer to Bo Day',
    ]);
  });

  browserTest('shows the statement that the address names', async ({ visit, amazon }) => {
    const { id, quote } = amazon.statement(WORDS);
    const page = await visit(`${amazon.url}${CALL}#${encodeURIComponent(id)}`);
    await page.locator('.addressed').waitFor();
    await eventually(() => page.locator('.addressed').textContent()).toBe(quote);
    const top = async () => (await page.locator('.addressed').boundingBox())?.y ?? 0;
    await eventually(top).toBeGreaterThan(0);
    await eventually(top).toBeLessThan(720);
    const next = await beside(amazon, id);
    await page.evaluate(`location.hash = ${JSON.stringify(next.id)}`);
    await page.locator('.addressed', { hasText: next.quote }).waitFor();
  });

  browserTest('is gone through with the keyboard', async ({ visit, amazon }) => {
    const { id, quote, url } = amazon.statement(WORDS);
    const page = await visit(`${amazon.url}${CALL}#${encodeURIComponent(id)}`);
    const focused = page.locator(':focus');
    await page.locator('.anchor:focus').waitFor();
    await eventually(() => focused.getAttribute('href')).toBe(amazon.url + url);
    await page.locator('.statement.active', { hasText: WORDS }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.locator('.anchor:focus + .statement-actions button').waitFor();
    await page.keyboard.press('Tab');
    await page.locator('button.cite:focus').waitFor();
    await eventually(() => page.locator('.statement.active').textContent()).toBe(quote);
  });

  browserTest('offers to cite what is pointed at', async ({ visit, amazon }) => {
    const page = await visit(amazon.url + CALL);
    await page.locator('.statement').nth(2).hover();
    const cite = page.locator('.statement-actions').getByRole('button', { name: 'Cite' });
    await cite.waitFor();
    await eventually(() => cite.count()).toBe(1);
    await eventually(() => page.locator('.statement.active').count()).toBe(1);
  });

  browserTest('cites selected words of neighbours exactly', async ({ visit, amazon }) => {
    const first = amazon.statement('AWS growth rate reached');
    const second = await beside(amazon, first.id);
    const page = await visit(amazon.url + CALL);
    await page.locator('.statement').first().waitFor();
    await select(page, [first.id, 'AWS gr'.length], [second.id, 'Achieving 20'.length]);
    await bar(page).waitFor();
    await bar(page).getByRole('button', { name: 'Cite' }).click();
    await page.getByRole('menuitem', { name: 'Add to the tray' }).click();
    await page.locator('#tray-count', { hasText: '1' }).waitFor();
    const source = await (await fetch(`${amazon.url}/api${CALL}/source`)).text();
    const [cited] = await tray(page);
    expect(cited?.quote).toMatch(/^growth rate reached .*\. Achieving 20%?$/);
    expect(source.slice(cited?.start, cited?.end)).toBe(cited?.quote);
    expect((await placed(`${amazon.url}${cited?.url}`)).statements).toEqual([first.id, second.id]);
  });

  browserTest('selects and cites statements with the keyboard', async ({ visit, amazon }) => {
    const { id, quote } = amazon.statement('AWS growth rate reached');
    const page = await visit(`${amazon.url}${CALL}#${encodeURIComponent(id)}`);
    await page.locator('.anchor:focus').waitFor();
    await page.keyboard.press('Shift+ArrowDown');
    await bar(page).waitFor();
    await page.keyboard.press('Alt+c');
    await bar(page).locator('button:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Add to the tray' }).press('Enter');
    await page.locator('#tray-count', { hasText: '1' }).waitFor();
    const [cited] = await tray(page);
    expect(cited?.quote).toBe(`${quote} ${(await beside(amazon, id)).quote}`);
  });

  browserTest('never cites an analyst and management as one', async ({ visit, hostile }) => {
    const answer = hostile.statement('We will invest $9');
    const question = await beside(hostile, answer.id, 'previous');
    expect(question.kind).toBe('question');
    const page = await visit(hostile.url + GLOBEX);
    await page.locator('.statement').first().waitFor();
    await select(page, [question.id, 4], [answer.id, 7]);
    await bar(page).getByText('Several speakers').waitFor();
    await eventually(() => bar(page).getByRole('button').count()).toBe(0);
  });

  browserTest('finds words and goes from one to the next', async ({ visit, amazon }) => {
    const page = await visit(amazon.url + CALL);
    const box = page.getByRole('searchbox', { name: 'Find in this call' });
    await box.fill('trainium');
    const count = page.locator('.count');
    await page.locator('.count', { hasText: /^1 of/ }).waitFor();
    const painted = 'CSS.highlights.get("found").size + CSS.highlights.get("found-here").size';
    expect(`1 of ${await page.evaluate(painted)}`).toBe(await count.innerText());
    await box.press('Enter');
    await eventually(() => count.innerText()).toMatch(/^2 of/);
    await box.press('Shift+Enter');
    await eventually(() => count.innerText()).toMatch(/^1 of/);
    await box.fill('no such words');
    await page.locator('.count', { hasText: 'none' }).waitFor();
    await eventually(() => page.getByRole('button', { name: 'Next hit' }).isDisabled()).toBe(true);
  });

  browserTest('shows markup of a transcript as text', async ({ visit, hostile }) => {
    const page = await visit(`${hostile.url}/calls/ACME-2031-Q2`);
    await page.locator('.statement').first().waitFor();
    await eventually(() => page.locator('#main').innerText()).toContain('<script>');
    const made = page.locator('#main').locator('script, img, style, [href^="javascript:"]');
    await eventually(() => made.count()).toBe(0);
    await eventually(() => page.getByRole('link', { name: 'At the publisher' }).count()).toBe(0);
  });

  browserTest('says where there is no such call', async ({ visit, amazon }) => {
    const page = await visit(`${amazon.url}/calls/NONE-2020-Q1`, { provokes: /404/ });
    await page.getByRole('alert').getByText('NONE-2020-Q1').waitFor();
  });

  browserTest('is all on paper, without buttons', async ({ visit, amazon }) => {
    const page = await visit(amazon.url + CALL);
    await page.locator('.statement').first().waitFor();
    const printed = await extractText(new Uint8Array(await page.pdf()), { mergePages: true });
    const words = printed.text.replace(/\s+/g, ' ');
    for (const said of ['AWS growth rate reached', amazon.statement(WORDS).quote])
      expect(words).toContain(said);
    expect(words).not.toMatch(/Find in this call|Cite|#/);
  });

  browserTest('has no fault that axe finds', async ({ visit, amazon, hostile }) => {
    const { id } = amazon.statement(WORDS);
    const page = await visit(`${amazon.url}${CALL}#${encodeURIComponent(id)}`);
    await page.locator('.statement-actions button').waitFor();
    expect(await faultsInEveryLook(page)).toEqual([]);
    const other = await visit(hostile.url + GLOBEX);
    await other.locator('.statement').first().waitFor();
    expect(await faultsInEveryLook(other)).toEqual([]);
  });
});
