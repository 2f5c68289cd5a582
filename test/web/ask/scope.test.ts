import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../src/answer.js';
import type { CallRecord } from '../../../src/catalogue.js';
import type { Filters } from '../../../src/types.js';
import { canBeAny, changedFilters, choicesIn } from '../../../src/web/ask/choices.js';
import { type Corpus, chipsOf, choiceOf, withChoice } from '../../../src/web/ask/scope.js';
import { BECAUSE, CALL, SALES, WHY } from '../../server/fakes.js';

const record = (
  id: string,
  company: string,
  ticker: string | null,
  period: string,
): CallRecord => ({
  ...CALL,
  reader: 'plain/1',
  statements: 1,
  versions: [],
  id,
  company,
  ticker,
  period,
});

/** Acme has a ticker in every call, Bolt in none. */
const CORPUS: Corpus = {
  calls: [
    record('a-1', 'Acme', 'ACME', '2025-Q1'),
    record('a-2', 'Acme Inc.', 'ACME', '2025-Q2'),
    record('b-1', 'Bolt', null, '2025-Q2'),
    record('b-2', 'Bolt', null, '2024-FY'),
  ],
  companies: [
    { name: 'Acme', tickers: ['ACME'], calls: ['a-1', 'a-2'] },
    { name: 'Bolt', tickers: [], calls: ['b-1', 'b-2'] },
  ],
};

const scope = (more: Partial<Scope>): Scope => ({
  calls: CORPUS.calls.map(({ id }) => id),
  resolvedFrom: 'question',
  companies: [],
  periods: [],
  speakers: [],
  roles: [],
  sections: [],
  missing: [],
  ...more,
});
const EVERYWHERE = scope({ resolvedFrom: 'default', periods: ['2024-FY', '2025-Q1', '2025-Q2'] });
const ACME_Q2 = scope({ calls: ['a-2'], periods: ['2025-Q2'], roles: ['CFO'] });

const chips = (filters: Filters, resolved: Scope | null = null) =>
  chipsOf(filters, resolved, CORPUS).map(({ label, isSet }) => (isSet ? `${label}!` : label));

describe('chips', () => {
  it.each<[string, Filters, Scope | null, string[]]>([
    ['nothing before a question', {}, null, []],
    ['nothing where all is searched', {}, EVERYWHERE, []],
    ['what the question says', {}, ACME_Q2, ['Acme', '2025-Q2', 'CFO']],
    ['what was set by hand', { periods: ['2025-Q2'] }, ACME_Q2, ['Acme', '2025-Q2!', 'CFO']],
    ['a company by its ticker', { tickers: ['ACME'] }, null, ['Acme!']],
    ['a company by all its calls', { calls: ['b-1', 'b-2'] }, null, ['Bolt!']],
    ['a call of several', { calls: ['a-2'] }, null, ['Acme Inc. 2025-Q2!']],
    ['a call that is gone', { calls: ['gone'] }, null, ['gone!']],
    ['a part of the call', { sections: ['qa'] }, null, ['Questions and answers!']],
    ['three counted', { speakers: ['A', 'B', 'C'] }, null, ['3 speakers!']],
    ['all periods', { periods: ['2025-Q2', '2025-Q1', '2024-FY'] }, null, ['Any period!']],
  ])('show %s', (_what, filters, resolved, labels) => {
    expect(chips(filters, resolved)).toEqual(labels);
  });
});

describe('choosing', () => {
  it.each<[Filters, readonly string[], Filters]>([
    [{ periods: ['2025-Q2'] }, ['Acme'], { periods: ['2025-Q2'], tickers: ['ACME'] }],
    [{ tickers: ['ACME'] }, ['Bolt'], { calls: ['b-1', 'b-2'] }], // without a ticker, by its calls
    [{}, ['Acme', 'Bolt'], { calls: ['a-1', 'a-2', 'b-1', 'b-2'] }],
    [{}, ['Bolt', 'a-2'], { calls: ['b-1', 'b-2', 'a-2'] }],
    [{ calls: ['a-1'], sections: ['qa'] }, [], { sections: ['qa'] }],
  ])('from %j the companies %j leaves %j', (filters, values, changed) => {
    expect(withChoice(filters, 'companies', values, CORPUS)).toEqual(changed);
  });

  const change = (filters: Filters, resolved: Scope | null, ...changes: [string, string[]][]) => {
    const choice = choiceOf(filters, resolved, CORPUS);
    const choices = choicesIn(CORPUS, choice, []);
    return changedFilters(
      { corpus: CORPUS, filters, choice, choices },
      changes.map(([facet, values]) => ({ facet: facet as 'periods', values })),
    );
  };

  it('sets nothing that nobody changed', () => {
    expect(change({}, ACME_Q2, ['periods', ['2025-Q2']], ['roles', ['CFO']])).toEqual({});
  });

  it('sets what was changed against the question', () => {
    expect(change({}, ACME_Q2, ['periods', ['2025-Q1']])).toEqual({ periods: ['2025-Q1'] });
  });

  it('takes off what was set by hand', () => {
    expect(change({ periods: ['2025-Q1'] }, ACME_Q2, ['periods', []])).toEqual({});
  });

  it('holds every value where the question names one and any is meant', () => {
    expect(change({}, ACME_Q2, ['periods', []])).toEqual({ periods: ['2025-Q2', '2025-Q1'] });
  });

  it('cannot mean any speaker or role against the question', () => {
    expect(change({}, ACME_Q2, ['roles', []])).toEqual({});
  });
});

describe('what can be chosen', () => {
  const choices = (filters: Filters) =>
    choicesIn(CORPUS, choiceOf(filters, null, CORPUS), [SALES, WHY, BECAUSE]);

  it('are the companies, their periods, and the executives that were met', () => {
    expect(choices({ calls: ['b-1', 'b-2'] })).toEqual({
      companies: ['Acme', 'Bolt'],
      periods: ['2025-Q2', '2024-FY'], // of Bolt
      speakers: ['Ann Lee'], // nobody else is named, and an analyst is no choice
      roles: ['CEO', 'CFO', 'COO', 'CTO', 'President', 'Investor Relations'],
      sections: ['remarks', 'qa'],
    });
  });

  it('are all periods where no company is chosen', () => {
    expect(choices({}).periods).toEqual(['2025-Q2', '2025-Q1', '2024-FY']);
  });

  it('can be any only where the server takes as many', () => {
    const many = { ...choices({}), periods: Array.from({ length: 101 }, (_, at) => `${at}`) };
    expect([canBeAny('periods', many), canBeAny('companies', many)]).toEqual([false, true]);
  });
});
