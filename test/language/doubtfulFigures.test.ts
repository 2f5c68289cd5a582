import { describe, expect, it } from 'vitest';
import { doubtfulFiguresIn } from '../../src/language/doubtfulFigures.js';

describe('figures that cannot be as they stand', () => {
  it.each([
    ['Flour revenue was up 1815 % in constant currency.', ['1815 %']],
    ['Milling grew 4039%, oats 2217 per cent.', ['4039%', '2217 per cent']],
    ['We expect $12.512.9 billion of sales.', ['$12.512.9 billion']],
    ['It rose 18.215.4%.', ['18.215.4%']],
    ['Our plan for 20252026 stands.', ['20252026']],
    ['between $12.5$12.9 billion', ['$12.5$12.9 billion']],
    ['grew 18%15% in constant currency', ['18%15%']],
    ['from 12 million13 million bags', ['12 million13 million']],
    ['revenue of $1,2003,400', ['$1,2003,400'.slice(1)]],
    ['sales of $1012 billion', ['$1012 billion']],
    ['balances of $2.7 billion billion', ['2.7 billion billion']],
    ['a gross margin of 412%', ['412%']],
    ['from 13% in 2019% to 19%', ['2019%']],
  ])('in "%s" are %j', (text, doubtful) => {
    const found = doubtfulFiguresIn(text);
    expect(found.map((figure) => figure.text)).toEqual(doubtful);
    for (const { text: words, start, end } of found) expect(text.slice(start, end)).toBe(words);
  });

  it.each([
    'It grew 1,250% from nothing.',
    'It grew 2000% and 1200 percent.',
    'Rs. 1.234.567 or 12.345.678 euros, $1.234.567',
    'on 30.06.2025, on June 30,2025, version 10.12.3',
    'INR 12,34,567 crores and $1,234,567.89',
    'in 2024, 2025 and 20251030',
    'gross margin grew 120 basis points; margin up 412%',
    'a yield of ¥1234 billion, and $1,012 billion',
    'a million million dollars, Windows 11 20%',
    'a return of 138%',
    '',
  ])('are none in "%s"', (text) => {
    expect(doubtfulFiguresIn(text)).toEqual([]);
  });
});
