import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/language/words.js';

const valuesIn = (text: string): string[] =>
  wordsOf(text).flatMap(({ terms }) => terms.filter((term) => term.startsWith('#')));

describe('numbers of a text', () => {
  it.each([
    ['1,000 towns', '#1000'],
    ['one thousand towns', '#1000'],
    ['1000 towns', '#1000'],
    ['$132 billion', '#132000000000'],
    ['132bn', '#132000000000'],
    ['INR1,480 crores', '#14800000000'],
    ['Rs. 390 Cr.', '#3900000000'],
    ['1,64,500 rupees', '#164500'],
    ['2.5 lakh crore', '#2500000000000'],
    ['1.3 million sellers', '#1300000'],
    ['twenty-five ovens', '#25'],
    ['three hundred twelve', '#312'],
    ['two hundred thousand', '#200000'],
    ['3.8 gigawatts', '#3.8'],
    ['20.2%', '#20.2'],
    ['500k users', '#500000'],
    ['nearly 500,000 chips.', '#500000'],
  ])('reads "%s" as %s', (text, value) => expect(valuesIn(text)).toEqual([value]));

  it.each([
    ['132 billion, one thousand', ['#132000000000', '#1000']], // a comma parts them
    ['80% to 85%', ['#80', '#85']],
    ['from 2025 2026', ['#2025', '#2026']], // two figures side by side
    ['1,000 cities and 2,300 by December', ['#1000', '#2300']],
    ['in 2022, 20.2 percent', ['#2022', '#20.2']],
  ])('keeps the numbers of "%s" apart', (text, values) => expect(valuesIn(text)).toEqual(values));

  it('takes "one" for the pronoun that it nearly always is', () => {
    expect(valuesIn('one of the top grocers')).toEqual([]);
  });

  it('knows no number in words without one', () => {
    expect(valuesIn('billions of thousand-fold praise')).toEqual([]);
  });
});
