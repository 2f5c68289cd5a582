import { describe, expect, it } from 'vitest';
import { NOT_IN_CALLS, notFoundSentence } from '../../src/answers/notFound.js';

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
