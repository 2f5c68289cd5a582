import { expect, it } from 'vitest';
import { createClaim } from '../../src/slack/seen.js';

it('claims each key once, and forgets the oldest past its limit', () => {
  const claim = createClaim(2);
  expect(['a', 'a', 'b', 'a', 'c'].map(claim)).toEqual([true, false, true, false, true]);
  expect(claim('b')).toBe(false);
  expect(claim('a')).toBe(true); // the oldest of three
});
