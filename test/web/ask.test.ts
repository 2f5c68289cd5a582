import { describe, expect } from 'vitest';
import { CLOSEST } from '../../src/answers/notFound.js';
import { ANSWER, DEPS, inPlace, SALES } from '../server/fakes.js';
import { browserTest, eventually, type OpenPage, SERVER_AWAY } from '../support/browserTest.js';
import { startServer } from '../support/startServer.js';
import { askOn, boxOn, focused, startSlowServer, wordsOf } from './askPage.js';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const NOT_SAID = 'The calls do not say: nothing that was said in Acme 2025-Q3 answers this.';
const SATELLITES = 'How many satellites does Kuiper have?';

describe('asking', () => {
  browserTest('shows the words, their number and their source', async ({ visit, amazon }) => {
    const { quote, url } = amazon.statement('Satellite count');
    const page = await visit(amazon.url);
    await askOn(page, SATELLITES);
    await eventually(() => page.locator('.answer mark').first().innerText()).toBe(quote);
    const [source] = await page.getByRole('list', { name: 'Sources' }).locator('li').all();
    await eventually(() => source?.innerText()).toContain('speaker not named in the source');
    await eventually(() => source?.locator('blockquote').innerText()).toContain(quote);
    const link = source?.getByRole('link', { name: 'Permanent page' });
    await eventually(() => link?.getAttribute('href')).toBe(amazon.url + url);
    await page
      .locator('.words')
      .getByRole('button', { name: /^Source 1: .*Amazon/ })
      .first()
      .click();
    const panel = page.getByRole('complementary', { name: 'Amazon executives' });
    await panel.locator('mark', { hasText: quote }).waitFor();
  });

  browserTest('sums up under headings, all quotes alike', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    await askOn(page, 'Summarize the call');
    const words = page.locator('.words');
    const headings = await words.getByRole('heading', { level: 3 }).allInnerTexts();
    expect(headings.length).toBeGreaterThan(2);
    expect(headings).toEqual([...new Set(headings)]);
    expect(await words.locator('.further').count()).toBe(0);
    expect(await words.locator('.sources > li').count()).toBe(8);
  });

  browserTest('shows what an analyst asked as a question', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    await askOn(page, 'What did analysts ask about robots?');
    const [asked, replied] = await page.locator('.words .sources > li').all();
    await eventually(() => asked?.getAttribute('class')).toBe('asked');
    await eventually(() => asked?.getByRole('heading').innerText()).toMatch(/^Analyst .* asked$/);
    await eventually(() => replied?.getByRole('heading').innerText()).toMatch(/replied$/);
  });

  browserTest('answers talk without sources, scope or writer', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    await askOn(page, 'What calls do you have?');
    expect(await wordsOf(page)).toContain('Amazon (AMZN): 2025-Q3');
    const last = page.getByRole('article').last();
    expect(await last.locator('.sources, .engine, .scope').count()).toBe(0);
  });

  browserTest(
    'tells first, in the language asked in, what that finds',
    async ({ visit, amazon }) => {
      const page = await visit(amazon.url);
      await askOn(page, 'Wie viele Satelliten hat das Projekt Kuiper?');
      const first = page.getByRole('article').last().locator('.language-note');
      await eventually(() => first.innerText()).toMatch(
        /^Die Telefonkonferenzen liegen auf Englisch/,
      );
    },
  );

  browserTest('keeps the numbers of a conversation', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    await askOn(page, SATELLITES);
    await askOn(page, 'How fast did AWS grow?');
    const numbers = await page.locator('article').last().locator('.words .marker').allInnerTexts();
    expect(numbers).not.toContain('1');
    await askOn(page, SATELLITES);
    const [again] = await page.locator('article').last().locator('.marker').allInnerTexts();
    expect(again).toBe('1');
  });

  browserTest('is still there after a look at another view', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    await askOn(page, SATELLITES);
    await page.getByRole('link', { name: 'Calls' }).click();
    await page.getByRole('heading', { name: 'Calls', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Ask' }).click();
    expect(await wordsOf(page)).toContain('Satellite count');
    await page.getByRole('button', { name: 'New conversation' }).click();
    await eventually(() => page.getByRole('article').count()).toBe(0);
  });

  browserTest('begins with questions that the calls answer', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    const suggested = page.getByRole('region', { name: 'Questions that the calls answer' });
    await suggested.waitFor();
    const questions = await suggested.getByRole('button').allInnerTexts();
    expect(questions.length).toBeGreaterThan(3);
    await suggested.getByRole('button').last().press('Enter');
    await page.locator('.answer').waitFor();
    await eventually(() => page.getByRole('article').locator('.question').innerText()).toBe(
      questions.at(-1),
    );
    expect(await focused(page)).toBe(questions.at(-1)); // what was pressed is not there any more
  });

  browserTest('says what nobody said, and what comes nearest', async ({ visit }) => {
    const nothing = { ...ANSWER, status: 'not_found', answer: NOT_SAID, citations: [] } as const;
    const server = await startServer({
      ...DEPS,
      ask: async function* () {
        yield { type: 'answer', answer: { ...nothing, related: [inPlace(SALES)] } };
      },
    });
    const page = await visit(server.url);
    await askOn(page, 'How are costs?');
    await eventually(() => page.locator('.answer').count()).toBe(0);
    await eventually(() => page.locator('.not-found .notice > p').innerText()).toBe(NOT_SAID);
    await page.getByRole('heading', { name: CLOSEST }).waitFor();
    const closest = page.locator('.not-found blockquote');
    await eventually(() => closest.innerText()).toBe('Sales grew 20%. Costs fell.');
    await eventually(() => closest.locator('mark').innerText()).toBe(SALES.quote);
    expect(await closest.ariaSnapshot()).toContain(
      '[closest words: Sales grew 20%. end of the closest words]',
    );
    await eventually(() => page.getByRole('status').textContent()).toBe(
      `No answer. ${NOT_SAID} 1 close statement below may not answer.`,
    );
  });

  browserTest('copies an answer with its references', async ({ visit, amazon }) => {
    const page = await visit(amazon.url, CLIPBOARD);
    await askOn(page, SATELLITES);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('button', { name: 'Copied', exact: true }).waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain(`[1] “${amazon.statement('Satellite count').quote}”`);
    expect(copied).toContain(amazon.url + amazon.statement('Satellite count').url);
    expect(copied).not.toContain('**');
  });

  browserTest(
    'shows the words where the browser does not let them be copied',
    async ({ visit, amazon }) => {
      const page = await visit(amazon.url, { permissions: [] });
      await page.evaluate('Object.defineProperty(navigator, "clipboard", { value: undefined })');
      await askOn(page, SATELLITES);
      await page.getByRole('button', { name: 'Copy', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'the answer with its references' });
      await eventually(() => dialog.getByRole('textbox').inputValue()).toContain('[1] “');
    },
  );

  browserTest('tells in words what checking found', async ({ visit }) => {
    const warnings = [
      { code: 'QUOTE_NOT_IN_SOURCE', message: 'A sentence was removed', marker: 1 },
      { code: 'LIMIT_REACHED', message: 'More was said' },
    ];
    const server = await startServer({
      ...DEPS,
      ask: async function* () {
        yield { type: 'answer', answer: { ...ANSWER, warnings, engine: 'model:fake' } };
      },
    });
    const page = await visit(server.url);
    await askOn(page, 'How are sales?');
    await page.getByText('2 notes on this answer').click();
    await eventually(() => page.locator('.warnings li').allInnerTexts()).toEqual([
      '[1] A sentence was removed',
      'More was said',
    ]);
    await page.getByText('Written by fake, checked').waitFor();
  });

  browserTest('shows markup in question and transcript as text', async ({ visit, hostile }) => {
    const page = await visit(hostile.url);
    const markup = '<img src=x onerror="document.title=1">';
    await askOn(page, `How much did Acme’s anvils grow in Q2 2031? ${markup}`);
    expect(await wordsOf(page)).toContain('<img src=x onerror=');
    await eventually(() => page.locator('main img, main script').count()).toBe(0);
    await eventually(() => page.title()).not.toContain('taken over');
  });
});

