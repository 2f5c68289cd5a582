import { describe, expect, it } from 'vitest';
import { narrowCitation } from '../../src/citations/narrowCitation.js';
import { cited } from './references/cited.js';

const TEXT = `${'a'.repeat(70)} Sales, at 1,200, grew 20% to 120; sales grew 20%. ${'z'.repeat(70)}`;
const start = TEXT.indexOf('Sales');
const end = TEXT.indexOf(' zzz');
const whole = cited({
  quote: TEXT.slice(start, end),
  start,
  end,
  prefix: TEXT.slice(start - 64, start),
  suffix: TEXT.slice(end, end + 64),
});

describe('a part of a citation', () => {
  it.each(['Sales', '1,200', 'grew 20% to 120; sales', '20%.', 'sales grew 20%.'])(
    'has the place and the surroundings of %j',
    (part) => {
      const narrowed = narrowCitation(whole, part);
      expect(narrowed?.quote).toBe(part);
      const { start = 0, end = 0, prefix, suffix } = narrowed ?? {};
      expect(TEXT.slice(start, end)).toBe(part);
      expect(prefix).toBe(TEXT.slice(start - 64, start));
      expect(suffix).toBe(TEXT.slice(end, end + 64));
    },
  );

  it('is the citation itself where all of it is quoted', () => {
    expect(narrowCitation(whole, whole.quote)).toBe(whole);
  });

  it('is the first where the words stand twice', () => {
    expect(narrowCitation(whole, 'grew 20%')?.start).toBe(TEXT.indexOf('grew'));
  });

  it.each([
    ['other words', 'Sales fell'],
    ['a part of a word', 'ales'],
    ['a part of a figure', '20%,'],
    ['the end of a figure', '200'],
    ['the beginning of a figure', '1'],
    ['other case', 'SALES'],
    ['no word', ', '],
    ['nothing', ''],
  ])('is none for %s', (_, part) => {
    expect(narrowCitation(whole, part)).toBeUndefined();
  });
});
