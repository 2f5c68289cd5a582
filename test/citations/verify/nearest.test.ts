import { describe, expect, it } from 'vitest';
import { MINUTES, parseMinutes } from '../../search/minutes.js';
import { verifierOf } from './verifying.js';

/** Sentences of different words, so that what stands around them stands apart. */
const filler = (name: string): string =>
  `${Array.from({ length: 40 }, (_, at) => `${name}${at}`).join(' ')}.`;

const SAID = [
  'Office revenue grew 28% and 31% in constant currency, driven by demand for seats at home and abroad.',
  'Our next question today comes from Ann with Acme Bank.',
  filler('oven'),
  'Our next question today comes from Bo with Acme Bank.',
  filler('mill'),
  'Our next question today comes from Cy with Acme Bank.',
];
const verify = verifierOf(parseMinutes(MINUTES.replace('Power is the bottleneck', SAID.join(' '))));

describe('what differs from what was said', () => {
  it.each<[string, string, 'altered' | 'not_found']>([
    [
      'one figure within it',
      'Office revenue grew 28% and 30% in constant currency, driven by demand for seats at home',
      'altered',
    ],
    [
      'two words of eighteen',
      'Office revenue grew 28% and 31% in constant currencies, driven by orders for seats at home and abroad',
      'altered',
    ],
    [
      'two figures: it is another quarter’s sentence',
      'Office revenue grew 15% and 17% in constant currency, driven by demand for seats at home and abroad',
      'not_found',
    ],
    [
      'many small things',
      'Office sales grew 28% and 31% in stable currency, helped by demand for chairs at home or abroad',
      'not_found',
    ],
    [
      'what everybody says, in one word within it',
      'Our next question today is from Ann with Acme Bank',
      'altered',
    ],
    [
      'what everybody says, at its end',
      'Our next question today comes from Ann with Acme Capital',
      'not_found',
    ],
  ])('in %s', async (_, quote, verdict) => {
    const found = await verify(quote);
    expect(found.verdict, found.message).toBe(verdict);
    if (verdict === 'not_found') expect(found.nearest.length).toBeGreaterThan(0);
  });
});
