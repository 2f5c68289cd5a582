import { describe, expect, it } from 'vitest';
import { createHasRelative } from '../../../src/answers/checks/relatives.js';
import { isOfSameThing, namesOtherTime } from '../../../src/reports/sentences/sameThing.js';
import { evidenceOf } from '../../../src/reports/sentences/sources.js';
import { citationOf } from '../measures/citationOf.js';

/** Nothing is related but a purchase and an acquisition. */
const hasRelative = createHasRelative((word) =>
  word === 'purchase' ? new Map([['acquisition', 1]]) : new Map(),
);
const isSame = (sentence: string, quote: string): boolean => {
  const citation = citationOf(quote);
  return isOfSameThing(sentence, citation, evidenceOf([citation]), hasRelative);
};

describe('a statement is of the same thing', () => {
  it.each<[sentence: string, quote: string, expected: boolean]>([
    ['Compute grew 46%.', 'Compute grew 56%.', true],
    ['Compute strongly grew 46%.', 'Compute grew 56%.', true],
    ['Total compute grew 46% last quarter.', 'Compute grew 56% last quarter.', true],
    ['Automotive compute grew 46%.', 'Compute grew 56%.', false],
    ['The purchase cost $5 million.', 'The acquisition cost $6 million.', true],
    ['Acme grew 46%.', 'We grew 56%.', true], // the company is known with the statement
  ])('%s beside "%s": %s', (sentence, quote, expected) => {
    expect(isSame(sentence, quote)).toBe(expected);
  });
});

describe('a sentence speaks of another time', () => {
  it.each<[sentence: string, expected: boolean]>([
    ['Sales grew 5%.', false],
    ['Sales grew 5% from a year ago.', false],
    ['Sales grew 5% compared to last year.', false],
    ['A year ago sales grew 5%.', true],
    ['Sales grew 5% in 2021.', true],
    ['Sales grew 5% in 2025.', false],
    ['Sales grew 5% since 2021.', false],
  ])('%s %s', (sentence, expected) => {
    expect(namesOtherTime(sentence, citationOf('Sales grew 5%.'))).toBe(expected);
  });
});
