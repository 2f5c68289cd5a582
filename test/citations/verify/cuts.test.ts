import { describe, expect, it } from 'vitest';
import { MINUTES, parseMinutes } from '../../search/minutes.js';
import { verifierOf } from './verifying.js';

/** The codes of the warnings about a quote out of an answer of one sentence. */
async function cutsOf(sentence: string, quote: string): Promise<readonly string[]> {
  const verify = verifierOf(parseMinutes(MINUTES.replace('Power is the bottleneck', sentence)));
  const { verdict, warnings } = await verify(quote);
  if (verdict !== 'exact') throw new Error(`${verdict}: ${quote}`);
  return warnings.map(({ code }) => code);
}

describe('a quote that cuts off its negation', () => {
  it.each([
    ['We do not think we will cut prices', 'we will cut prices'],
    ['There is no sign that growth slowed', 'growth slowed'],
    ['We don’t expect to cut prices', 'expect to cut prices'],
    ['We do not, at this point, expect to cut prices', 'expect to cut prices'],
    ['We have never said that demand fell', 'demand fell'],
    ['It is unlikely that demand falls', 'demand falls'],
    ['We deny that demand fell', 'demand fell'],
    ['That demand fell is not true', 'That demand fell'],
    ['We will not cut prices', 'We will'],
    ['Without new plants we meet demand', 'we meet demand'],
    ['We will not cut prices', 'We will … cut prices'],
    ['Neither margins nor sales fell', 'sales fell'],
  ])('"%s" → "%s" is warned of', async (sentence, quote) => {
    expect(await cutsOf(sentence, quote)).toEqual(['QUOTE_CUTS_NEGATION']);
  });

  it.each([
    ['We do not think we will cut prices', 'do not think we will cut prices'],
    ['No. We will cut prices', 'We will cut prices'],
    ['Prices did not rise, but demand grew', 'demand grew'],
    ['Prices did not rise; demand grew', 'demand grew'],
    ['There is no doubt that demand grew', 'demand grew'],
    ['We not only cut prices', 'cut prices'],
    ['Demand grew, not only at home', 'Demand grew'],
    ['Demand grew', 'Demand grew'],
    ['No, we will cut prices', 'we will cut prices'],
  ])('"%s" → "%s" is none', async (sentence, quote) => {
    expect(await cutsOf(sentence, quote)).toEqual([]);
  });

  it.each([
    ['Sales were $5 billion at home', 'Sales were $5', ['QUOTE_CUTS_FIGURE']],
    ['Sales grew 5 percent at home', 'Sales grew 5', ['QUOTE_CUTS_FIGURE']],
    ['Sales were $5 billion at home', 'Sales were $5 billion', []],
  ])('"%s" → "%s" has the figures it had: %j', async (sentence, quote, codes) => {
    expect(await cutsOf(sentence, quote)).toEqual(codes);
  });
});