/** A page that waits for its answer. */
async function askSlowly(visit: OpenPage) {
  const { url, letGo } = await startSlowServer();
  const page = await visit(url);
  await boxOn(page).fill('How are sales?');
  await page.keyboard.press('Enter');
  return { page, letGo };
}

describe('while an answer is made', () => {
  browserTest('a draft looks like one until the answer is checked', async ({ visit }) => {
    const { page, letGo } = await askSlowly(visit);
    await page.getByText('Draft, not checked yet').waitFor();
    await page.getByText('Sales may have grown.').waitFor();
    await page.locator('.where .chip').first().waitFor(); // they come by themselves, above the words
    const place = await page.locator('.body').boundingBox();
    letGo();
    await page.locator('.answer').waitFor();
    await eventually(() => page.getByText('Sales may have grown.').count()).toBe(0);
    expect(await wordsOf(page)).toMatch(/^1 Acme executives .* Sales grew 20%\. Costs fell\. /);
    await page.locator('.where .chip').first().waitFor();
    expect((await page.locator('.body').boundingBox())?.y).toBe(place?.y);
    await eventually(() => page.getByRole('status').textContent()).toBe(
      'Answered with 1 source. "Sales grew 20%." [1]',
    );
  });

  browserTest('the focus is not lost when the answer comes', async ({ visit }) => {
    const { page, letGo } = await askSlowly(visit);
    await page.getByText('Sales may have grown.').waitFor();
    await page.locator('.where .chip').first().focus();
    letGo();
    await page.locator('.answer').waitFor();
    await eventually(() => focused(page)).toBe('How are sales?');
  });

  browserTest('it can be stopped and asked again', async ({ visit }) => {
    const { page, letGo } = await askSlowly(visit);
    await page.getByText('Sales may have grown.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Stopped.').waitFor();
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.getByText('Sales may have grown.').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped.').waitFor();
    await page.getByRole('button', { name: 'Ask again' }).click();
    letGo();
    await page.locator('.answer').waitFor();
    await eventually(() => page.getByRole('article').count()).toBe(1);
  });

  browserTest('no question is lost where the server is away', async ({ visit, amazon }) => {
    const page = await visit(amazon.url, { provokes: SERVER_AWAY });
    await amazon.stop();
    await boxOn(page).fill(SATELLITES);
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .filter({ hasText: 'The server does not answer. Is it running?' })
      .waitFor();
    await eventually(() => page.getByRole('heading', { name: SATELLITES }).count()).toBe(1);
    await amazon.start();
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.locator('.answer').waitFor();
    expect(await wordsOf(page)).toContain('Satellite count');
  });

  browserTest('a fault is said in words', async ({ visit }) => {
    const server = await startServer({
      ...DEPS,
      // biome-ignore lint/correctness/useYield: it fails before there is anything to say
      ask: async function* () {
        throw new Error('secret');
      },
    });
    const page = await visit(server.url);
    await boxOn(page).fill('How are sales?');
    await page.keyboard.press('Enter');
    await page.locator('.notice').waitFor();
    await eventually(() => page.locator('.notice').innerText()).not.toContain('secret');
    await page.getByRole('button', { name: 'Edit' }).click();
    await eventually(() => boxOn(page).inputValue()).toBe('How are sales?');
  });
});

