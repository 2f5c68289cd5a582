import { describe, expect, it } from 'vitest';
import { findWords, MAX_HITS } from '../../../src/web/reader/findWords.js';
import { statementsOf } from './statements.js';

const QUOTES = ['AWS grew\r\nfast, “very fast”.', 'Don’t stop — it’s a 3-year plan (20%).'];
const statements = statementsOf(
  QUOTES.join('\n'),
  QUOTES.map((quote) => ({ quote })),
);
const found = (wanted: string) =>
  findWords(wanted, statements).map(({ id, start, end }) => {
    const at = statements.findIndex((statement) => statement.id === id);
    return QUOTES[at]?.slice(start, end);
  });

describe('what is found in a call', () => {
  it.each([
    ['whatever its case', 'aws', ['AWS']],
    ['over a break of lines', ' grew  fast ', ['grew\r\nfast']],
    ['more than once in a statement', 'fast', ['fast', 'fast']],
    ['with typographic quotes', '"very fast"', ['“very fast”']],
    ['with a typographic apostrophe', "don't", ['Don’t']],
    ['with a long dash', 'stop - it', ['stop — it']],
    ['letter by letter, not as a pattern', '(20%).', ['(20%).']],
    ['not where a pattern would match', '2.%', []],
    ['not for one letter', 'a', []],
    ['not for nothing', '  ', []],
  ])('is found %s', (_how, wanted, hits) => {
    expect(found(wanted)).toEqual(hits);
  });

  it('is counted up to a number that can be painted', () => {
    const many = statementsOf('aa'.repeat(3000), [{ quote: 'aa'.repeat(3000) }]);
    expect(findWords('aa', many)).toHaveLength(MAX_HITS);
  });
});
