import { describe, expect, it } from 'vitest';
import { cslRecordOf } from '../../../src/citations/references/cslRecord.js';
import { cited, saidBy } from './cited.js';

describe('the record of a statement', () => {
  it('is a speech with all that the forms need', () => {
    expect(cslRecordOf(saidBy('Ann Lee'), '2026-11-24')).toEqual({
      id: 'ACME-2025-Q3:7f3k9q2m',
      type: 'speech',
      title: 'Acme Q3 2025 earnings call',
      genre: 'Speech transcript',
      author: [{ family: 'Lee', given: 'Ann' }],
      issued: { 'date-parts': [[2025, 10, 30]] },
      accessed: { 'date-parts': [[2026, 11, 24]] },
      publisher: 'The Publisher',
      URL: 'https://o.example/c/ACME-2025-Q3:7f3k9q2m?v=bb',
      note: 'Ann Lee, CEO, Acme; Remarks section, para. 3',
      custom: { quote: 'Sales grew 20%.', textSha256: 'bb' },
    });
  });

  it('leaves out what is not known', () => {
    const record = cslRecordOf(
      cited(
        { locator: { page: null, time: null, paragraph: null } },
        { company: null, date: null, publisher: null },
      ),
    );
    expect(Object.keys(record)).toEqual(['id', 'type', 'title', 'genre', 'URL', 'note', 'custom']);
    expect(record.note).toBe('Acme executives (speaker not named in the source)');
  });

  it.each([
    ['remark', [{ literal: 'Acme' }]], // the company speaks where no executive is named
    ['answer', [{ literal: 'Acme' }]],
    ['question', [{ literal: 'Unnamed analyst' }]], // never the company
    ['operator', [{ literal: 'Operator' }]],
  ] as const)('names as the author of an unnamed %s %j', (kind, author) => {
    expect(cslRecordOf(cited({ kind })).author).toEqual(author);
  });

  it.each([
    [{ period: '2025-Q3' }, 'Acme Q3 2025 earnings call'],
    [{ period: '2025-H1' }, 'Acme H1 2025 earnings call'],
    [{ period: '2025-FY' }, 'Acme FY 2025 earnings call'],
    [{ period: null }, 'Acme earnings call'],
    [{ title: 'Acme (Minutes): ovens' }, 'Acme Q3 2025 earnings call minutes'],
    [{ title: 'Acme: minutest details' }, 'Acme Q3 2025 earnings call'],
    [{ company: null }, 'ACME Q3 2025 earnings call'],
    [{ company: null, ticker: null, title: 'What they said' }, 'What they said'],
    [{ company: null, ticker: null }, 'Earnings call'],
  ])('of the call %j is titled %j', (call, title) => {
    expect(cslRecordOf(cited({}, call)).title).toBe(title);
  });

  it.each([
    ['2025-10-30', [2025, 10, 30]],
    ['2025-10', [2025, 10]],
    ['2025', [2025]],
  ])('dates %s %j', (date, parts) => {
    expect(cslRecordOf(cited({}, { date })).issued).toEqual({ 'date-parts': [parts] });
  });

  it.each(['soon', ''])('has no date where the call says %j', (date) => {
    expect(cslRecordOf(cited({}, { date }))).not.toHaveProperty('issued');
  });

  it.each([
    [{ page: 4, time: '00:12:30', paragraph: 1 }, 'at 00:12:30'], // leads to the very words
    [{ page: 4, time: null, paragraph: 1 }, 'p. 4'],
    [{ page: null, time: null, paragraph: 1 }, 'Q&A section, para. 1'], // they count anew in each
  ])('says of the place %j %j', (locator, words) => {
    expect(cslRecordOf(cited({ section: 'qa', locator })).note).toMatch(
      new RegExp(`; ${words.replace('.', '\\.')}$`),
    );
  });
});