describe('the keyboard', () => {
  browserTest('asks, breaks lines, and finds the box', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    await boxOn(page).waitFor();
    await page.keyboard.press('/');
    await eventually(() => focused(page)).toBe('question');
    await page.keyboard.type('How many satellites');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('does Kuiper have?/');
    await eventually(() => boxOn(page).inputValue()).toBe(
      'How many satellites\ndoes Kuiper have?/',
    );
    const tall = await boxOn(page).boundingBox();
    await page.keyboard.press('Enter');
    await page.locator('.answer').waitFor();
    await eventually(() => boxOn(page).inputValue()).toBe('');
    expect((await boxOn(page).boundingBox())?.height).toBeLessThan(tall?.height ?? 0);
    expect(await focused(page)).toBe('question');
  });

  browserTest('lists itself', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    await page.getByRole('button', { name: 'Keys' }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await eventually(() => focused(page)).toBe('Keys');
  });

  browserTest('asks nothing that is empty or too long', async ({ visit, amazon }) => {
    const page = await visit(amazon.url);
    const box = boxOn(page);
    await box.fill('   ');
    await page.keyboard.press('Enter');
    await box.fill('a'.repeat(2001));
    await page.getByText('2001 of 2000 characters: shorten it').waitFor();
    await eventually(() => box.getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Enter');
    await eventually(() => page.getByRole('article').count()).toBe(0);
    await eventually(() => box.inputValue()).toHaveLength(2001);
  });
});
