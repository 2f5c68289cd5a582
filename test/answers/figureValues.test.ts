import { describe, expect, it } from 'vitest';
import { isSameValue, valuesOf } from '../../src/answers/figureValues.js';

describe('the values of figures', () => {
  it.each([
    ['20.2%', [20.2]],
    ['$132 billion', [132e9]],
    ['30% to 40%', [30, 40]],
    ['several billion dollars', []],
  ])('%s', (text, values) => {
    expect(valuesOf({ text })).toEqual(values);
  });

  it.each([
    ['20%', '20.2%', true], // rounded
    ['15%', '20%', false], // and not to one digit
    ['20.2%', '20.4%', false],
    ['$132 billion', '$132bn', true],
    ['35%', '30% to 40%', true],
    ['45%', '30% to 40%', false],
    ['1 million', '1,012,000', true],
    ['500', '1 million', false],
    ['several billion dollars', '$3 billion', false],
  ])('%s and %s: %s', (text, other, same) => {
    expect(isSameValue({ text }, { text: other })).toBe(same);
    expect(isSameValue({ text: other }, { text })).toBe(same);
  });
});
