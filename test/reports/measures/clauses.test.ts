import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/answers/checks/readQuote.js';
import { clausesOf } from '../../../src/reports/measures/clauses.js';
import { termsIn } from '../../../src/reports/measures/phrases.js';

/** The words that each figure of a text stands with. */
const clauses = (text: string): string[] => {
  const facts = readFacts(text);
  const { tokens } = facts.reading;
  return clausesOf(facts).map(({ first, next }) =>
    tokens
      .slice(first, next)
      .map(({ raw }) => raw)
      .join(' '),
  );
};

describe('the words of a text are shared out among its figures', () => {
  it.each<[string, string[]]>([
    ['Sales grew 5%.', ['Sales grew 5']],
    [
      'Total orders of $5 billion and current orders of $3 billion grew.',
      ['Total orders of 5 billion', 'and current orders of 3 billion grew'],
    ],
    ['Sales grew 14% in Asia, 11% in Europe.', ['Sales grew 14 in Asia', '11 in Europe']],
    [
      'Sales were $5 billion, and in anvils, sales were $3 billion.',
      ['Sales were 5 billion', 'and in anvils sales were 3 billion'],
    ],
    ['Sales grew 5%. Costs fell 3%.', ['Sales grew 5', 'Costs fell 3']],
    ['Nothing moved.', []],
  ])('%s', (text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });
});

describe('words that tell what a figure is of', () => {
  it.each<[string, string[]]>([
    ['Total revenue rose 5% in the third quarter.', ['revenu']],
    ['Cloud operating margins rose to 45%.', ['cloud', 'oper', 'margin']],
    ['Non-GAAP costs were $7 million.', ['non-gaap', 'cost']],
    ['Customers using anvils grew 3%.', ['custom', 'anvil']],
  ])('%s', (text, keys) => {
    expect(termsIn(readFacts(text)).map(({ key }) => key)).toEqual(keys);
  });
});
