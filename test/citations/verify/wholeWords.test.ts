import { expect, it } from 'vitest';
import { isWholeWords } from '../../../src/citations/verify/wholeWords.js';

/** The stretch stands between bars. */
const isWhole = (marked: string): boolean => {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - 1;
  return isWholeWords(marked.replaceAll('|', ''), start, end);
};

it.each([
  'we |grew 20%| again',
  '(|adjusted|)',
  '“|quoted|”',
  'growth—|which we saw|—held',
  'growth--|which|',
  'from 175-|180|',
  '|175|–180',
  '2019–|2020|',
  '|growth| – slow',
  'short- |and long-term|',
  '<Sync id="1"/>|And|',
  '*|bold|*',
  'and/|or|',
  '|AWS|’ growth',
])('%s is whole', (marked) => {
  expect(isWhole(marked)).toBe(true);
});

it.each([
  '1|20%|',
  'fell -|5%|',
  'fell −|5%|',
  'cost $|5| each',
  'cost US|$5| each',
  'non-|GAAP|',
  '|non|-GAAP',
  'grew |20|%',
  'over |100|+ towns',
  'about ~|100| towns',
  '.|5| points',
  '24/|7|',
  'un|able|',
  '|profit|able',
  'margin of |5%|+',
])('%s is not', (marked) => {
  expect(isWhole(marked)).toBe(false);
});
