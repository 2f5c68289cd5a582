import { describe, expect, it } from 'vitest';
import { sideFigures } from '../../../src/answers/forms/sideFigures.js';
import { inPlace, statement } from '../../server/fakes.js';

/** What a table shows of quotes, each for the same question. */
const shown = (question: string, ...quotes: readonly (string | null)[]) =>
  sideFigures(
    quotes.map((quote) => ({
      question,
      citation:
        quote === null
          ? null
          : { marker: 1, ...inPlace(statement('ACME-2025-Q3:aaaaaaaa', quote)) },
    })),
  ).map((figure) => figure && [figure.text, figure.value, figure.unit]);

const REVENUE = 'What was the revenue?';

describe('the figure of a side', () => {
  it.each([
    [
      'In 2025 revenue was $812 million, the best since 2019.',
      ['$812 million', 812e6, 'money usd'],
    ],
    ['Revenue in fiscal 2024 came to €640 million.', ['€640 million', 640e6, 'money eur']],
    [
      'By 2026, with revenue of £1.1 billion, we will be there.',
      ['£1.1 billion', 1.1e9, 'money gbp'],
    ],
    ['Q3 revenue of $75 million compares to $70 million.', ['$75 million', 75e6, 'money usd']],
    [
      'Since 2021 revenue has come in above $9 billion each year.',
      ['$9 billion', 9e9, 'money usd'],
    ],
  ])('is no year: %j', (quote, figure) => {
    expect(shown(REVENUE, quote)).toEqual([figure]);
  });

  it.each([
    ['Organic growth was minus 4%.', -4],
    ['Growth was -2.5% in constant currency.', -2.5],
    ['Revenue declined 3% year over year.', -3],
    ['Growth: sales fell by about 7%.', -7],
    ['Revenue was down 12% on weak demand.', -12],
    ['We saw a 6% decline in revenue.', -6],
    ['Revenue grew 8%, while costs were down 2%.', 8],
    ['Growth slowed to 5%.', 5],
    ['Revenue was up 9% despite lower prices.', 9],
  ])('is below zero where words say so: %j', (quote, value) => {
    const [figure] = shown('How fast did revenue grow?', quote);
    expect(figure?.[1]).toBe(value);
    expect(String(figure?.[0]).startsWith('−')).toBe(
      value < 0 && !/minus|^-/.test(String(figure?.[0])),
    );
  });

  it.each([
    ['We had a net loss of $30 million.', -30e6],
    ['The net loss was about €4.5 million.', -4.5e6],
    ['Net income was $(1.2) billion.', -1.2e9],
    ['Free cash outflow of $80 million was as planned.', -80e6],
    ['Net income was $50 million.', 50e6],
  ])('is a loss: %j', (quote, value) => {
    expect(shown('How much was net income or loss, or free cash flow?', quote)[0]?.[1]).toBe(value);
  });

  it.each([
    'We expect growth of 5% to 6%.',
    'We expect growth of 5%-6%.',
    'We expect growth between 5% and 6%.',
    'Growth should be 5 to 6 percent.',
    'We guide for growth of 5–6%.',
  ])('is a range and no value: %j', (quote) => {
    const [range] = sideFigures([
      {
        question: 'What growth is expected?',
        citation: { marker: 1, ...inPlace(statement('ACME-2025-Q3:aaaaaaaa', quote)) },
      },
    ]);
    expect(range?.isRange).toBe(true);
    expect(range?.text).toMatch(/5.*6/);
  });

  it.each([
    ['Gross margin expanded 80 basis points.', 0.8, 'points'],
    ['Gross margin was up 120 bps.', 1.2, 'points'],
    ['Gross margin contracted by 35 basis points.', -0.35, 'points'],
    ['Gross margin was 41.5%, up 120 bps.', 41.5, 'percent'],
    ['Gross margin rose 2 percentage points.', 2, 'points'],
  ])('is in percent or in points: %j', (quote, value, unit) => {
    expect(shown('How was the gross margin?', quote)[0]?.slice(1)).toEqual([value, unit]);
  });
});

it('is of the unit that most sides have', () => {
  expect(
    shown(
      'How much did revenue grow?',
      'Revenue grew 12% to $2 billion.',
      'Revenue grew $300 million, or 9%.',
      'Revenue grew 4%.',
    ).map((figure) => figure?.[2]),
  ).toEqual(['percent', 'percent', 'percent']);
});

it('is missing where nothing is quoted or no figure stands', () => {
  expect(shown(REVENUE, null, 'Revenue was strong.', 'Revenue was $5 million.')).toEqual([
    null,
    null,
    ['$5 million', 5e6, 'money usd'],
  ]);
});

it('is no figure of another measure that is named before it', () => {
  const words = 'Free cash flow was $15.8 billion, reflecting higher capital expenditures.';
  expect(shown('What was capital expenditures?', words)).toEqual([null]);
  expect(shown('What was free cash flow?', words)[0]?.[1]).toBe(15.8e9);
});
