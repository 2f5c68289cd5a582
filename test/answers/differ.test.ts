import { describe, expect, it } from 'vitest';
import { tellDifferently } from '../../src/answers/differ.js';
import { type Mention, mentionsOf } from '../../src/answers/mentions.js';
import type { Said } from '../../src/answers/said.js';
import { clausesOf } from '../../src/search/clauses.js';
import { wordsOf } from '../../src/language/words.js';

function mentions(text: string): Mention[] {
  const clauses = clausesOf(text).map((clause) => ({
    ...clause,
    words: wordsOf(clause.text),
    directions: () => [],
  }));
  const said: Said = { text, words: wordsOf(text), clauses, context: [], around: () => [] };
  return mentionsOf(said);
}

const differ = (one: string, other: string, shared = 9): boolean =>
  mentions(one).some((a) => mentions(other).some((b) => tellDifferently(a, b, shared)));

describe('what a statement mentions', () => {
  it.each([
    ['Over 1,000 towns can order', ['Over 1,000 towns']],
    ['at least 1 gigawatt is planned', ['at least 1 gigawatt']],
    ['about 500,000 Trainium2 chips and more', ['about 500,000 Trainium2 chips']],
    ['with 500,000, and chips', ['500,000']],
    ['sales exceeding $100 billion in the past 12 months', ['exceeding $100 billion', '12 months']],
    ['it is to double by the end of 2027', ['double', 'by the end of 2027']],
    ['a multi-billion dollar business', []], // too vague to differ
  ])('%j', (text, phrases) => {
    expect(mentions(text).map(({ phrase }) => phrase)).toEqual(phrases);
  });

  it('is of what is or of what will be, by its own verb', () => {
    const [now, later] = mentions('It has expanded to 1,000 cities, and will reach 2,300 by May');
    expect([now?.isAhead, later?.isAhead]).toEqual([false, true]);
  });
});

describe('two statements differ', () => {
  it.each([
    ['Over 1,000 towns enjoy same-day delivery', 'Delivery has expanded to 1,000 cities'], // bound and unit
    ['Over 1,000 towns enjoy delivery', 'under 1,000 towns enjoy delivery'], // bounds that exclude each other
    ['The cloud passed over $13 billion in run rate', 'The cloud run rate is nearly $13 billion'],
    [
      'Capacity is expected to double again by 2027',
      'we expect capacity to double by the end of 2027',
    ],
    ['The fleet counts 300 vans in Bergen', 'In Bergen the fleet counts 320 vans'], // another value
    ['In Q2 cloud revenue grew 12% in Norway', 'In Norway cloud revenue grew 14% in Q2'],
  ])('%j and %j', (one, other) => {
    expect(differ(one, other)).toBe(true);
    expect(differ(other, one)).toBe(true);
  });

  it.each([
    ['Cloud revenue grew 20.2% in Norway', 'In Norway cloud revenue grew 20%'], // rounded
    ['Cloud revenue grew 12% in Norway', 'In Norway cloud revenue grew about 12%'],
    ['Cloud revenue grew 12% in Norway', 'In Norway cloud revenue grew 14% in the prior quarter'],
    ['Cloud revenue grew 12% in Norway', 'We expect cloud revenue to grow 14% in Norway'], // guidance
    ['Cloud revenue grew 12% in Norway', 'In Norway cloud revenue grew 14%'], // one may be of the year
    [
      'International operating income was $2 billion in Q2',
      'Operating income was $19 billion in Q2',
    ],
    ['Crocs margin of 60.9% was up in Q2', 'Jibbitz margin of 47.7% was up in Q2'],
    [
      'We repurchased 2 million shares in the quarter',
      'We repurchased 4 million shares in the year',
    ],
    ['Cloud revenue grew 12% in Norway', 'Oven revenue grew 14% at home'],
    ['Graviton is about 40% cheaper to run', 'Trainium2 is 30% cheaper to run'], // two things
    ['It serves 1,000 stores with bread', 'It has 1,000 employees who bake bread'], // of two kinds
    ['300 vans drive in Bergen', '300 vans drive in Oslo'], // nothing differs that is counted
    ['Trainium3 is previewed by the end of 2025', 'Kuiper starts service by the end of 2026'], // two events
    ['It doubled compared with 2022', 'It is to double by 2027'], // no deadline
    ['up by $4 billion', 'spent over $4 billion'], // no common word
    // bounds of one value go together
    ['Over 1,000 towns enjoy delivery', '1,000 towns enjoy delivery'],
    ['nearly 500,000 Trainium2 chips run', 'trained on 500,000 Trainium2 chips'],
    ['over 1 gigawatt of power is added', 'at least 1 gigawatt of power is added'],
    ['The cloud run rate surpassed $13 billion', 'The cloud run rate of $13 billion grew'],
  ])('but not %j and %j', (one, other) => {
    expect(differ(one, other)).toBe(false);
    expect(differ(other, one)).toBe(false);
  });

  it('only where they share enough to be of one matter', () => {
    const pair = ['Over 1,000 towns enjoy delivery', 'under 1,000 towns enjoy delivery'] as const;
    expect(differ(...pair, 3)).toBe(true);
    expect(differ(...pair, 2)).toBe(false);
  });
});
