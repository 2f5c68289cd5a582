import { describe, expect, it } from 'vitest';
import type { SideFigure } from '../../../src/answers/forms/sideFigure.js';
import { figuresSaid } from '../../../src/answers/forms/sideFigures.js';
import {
  difference,
  growth,
  inUnit,
  isComputed,
  isSumOf,
  share,
  times,
  total,
} from '../../../src/answers/forms/sums.js';

/** The first figure of some words. */
function said(words: string): SideFigure {
  const [first] = figuresSaid(words);
  if (!first) throw new Error(`no figure in ${words}`);
  return first;
}

describe('a difference', () => {
  it.each([
    ['$142 billion', '$123 billion', '$142 billion − $123 billion = $19 billion'],
    ['$102.35', '$98.21', '$102.35 − $98.21 = $4.14'], // as exact as what was said
    ['20.2%', '17.5%', '20.2% − 17.5% = 2.7 points'],
    ['80 basis points', '35 basis points', '0.8 points − 0.35 points = 0.45 points'],
    ['a loss of €30 million', '€12 million', '−€30 million − €12 million = −€42 million'],
    ['4 gigawatts', '3.2 gigawatts', '4 billion watts − 3.2 billion watts = 800 million watts'],
    ['¥900 billion', '¥1.2 trillion', '¥900 billion − ¥1.2 trillion = −¥300 billion'],
  ])('of %j and %j', (later, earlier, text) => {
    expect(difference(said(later), said(earlier))?.text).toBe(text);
  });

  it.each([
    ['$812 million', '€640 million'],
    ['12%', '80 basis points'],
    ['$5 billion', '5%'],
    ['5% to 6%', '3%'],
    ['sales doubled', 'sales tripled'],
    ['40 gigawatts', '40 months'],
  ])('is none of %j and %j', (later, earlier) => {
    expect(difference(said(later), said(earlier))).toBeNull();
    expect(times(said(later), said(earlier))).toBeNull();
    expect(total([said(later), said(earlier)])).toBeNull();
  });
});

it.each([
  ['$150 million', '$120 million', '$150 million ÷ $120 million − 1 = 25%'],
  ['$90 million', '$120 million', '$90 million ÷ $120 million − 1 = −25%'],
  ['1,200 stores', '1,000 stores', '1,200 ÷ 1,000 − 1 = 20%'],
  ['12%', '10%', undefined], // percent of percent reads as points
  ['$50 million', 'a loss of $10 million', undefined], // from below zero nothing grows by a rate
  ['60 basis points', '40 basis points', undefined],
])('growth from %j to %j', (later, earlier, text) => {
  expect(growth(said(later), said(earlier))?.text).toBe(text);
});

it.each([
  ['$310 million', '$812 million', '$310 million ÷ $812 million = 38.2%'],
  ['₹40 million', '₹1.2 billion', '₹40 million ÷ ₹1.2 billion = 3.33%'],
  ['12%', '48%', undefined],
  ['£310 million', '$812 million', undefined],
  ['$3 million', 'a loss of $9 million', undefined],
])('the share of %j in %j', (part, whole, text) => {
  expect(share(said(part), said(whole))?.text).toBe(text);
});

it('adds amounts and no rates', () => {
  const amounts = ['$1.5 billion', '$250 million', 'a loss of $50 million'].map(said);
  expect(total(amounts)?.text).toBe('$1.5 billion + $250 million + −$50 million = $1.7 billion');
  expect(total(['5%', '6%'].map(said))).toBeNull();
  expect(total([said('$5')])).toBeNull();
});

it.each([
  [-7.8431, 'percent', '−7.84%'],
  [12_345, 'plain', '12,345'],
  [1.5, 'points', '1.5 points'],
  [2.4, 'times', '2.4 times'],
  [3e12, 'money chf', 'CHF 3 trillion'],
])('writes %d %s as %j', (value, unit, text) => {
  expect(inUnit(value, unit)).toBe(text);
});

describe('a sum that comes from outside', () => {
  const figures = figuresSaid(
    'Revenue was $2.55 billion, after $2.4 billion, and costs $1.9 billion.',
  );
  it.each([
    ['Difference: $2.55 billion − $2.4 billion = $150 million', true],
    ['Growth: $2.55 billion ÷ $2.4 billion − 1 = 6.25%', true],
    ['Share: $1.9 billion ÷ $2.55 billion = 74.5%', true],
    ['Times: $2.4 billion ÷ $1.9 billion = 1.26 times', true],
    ['Together: $2.55 billion + $1.9 billion = $4.45 billion', true],
    ['Difference: $2.55 billion − $2.4 billion = $1.5 million', false],
    ['Difference: $2.55 billion − $1 billion = $1.55 billion', false],
    ['Difference: = $150 million', false],
    ['Share: $2.55 billion ÷ $1.9 billion − 1 = 34.2%', false],
    ['Profit: $2.55 billion − $2.4 billion = $150 million', false],
    ['constructor: 1 = 1', false],
  ])('%j is borne out: %s', (text, isBorneOut) => {
    expect(isSumOf(text, figures)).toBe(isBorneOut);
  });

  it('is no quotation with such a sign in it, and has markers', () => {
    expect(isComputed({ text: 'Difference: "a = b"', markers: [1] })).toBe(false);
    expect(isComputed({ text: 'Difference: $2 − $1 = $1', markers: [] })).toBe(false);
    expect(isComputed({ text: 'Difference: $2 − $1 = $1', markers: [1] })).toBe(true);
  });
});
