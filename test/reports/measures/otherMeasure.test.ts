import { describe, expect, it } from 'vitest';
import { handsToAnother } from '../../../src/reports/measures/otherMeasure.js';
import { citationOf } from './citationOf.js';

const isHanded = (sentence: string, quote: string, { lead = '', around = '' } = {}): boolean =>
  handsToAnother(sentence, around, [{ citation: citationOf(quote), lead, beside: '' }]);

describe('a figure is handed to another measure', () => {
  it.each<[why: string, sentence: string, quote: string]>([
    [
      'where the source sets the measure apart',
      'Anvil revenue fell 31%.',
      'Anvil hardware revenue fell 31%.',
    ],
    ['where a part takes the place of another', 'Anvil margin was 40%.', 'Hammer margin was 40%.'],
    ['where the report sets it apart', 'Anvil gross margin was 40%.', 'Gross margin was 40%.'],
    [
      'where a part is called the whole',
      'Total revenue was $5 billion.',
      'Anvils reached revenue of $5 billion.',
    ],
    [
      'where it stands beside another figure',
      'Current orders were $5 billion.',
      'Total orders of $5 billion and current orders of $3 billion grew.',
    ],
    [
      'where it is of another region',
      'Revenue grew 14% in Europe.',
      'Revenue grew 14% in Asia, 11% in Europe and 8% in Africa.',
    ],
    [
      'where a region is left out',
      'Revenue grew 14%.',
      'By region, revenue grew 14% in Asia and 11% in Europe.',
    ],
    [
      'where it is on another basis',
      'GAAP costs were $7 million.',
      'GAAP costs were $9 million, and non-GAAP costs were $7 million.',
    ],
    [
      'where it is of another time',
      'Net income was $45 million.',
      'Net income was $42 million, compared to $45 million in the year-ago period.',
    ],
  ])('%s: "%s"', (_, sentence, quote) => {
    expect(isHanded(sentence, quote)).toBe(true);
  });

  it('where the sentence before leads to a part of the business', () => {
    const quote = 'Revenue of $2 billion was down 6%.';
    const lead = 'Starting with our anvil business.';
    expect(isHanded('Revenue of $2 billion was down 6%.', quote, { lead })).toBe(true);
    expect(isHanded('Anvil revenue of $2 billion was down 6%.', quote, { lead })).toBe(false);
    expect(isHanded('Revenue was $2 billion.', quote, { lead, around: 'Anvils' })).toBe(false);
    expect(isHanded('Revenue was $2 billion.', quote, { lead: 'Moving to the P&L.' })).toBe(false);
  });
});

describe('a figure is of the same measure', () => {
  it.each<[sentence: string, quote: string]>([
    ['Revenue was $5 billion.', 'Total revenue in the quarter was $5 billion.'],
    ['Acme revenue was $5 billion.', 'Revenue was $5 billion.'],
    ['Earnings per share were $2.', 'Diluted earnings per share were $2.'],
    ['The margin was 42%.', 'Non-GAAP margin was 42%.'],
    ['Anvils sold for $5 million.', 'We sold $5 million of them.'],
    [
      'Revenue was up 17% sequentially.',
      'Revenue was $3 billion, down 5% and up 17% sequentially.',
    ],
    [
      'Non-GAAP gross margin was 64%.',
      'GAAP gross margin was 63%, and non-GAAP was 64%, a record.',
    ],
    [
      'The margin was 40%, against 42% a year before.',
      'The margin was 40%, compared to 42% a year ago.',
    ],
    ['The margin was 42% in the third quarter of 2024.', 'That is down from 42% a year ago.'],
    ['Revenue grew 3%.', 'Anvils cost 7%.'],
  ])('%s', (sentence, quote) => {
    expect(isHanded(sentence, quote)).toBe(false);
  });

  it('takes time in proportion to the length of a sentence', () => {
    const long = `Revenue grew ${'5% and margin 7% and '.repeat(60)}9%.`;
    expect(isHanded(long, long)).toBe(false);
  });
});
