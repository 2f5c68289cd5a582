import { describe, expect, it } from 'vitest';
import {
  NOT_IN_CALLS,
  notFoundSentence,
  partsNotFoundSentence,
} from '../../src/answers/notFound.js';

const call = (company: string | null, period: string | null, id: string) => ({
  company,
  period,
  id,
});
const AMAZON = call('Amazon', '2025-Q3', 'AMZN-2025-Q3');
const APPLE = call('Apple', '2025-Q4', 'AAPL-2025-Q4');
const NAMELESS = call(null, null, 'call-7');

describe('a refusal', () => {
  it.each([
    [[AMAZON], 'Amazon 2025-Q3'],
    [[AMAZON, APPLE], 'Amazon 2025-Q3 and Apple 2025-Q4'],
    [[AMAZON, APPLE, NAMELESS], 'Amazon 2025-Q3, Apple 2025-Q4 and call-7'],
    [[AMAZON, APPLE, NAMELESS, AMAZON], '4 calls (Amazon 2025-Q3, Apple 2025-Q4, call-7, …)'],
  ])('names what was searched: %#', (calls, searched) => {
    expect(notFoundSentence(calls)).toContain(` ${searched} `);
    expect(notFoundSentence(calls).startsWith(NOT_IN_CALLS)).toBe(true);
  });

  it('says so when the filters left no call', () => {
    expect(notFoundSentence([])).toBe(`${NOT_IN_CALLS}: no call at hand fits the filters.`);
  });
});

describe('the parts that nothing answers', () => {
  it.each([
    [['What is the tax rate?'], 'what is the tax rate'],
    [['AWS margin', 'How many use "Bedrock"?'], 'AWS margin; how many use Bedrock'],
    [['is [3] or **this**\nsaid ...'], 'is 3 or this said'],
  ])('are named in one sentence: %j', (asked, named) => {
    expect(partsNotFoundSentence(asked)).toBe(`${NOT_IN_CALLS}: ${named}.`);
  });
});
