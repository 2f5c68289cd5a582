import { describe, expect, it } from 'vitest';
import { CHANGES } from '../../../src/evaluation/quotes/changes.js';

/** The first of everything. */
const first = () => 0;
const OTHERS = ['Hammers', 'iron'];

const change = (kind: string, quote: string) =>
  CHANGES[kind]?.(quote.split(' '), first, OTHERS)?.join(' ') ?? null;

describe('a change', () => {
  it.each([
    ['digit', 'Anvils grew 20.2% in June', 'Anvils grew 30.2% in June'],
    ['unit', 'Anvils grew 20% in June', 'Anvils grew 20 in June'],
    ['unit', 'Anvils cost $20 each', 'Anvils cost €20 each'],
    ['scale', 'Anvils cost 2 million, all told', 'Anvils cost 2 billion, all told'],
    ['notDropped', 'Anvils do not float well', 'Anvils do float well'],
    ['notDropped', 'Anvils don’t float well', 'Anvils do float well'],
    ['notAdded', 'Anvils will float well', 'Anvils will not float well'],
    ['name', 'We asked Ann Lee', 'We asked Hammers Lee'],
    ['direction', 'Sales Grew in June', 'Sales fell in June'],
    ['swapped', 'Anvils are very heavy things', 'Anvils very are heavy things'],
    ['deleted', 'Anvils are heavy', 'Anvils heavy'],
    ['inserted', 'Anvils are heavy', 'Anvils Hammers are heavy'],
    ['replaced', 'Anvils are heavy', 'Anvils Hammers heavy'],
    ['inflected', 'Our anvils fell', 'Our anvil fell'],
  ])('of the kind %s makes of "%s" "%s"', (kind, quote, changed) => {
    expect(change(kind, quote)).toBe(changed);
  });

  it.each([
    ['digit', '20 anvils and 30'],
    ['notDropped', 'Not here but there'],
    ['name', 'Ann went to Bob'],
    ['direction', 'Grew like iron fell'],
  ])('of the kind %s leaves the ends of "%s" alone', (kind, quote) => {
    expect(change(kind, quote)).toBeNull();
  });

  it('is of twelve kinds', () => {
    expect(Object.keys(CHANGES)).toHaveLength(12);
  });
});
