import { describe, expect, it } from 'vitest';
import { citeRange, citeStatement } from '../../../src/web/reader/citeRange.js';
import { statementsOf } from './statements.js';

const TEXT = 'Sales: Sales grew 20.2%.\r\nCosts: Costs fell. Bo Day: Why? We hired “well”.';
const statements = statementsOf(TEXT, [
  { quote: 'Sales grew 20.2%.', label: 'Sales', topic: 'Business' },
  { quote: 'Costs fell.', label: 'Costs', topic: 'Business' },
  { quote: 'Why?', kind: 'question', attribution: 'Bo Day' },
  { quote: 'We hired “well”.', kind: 'answer' },
]);
const [sales, costs, why, hired] = statements.map(({ id }) => id);
const cite = (selected: string) => {
  const from = TEXT.indexOf(selected);
  return citeRange({ statements }, TEXT, from, from + selected.length);
};

describe('a selection as a citation', () => {
  it.each([
    ['a part of a statement', 'grew', 'grew', [sales]],
    ['a whole statement', 'Costs fell.', 'Costs fell.', [costs]],
    ['white space around the words', '\r\nCosts: Costs fell. ', 'Costs fell.', [costs]],
    ['half a word', 'ales gr', 'Sales grew', [sales]],
    ['half a number', 'grew 20', 'grew 20.2', [sales]],
    ['half a number behind its point', '2%.', '20.2%.', [sales]],
    ['typographic quotes', 'hired “we', 'hired “well', [hired]],
    ['neighbours', '20.2%.\r\nCosts: Costs fell', '20.2%.\r\nCosts: Costs fell', [sales, costs]],
    ['a name that is of no statement', 'Bo Day: Why?', 'Why?', [why]],
  ])('is of %s', (_what, selected, quote, ids) => {
    const citation = cite(selected);
    expect(citation).toMatchObject({ quote, id: ids[0], statements: ids });
    if (!citation || 'problem' in citation) throw new Error('not cited');
    expect(TEXT.slice(citation.start, citation.end)).toBe(citation.quote);
    expect(TEXT).toContain(citation.prefix + citation.quote + citation.suffix);
  });

  it('has the address of its statement, or of the range', () => {
    expect(cite('grew')).toMatchObject({ url: `/c/${sales}?v=aaaaaaaaaaaa` });
    const both = cite('grew 20.2%.\r\nCosts: Costs');
    expect(both).toMatchObject({ url: `/c/${sales}..${costs}?v=aaaaaaaaaaaa` });
  });

  it('keeps what neighbours share, and no more', () => {
    expect(cite('grew 20.2%.\r\nCosts: Costs')).toMatchObject({ label: null, topic: 'Business' });
  });

  it('is never of an analyst and an executive at once', () => {
    expect(cite('Why? We hired')).toEqual({ problem: expect.stringContaining('Several speakers') });
  });

  it('is no longer than an address can name', () => {
    const quotes = Array.from({ length: 22 }, (_, at) => `Word ${at}.`);
    const text = quotes.join(' ');
    const long = statementsOf(
      text,
      quotes.map((quote) => ({ quote })),
    );
    const upTo = (count: number) =>
      citeRange({ statements: long }, text, 0, text.indexOf(` Word ${count}.`));
    expect(upTo(20)).toMatchObject({ statements: { length: 20 } });
    expect(upTo(21)).toEqual({ problem: expect.stringContaining('More than 20') });
  });

  it.each([' ', 'Bo Day:', 'Sales:'])('is none of %j, which is of no statement', (selected) => {
    expect(cite(selected)).toBeNull();
  });
});

describe('a statement as a citation', () => {
  it('has what surrounds it in the text', () => {
    const statement = statements[1];
    if (!statement) throw new Error('no statement');
    const { prefix, quote, suffix } = citeStatement(statement, TEXT);
    expect(prefix + quote + suffix).toBe(TEXT); // which is shorter than what is kept
  });
});
