import { describe, expect, it } from 'vitest';
import type { CallRecord } from '../../../src/catalogue.js';
import { findCalls } from '../../../src/web/calls/findCalls.js';

const call = (id: string, known: Partial<CallRecord>): CallRecord => ({
  id,
  company: null,
  ticker: null,
  period: null,
  date: null,
  title: null,
  publisher: null,
  url: null,
  sha256: '',
  textSha256: '',
  reader: 'plain/1',
  statements: 1,
  versions: [],
  ...known,
});

const CORPUS = {
  calls: [
    call('slug', { title: 'A call of somebody' }),
    call('Z-2031-Q2', {
      company: 'Zürich Re',
      ticker: 'Z',
      period: '2031-Q2',
      publisher: 'Reader',
    }),
    call('A-2030-Q4', { company: 'Acme Inc.', ticker: 'A', period: '2030-Q4', date: '2031-02-01' }),
    call('A-2031-Q1', { company: 'Acme', ticker: 'A', period: '2031-Q1', date: '2031-04-30' }),
    call('A-x', { company: 'Acme', period: null, date: '2019-04-30' }),
  ],
  companies: [
    { name: 'Zürich Re', tickers: ['Z'], calls: ['Z-2031-Q2'] },
    { name: 'Acme', tickers: ['A'], calls: ['A-2030-Q4', 'A-x', 'A-2031-Q1'] },
  ],
};
const found = (search: string) =>
  findCalls(search, CORPUS).map(({ name, calls }) => [name, ...calls.map(({ id }) => id)]);

describe('the list of calls', () => {
  it('is by company, newest first, and ends with those of nobody', () => {
    expect(found('')).toEqual([
      ['Acme', 'A-2031-Q1', 'A-2030-Q4', 'A-x'], // what has no period comes after what has one
      ['Zürich Re', 'Z-2031-Q2'],
      [null, 'slug'],
    ]);
  });

  it.each([
    ['company', 'acme inc', ['A-2030-Q4']],
    ['company without its accents', 'zurich', ['Z-2031-Q2']],
    ['ticker and period', 'a 2031-q1', ['A-2031-Q1']],
    ['period as it is spoken', 'Q4 2030', ['A-2030-Q4']],
    ['date', '2031-04', ['A-2031-Q1']],
    ['date in words', '30 april 2031', ['A-2031-Q1']],
    ['publisher', 'READER', ['Z-2031-Q2']],
    ['title', 'somebody', ['slug']],
    ['nothing that there is', 'acme 2040', []],
  ])('is searched by %s', (_what, search, ids) => {
    expect(found(search).flatMap(([, ...calls]) => calls)).toEqual(ids);
  });

  it('is empty without calls', () => {
    expect(findCalls('', { calls: [], companies: [] })).toEqual([]);
  });
});
