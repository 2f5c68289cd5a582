import { expect, it } from 'vitest';
import { readShift } from '../../../src/answers/followUp/shift.js';

it.each<[words: string, quarters: number]>([
  ['a year earlier', -4],
  ['one year before that', -4],
  ['two years ago', -8],
  ['3 years prior', -12],
  ['the year before', -4],
  ['the year-ago quarter', -4],
  ['the same quarter a year ago', -4],
  ['in the same period last year', -4],
  ['the prior year', -4],
  ['last year', -4],
  ['a quarter earlier', -1],
  ['two quarters before', -2],
  ['the quarter before', -1],
  ['the previous quarter', -1],
  ['last quarter', -1],
  ['a year later', 4],
  ['the year after', 4],
  ['the following quarter', 1],
  ['three quarters later', 3],
  ['the next year', 4],
])('%s is %i quarters away', (words, quarters) => {
  expect(readShift(`for ${words}, please`)).toMatchObject({
    quarters,
    isNext: words.includes('next'),
  });
});

it.each([
  '',
  'in Q2',
  'in 2024',
  'advertising',
  'this quarter',
  'the quarter before last',
  'last quarter of 2024',
  'years',
  'a year',
])('"%s" names no distance', (words) => expect(readShift(words)).toBeNull());
