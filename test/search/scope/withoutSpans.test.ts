import { expect, it } from 'vitest';
import { withoutSpans } from '../../../src/search/scope/withoutSpans.js';

/** Takes out what stands in brackets. */
function without(marked: string): string {
  const spans: { start: number; end: number }[] = [];
  const text = marked.replace(/\[(.*?)\]/g, (_, inner: string, at: number) => {
    const start = at - 2 * spans.length;
    spans.push({ start, end: start + inner.length });
    return inner;
  });
  return withoutSpans(text, spans);
}

it.each([
  ['How did [Acme] do in [Q3 2024]?', 'How did do?'],
  ['What were the margins of [Acme], [Beta], and [Gamma] in [Q3]?', 'What were the margins?'],
  ['What was [Acme]’s margin?', 'What was margin?'],
  ["What was [Acme Inc.'s] margin?", 'What was margin?'],
  ['What did they say?', 'What did they say?'],
  ['[Acme]', 'Acme'], // nothing would be left to search for
])('%j is searched as %j', (marked, left) => {
  expect(without(marked)).toBe(left);
});
