import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Answer, AnswerTable, TableCell } from '../../../src/answer.js';
import { ANSWER, BECAUSE, COSTS, DEPS, inPlace, SALES } from '../../server/fakes.js';
import { faultsInEveryLook } from '../../support/accessibility.js';
import { browserTest, eventually, type OpenPage } from '../../support/browserTest.js';
import { startServer } from '../../support/startServer.js';
import { askOn, overflow } from '../askPage.js';

const CITED = [SALES, COSTS, BECAUSE].map((one, at) => ({ ...inPlace(one), marker: at + 1 }));

const label = (text: string): TableCell => ({ text, figure: null, marker: null });
const money = (text: string, value: number, marker: number): TableCell => ({
  ...{ text, marker },
  figure: { value, unit: 'money usd' },
});
const GAP = label('not said');
const NONE = label('');

const TREND: AnswerTable = {
  columns: ['', 'Revenue', 'Change'],
  rows: [
    [label('Acme 2025-Q1'), money('$2 billion', 2e9, 1), NONE],
    [label('Acme 2025-Q2'), money('$3 billion', 3e9, 2), label('+50%')],
    [label('Acme 2025-Q3'), GAP, NONE],
    [label('Acme 2025-Q4'), money('$2.5 billion', 2.5e9, 3), NONE],
  ],
};

/** The page with an answer that has this table. */
async function shown(visit: OpenPage, answer: Partial<Answer>): Promise<Page> {
  const { url } = await startServer({
    ...DEPS,
    ask: async function* () {
      const sentences = CITED.map(({ quote, marker }) => ({
        text: `"${quote}"`,
        markers: [marker],
      }));
      yield {
        type: 'answer',
        answer: { ...ANSWER, form: 'trend', sentences, citations: CITED, ...answer },
      };
    },
  });
  const page = await visit(url);
  await askOn(page, 'How did revenue develop?');
  return page;
}

const heads = (page: Page, scope: string) => page.locator(`th[scope="${scope}"]`).allInnerTexts();
const line = (page: Page) => page.locator('.answer-table svg');

describe('the table of an answer', () => {
  browserTest('stands above its quotes, with headings and gaps', async ({ visit }) => {
    const page = await shown(visit, { table: TREND });
    await eventually(() => heads(page, 'col')).toEqual(['Revenue', 'Change']);
    expect(await heads(page, 'row')).toEqual(TREND.rows.map(([first]) => first?.text));
    expect(await page.locator('.answer-table td.gap').first().innerText()).toContain('none');
    expect(await page.locator('.answer-table td.gap', { hasText: 'not said' }).count()).toBe(1);
    const gap = await page.locator('td', { hasText: 'not said' }).boundingBox();
    expect(gap?.height).toBeLessThan(60); // in one line, not a letter a line
    const order = '.answer-table, .words';
    expect(await page.locator(order).first().getAttribute('class')).toBe('answer-table');
    expect(await faultsInEveryLook(page)).toEqual([]);
  });

  browserTest('leads from a figure to its quote', async ({ visit }) => {
    const page = await shown(visit, { table: TREND });
    await page.locator('td', { hasText: '$3 billion' }).getByRole('button').click();
    const panel = page.getByRole('complementary').or(page.getByRole('dialog'));
    await eventually(() => panel.first().innerText()).toContain('Costs fell.');
  });

  browserTest('is no wider than its window with long labels', async ({ visit }) => {
    const long = label(`Acme ${'Industries and Sons '.repeat(4)}${'x'.repeat(80)} 2025-Q1`);
    const [first = [], ...rows] = TREND.rows;
    const page = await shown(visit, {
      table: { ...TREND, rows: [[long, ...first.slice(1)], ...rows] },
    });
    expect(await faultsInEveryLook(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
  });

  browserTest('shows markup in its words as text', async ({ visit }) => {
    const words = '<img src=x onerror="document.title=1"> | `x` 2025-Q1';
    const table = { ...TREND, columns: ['', '<b>Revenue</b>'], rows: [[label(words), GAP]] };
    const page = await shown(visit, { table });
    await eventually(() => heads(page, 'row')).toEqual([words]);
    expect(await page.locator('.answer-table img, .answer-table b').count()).toBe(0);
  });
});

describe('the line of a trend', () => {
  browserTest(
    'is drawn of three figures, said in words, and breaks at a gap',
    async ({ visit }) => {
      const page = await shown(visit, { table: TREND });
      const image = page.getByRole('img', { name: /^Revenue as a line/ });
      expect(await image.getAttribute('aria-label')).toContain(
        'Acme 2025-Q2: $3 billion; Acme 2025-Q3: not said; Acme 2025-Q4: $2.5 billion',
      );
      expect(await image.locator('circle').count()).toBe(3);
      expect(await image.locator('path').getAttribute('d')).toMatch(/^M[^ML]+L[^ML]+M[^ML]+$/);
      await page.emulateMedia({ media: 'print' });
      expect(await image.isVisible()).toBe(true);
    },
  );

  const [q1 = [], q2 = [], , q4 = []] = TREND.rows;
  const euros: TableCell = {
    text: '€2 billion',
    marker: 3,
    figure: { value: 2e9, unit: 'money eur' },
  };
  browserTest.for([
    ['two figures', [q1, q2]],
    ['two currencies', [q1, q2, [label('Acme 2025-Q4'), euros]]],
    [
      'companies',
      [q1, q2, q4].map(([, ...cells], at) => [label(`Company ${at} 2025-Q3`), ...cells]),
    ],
  ] as const)('is not drawn of %s', async ([, rows], { visit }) => {
    const page = await shown(visit, { table: { ...TREND, rows } });
    await eventually(() => heads(page, 'col')).toEqual(['Revenue', 'Change']);
    expect(await line(page).count()).toBe(0);
  });
});

describe('a sum', () => {
  const text = 'Difference: $3 billion − $2 billion = $1 billion';
  const quotes = CITED.map(({ quote, marker }) => ({ text: `"${quote}"`, markers: [marker] }));
  const sum: Partial<Answer> = {
    form: 'computation',
    table: { columns: ['', 'Revenue'], rows: TREND.rows.slice(0, 2).map((row) => row.slice(0, 2)) },
    sentences: [...quotes, { text, markers: [2, 1] }],
  };

  browserTest('is marked as computed, beside quotes in their place', async ({ visit }) => {
    const page = await shown(visit, sum);
    await eventually(() => page.locator('.computed').innerText()).toMatch(
      /^Computed, not said Difference: \$3 billion − \$2 billion = \$1 billion/,
    );
    expect(await page.locator('.computed').getByRole('button').count()).toBe(2);
    expect(await page.locator('.in-place').count()).toBe(3);
    expect(await faultsInEveryLook(page)).toEqual([]);
  });

  browserTest('is shown once in an answer that a model wrote', async ({ visit }) => {
    const page = await shown(visit, {
      ...{ ...sum, engine: 'model:fake', answer: `Sales rose. [1]\n${text} [2] [1]` },
      sentences: [
        { text: 'Sales rose.', markers: [1] },
        { text, markers: [2, 1] },
      ],
    });
    await eventually(() => page.locator('.words').innerText()).toContain('Sales rose.');
    expect(await page.locator('.answer').getByText('Difference:').count()).toBe(1);
  });
});
