import { describe, expect, it } from 'vitest';
import type { CallOnTopic } from '../../../src/answer.js';
import type { Citation } from '../../../src/types.js';
import { filtersIn, queryOf } from '../../../src/web/timeline/address.js';
import { gridOf, NO_PERIOD, pointName, stretchesOf } from '../../../src/web/timeline/grid.js';
import { BECAUSE, CALL, SALES } from '../../server/fakes.js';

const call = (id: string, period: string | null, ...statements: Citation[]): CallOnTopic => ({
  call: { ...CALL, id, period, company: id.split('-')[0] ?? null },
  statements,
});

const ACME_Q1 = call('Acme-1', '2025-Q1', SALES);
const ACME_Q2 = call('Acme-2', '2025-Q2');
const BETA_H1 = call('Beta-1', '2025-H1', BECAUSE);
const MUTE_Q1 = call('Mute-1', '2024-Q4');
const LOOSE = call('Loose-1', null, SALES);
const CALLS = [MUTE_Q1, ACME_Q1, ACME_Q2, BETA_H1, LOOSE];
const COMPANIES = [
  { name: 'Acme', tickers: ['ACME'], calls: ['Acme-1', 'Acme-2'] },
  { name: 'Beta', tickers: [], calls: ['Beta-1'] },
  { name: 'Mute', tickers: [], calls: ['Mute-1'] },
];

describe('the grid of a topic', () => {
  const { periods, rows, silent } = gridOf(CALLS, COMPANIES);

  it('has the periods of companies that speak of it, a half after its quarters', () => {
    expect(periods).toEqual(['2025-Q1', '2025-Q2', '2025-H1', NO_PERIOD]);
  });

  it('has a row a company, with a call that says nothing and no call told apart', () => {
    const shown = rows.map(({ company, cells }) => [
      company,
      ...cells.map((calls) => calls.map(({ statements }) => statements.length)),
    ]);
    expect(shown).toEqual([
      ['Acme', [1], [0], [], []],
      ['Acme: third quarter', [], [], [], [1]], // of no known company: by its title
      ['Beta', [], [], [1], []],
    ]);
  });

  it('names the companies that never speak of it', () => {
    expect(silent).toEqual(['Mute']);
  });

  it('is empty where there are no calls', () => {
    expect(gridOf([], COMPANIES)).toEqual({ periods: [], rows: [], silent: [] });
  });
});

describe('the stretches of time', () => {
  it('take calls in a row that say nothing together', () => {
    const all = [ACME_Q1, ACME_Q2, MUTE_Q1, BETA_H1];
    expect(stretchesOf(all)).toEqual([
      { kind: 'spoken', call: ACME_Q1 },
      { kind: 'silent', calls: [ACME_Q2, MUTE_Q1] },
      { kind: 'spoken', call: BETA_H1 },
    ]);
  });
});

describe('a point', () => {
  it('is called by who says it, where, and its words', () => {
    expect(pointName(BECAUSE)).toBe('Ann Lee, Acme 2025-Q3: “Because — “we” hired.”');
    const long = { ...SALES, quote: `Sales\n  ${'x'.repeat(100)}` };
    expect(pointName(long)).toMatch(/: “Sales x{84}…”$/);
  });
});

describe('the address of a timeline', () => {
  it('holds the topic and its filters', () => {
    const filters = { tickers: ['ACME', 'BETA'], sections: ['qa' as const] };
    const query = queryOf('sales & costs', filters);
    expect(query).toBe('q=sales+%26+costs&tickers=ACME&tickers=BETA&sections=qa');
    expect(filtersIn(new URLSearchParams(query))).toEqual(filters);
  });
});
