import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Answer } from '../../../src/answer.js';
import { OTHERS } from '../../../src/web/ask/words.js';
import { ANSWER, BECAUSE, COSTS, DEPS, inPlace, SALES } from '../../server/fakes.js';
import { accessibilityFaults, faultsInEveryLook } from '../../support/accessibility.js';
import { browserTest, eventually, type OpenPage } from '../../support/browserTest.js';
import { startServer } from '../../support/startServer.js';
import { askOn } from '../askPage.js';

const cite = (citation: typeof SALES, marker: number) => ({ ...inPlace(citation), marker });

/** The page with this answer on it. */
async function shown(visit: OpenPage, answer: Partial<Answer>): Promise<Page> {
  const { url } = await startServer({
    ...DEPS,
    ask: async function* () {
      yield { type: 'answer', answer: { ...ANSWER, ...answer } };
    },
  });
  const page = await visit(url);
  await askOn(page, 'How are sales?');
  return page;
}

const QUOTED: Partial<Answer> = {
  answer: '',
  sentences: [
    { text: '"Sales grew **20%**."', markers: [1] },
    { text: '"Costs fell."', markers: [2] },
    { text: 'On hiring: "Because — “we” hired."', markers: [3] },
    { text: 'The calls do not say: when.', markers: [] },
  ],
  citations: [cite(SALES, 1), cite(COSTS, 2), cite(BECAUSE, 3)],
};

/** How one of the excerpts, or of the marks in them, is set. */
const styleOf = (page: Page, of: string, property: string, at = 0) =>
  page.evaluate<string>(`getComputedStyle(document.querySelectorAll('${of}')[${at}]).${property}`);

const markedIn = (page: Page) => page.locator('.answer .in-place mark');

describe('an answer that quotes', () => {
  browserTest('shows its words in their place, and is said to', async ({ visit }) => {
    const page = await shown(visit, QUOTED);
    const [first, second] = await page.locator('.in-place').all();
    await eventually(() => first?.innerText()).toBe('Sales grew 20%. Costs fell.');
    expect(await markedIn(page).allInnerTexts()).toEqual([
      'Sales grew 20%.',
      'Costs fell.',
      'Because — “we” hired.',
    ]);
    await eventually(() => first?.locator('strong').innerText()).toBe('20%'); // the figure asked for
    expect(await second?.ariaSnapshot()).toMatch(
      /Sales grew 20%\.[\s\S]*\[answering words: Costs fell\. end of the answering words\]/,
    );
    expect(await page.locator('.sources h3').allInnerTexts()).toEqual(['Also said', 'On hiring']);
    await eventually(() => page.locator('.gap').innerText()).toBe('The calls do not say: when.');
  });

  browserTest('sets them off by more than their colour', async ({ visit }) => {
    const page = await shown(visit, QUOTED);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await styleOf(page, '.in-place mark', 'textDecorationLine')).toBe('underline');
    }
    const sizes = await Promise.all(
      [0, 1, 2].map((at) => styleOf(page, '.in-place', 'fontSize', at)),
    );
    expect(sizes).toEqual([
      '18px',
      '16px', // what else was said is smaller
      '18px', // another matter begins
    ]);
    expect(await faultsInEveryLook(page)).toEqual([]);
  });

  browserTest('shows markup around them as text', async ({ visit }) => {
    const text = 'Sales grew 20%. <img src=x onerror="document.title=1"><script>1</script>';
    const excerpt = { ...inPlace(SALES).excerpt, text };
    const page = await shown(visit, { citations: [{ ...cite(SALES, 1), excerpt }] });
    await eventually(() => page.locator('.in-place').innerText()).toBe(text);
    await eventually(() => page.locator('.in-place img, .in-place script').count()).toBe(0);
  });

  browserTest('is shown too where a browser kept it without them', async ({ visit }) => {
    const { excerpt: _, ...sold } = cite(SALES, 1);
    const page = await shown(visit, JSON.parse(JSON.stringify({ citations: [sold] })));
    await eventually(() => page.locator('.in-place').innerText()).toBe(SALES.quote);
  });
});

describe('an answer in words of its own', () => {
  browserTest('has its sources in their place below it', async ({ visit }) => {
    const page = await shown(visit, {
      engine: 'model:fake',
      answer: 'Sales rose. [1]',
      sentences: [{ text: 'Sales rose.', markers: [1] }],
    });
    await eventually(() => page.locator('.words').innerText()).toContain('Sales rose.');
    await eventually(() => page.locator('.words mark').count()).toBe(0);
    const source = page.getByRole('list', { name: 'Sources' }).locator('.in-place');
    expect(await source.ariaSnapshot()).toContain('[cited words: Sales grew 20%.');
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('what comes closest where nothing answers', () => {
  browserTest('is as large as an answer, and accessible', async ({ visit }) => {
    const page = await shown(visit, {
      status: 'not_found',
      answer: 'The calls do not say: nothing answers this.',
      citations: [],
      related: [inPlace(SALES), inPlace(BECAUSE)],
    });
    await eventually(() => page.locator('.not-found .in-place').count()).toBe(2);
    expect(await styleOf(page, '.not-found .in-place', 'fontSize')).toBe('18px');
    expect(await faultsInEveryLook(page)).toEqual([]);
  });
});

describe('what else comes close beside an answer', () => {
  browserTest('is folded away until it is asked for, and accessible', async ({ visit }) => {
    const page = await shown(visit, { related: [inPlace(COSTS), inPlace(BECAUSE)] });
    const others = page.locator('.answer details.closest');
    await eventually(() => others.locator('.in-place').first().isVisible()).toBe(false);
    await page.getByText(OTHERS).click();
    await eventually(() => others.locator('mark').allInnerTexts()).toEqual([
      COSTS.quote,
      BECAUSE.quote,
    ]);
    await eventually(() => others.getByRole('link', { name: 'Permanent page' }).count()).toBe(2);
    await eventually(() => others.locator('.marker').count()).toBe(0); // only what is cited has a number
    expect(await faultsInEveryLook(page)).toEqual([]);
  });

  browserTest('is not offered where there is nothing', async ({ visit }) => {
    const page = await shown(visit, {});
    await eventually(() => page.locator('.answer').count()).toBe(1);
    await eventually(() => page.getByText(OTHERS).count()).toBe(0);
  });
});
