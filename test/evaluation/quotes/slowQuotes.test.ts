import { expect, it } from 'vitest';
import { SLOW_QUOTES } from '../../../src/evaluation/quotes/slowQuotes.js';
import { parseVerify } from '../../../src/server/verifyInput.js';

it.each(Object.entries(SLOW_QUOTES))('%s may be sent to the door', (_, quote) => {
  expect(parseVerify({ quote }).quote).toBe(quote);
});
