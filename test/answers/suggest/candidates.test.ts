import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../src/answers/suggest/candidates.js';
import { mattersAsked } from '../../../src/answers/suggest/mattersAsked.js';
import { measuresSaid } from '../../../src/answers/suggest/measuresSaid.js';
import { newestOfEach } from '../../../src/answers/suggest/newestOfEach.js';
import { topicsOf } from '../../../src/answers/suggest/topicsOf.js';
import type { CallRecord } from '../../../src/catalogue.js';
import type { Citation } from '../../../src/types.js';
import { CALL, catalogueOf, statement } from '../../server/fakes.js';

let next = 0;
const said = (quote: string, more: Partial<Citation> = {}) => {
  next += 1;
  return statement(`ACME-2025-Q3:${next}`, quote, more);
};
const asked = (quote: string) => said(quote, { kind: 'question', section: 'qa' });

describe('measures', () => {
  it.each([
    ['Free cash flow for the quarter was $29 billion.', ['free cash flow']],
    ['Our operating margin\n  was 11.2%.', ['operating margin']],
    ['We had 12% more stores, and free cash flow was strong.', []], // the figure is another's
    ['Revenue was up.', []],
  ])('said in %j are %j', (quote, measures) => {
    expect(measuresSaid([said(quote)])).toEqual(measures);
  });

  it('of an analyst are not the company’s', () => {
    expect(measuresSaid([asked('Was operating margin 12%?')])).toEqual([]);
  });
});

describe('matters that analysts ask about', () => {
  const kuiper = (count: number) =>
    Array.from({ length: count }, (_, at) => said(`Here Kuiper is number ${at}.`));

  it('are names that management comes back to', () => {
    const question = asked('How far is Kuiper, and what of Zoox?');
    expect(mattersAsked([question, ...kuiper(3)], 'Acme')).toEqual(['Kuiper']);
    expect(mattersAsked([question, ...kuiper(2)], 'Acme')).toEqual([]);
  });

  it.each([
    ['the company itself', 'So what does Kuiper say?', 'Kuiper Systems', {}],
    ['a speaker', 'So what does Kuiper say?', 'Acme', { name: 'Jo Kuiper' }],
    ['somebody who is addressed', 'Kuiper, what would Kuiper say?', 'Acme', {}],
    ['somebody who is thanked', 'So thanks, Kuiper. What of Kuiper?', 'Acme', {}],
    ['somebody who speaks', 'So as Kuiper said, what is next?', 'Acme', {}],
  ])('are not %s', (_what, question, company, speaker) => {
    const by = { name: 'Bo Day', role: null, organization: null, ...speaker };
    const answers = kuiper(3).map((one) => ({ ...one, speaker: by }));
    expect(mattersAsked([asked(question), ...answers], company)).toEqual([]);
  });

  it('are no words that are written small elsewhere', () => {
    const answers = ['Cloud is big.', 'The Cloud is.', 'Our Cloud is.', 'In the cloud.'];
    const statements = [asked('What of the Cloud then?'), ...answers.map((text) => said(text))];
    expect(mattersAsked(statements, 'Acme')).toEqual([]);
  });
});

describe('topics', () => {
  it('are the labels of the source, names first, others as they are spoken', () => {
    const labels = ['Growth Trend', 'Growth Trend', 'AI Tools', 'Project Kuiper'];
    expect(topicsOf(labels.map((label) => said('Words.', { label })))).toEqual([
      'Project Kuiper', // a name, though said once
      'growth trend', // said twice
      'AI tools',
    ]);
  });

  it('are no sentences', () => {
    const label = 'A label that is a sentence of its own';
    expect(topicsOf([said('Words.', { label })])).toEqual([]);
  });
});

describe('the questions of a call', () => {
  const named = { id: CALL.id, company: 'Acme', period: '2025-Q3', isOfSeveral: false };
  const catalogue = catalogueOf([
    said('Free cash flow was $29 billion.'),
    said('Up.', { label: 'Project Kuiper' }),
  ]);
  const questions = (more: object, turn = 0) =>
    candidatesOf({ ...named, ...more }, catalogue, turn).map(({ question }) => question);

  it('begin with another kind in each call', () => {
    expect(questions({}, 1)).toEqual([
      'What did Acme say about Project Kuiper?',
      "What was Acme's free cash flow?",
    ]);
  });

  it.each([
    ['2025-Q3', "What was Acme's free cash flow in Q3 2025?"],
    ['2025-H1', "What was Acme's free cash flow in H1 2025?"],
    ['2025-FY', "What was Acme's free cash flow in fiscal year 2025?"],
    [null, "What was Acme's free cash flow?"],
  ])('name the period %s where the company has other calls', (period, question) => {
    expect(questions({ period, isOfSeveral: true })[0]).toBe(question);
  });

  it('name no company where the source names none', () => {
    expect(questions({ company: null })).toEqual([
      'What was the free cash flow?',
      'What was said about Project Kuiper?',
    ]);
  });

  it('name a company that ends in s as it is spoken', () => {
    expect(questions({ company: 'Crocs' })[0]).toBe("What was Crocs' free cash flow?");
  });
});

describe('the newest call of each company', () => {
  const call = (id: string, more: Partial<CallRecord>): CallRecord => ({
    ...CALL,
    reader: 'plain/1',
    statements: 1,
    versions: [],
    id,
    ...more,
  });
  const bolt = { company: 'Bolt Inc', ticker: 'BOLT' };

  it('stands first, whether it has a date or only a period', () => {
    const calls = [
      call('A-1', { period: '2024-Q1' }),
      call('A-2', { period: '2025-Q3', date: null }),
      call('B-1', { ...bolt, period: '2026-Q1', date: '2025-11-20' }),
      call('?', { company: null, ticker: null }),
    ];
    expect(newestOfEach(calls)).toEqual([
      { id: 'B-1', company: 'Bolt', period: '2026-Q1', isOfSeveral: false },
      { id: 'A-2', company: 'Acme', period: '2025-Q3', isOfSeveral: true },
      { id: '?', company: null, period: '2025-Q3', isOfSeveral: false },
    ]);
  });
});
