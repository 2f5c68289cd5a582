import { describe, expect, it } from 'vitest';
import { createReadCall } from '../../../src/search/ranking/readCall.js';
import { TRAITS } from '../../../src/search/ranking/traits.js';
import { FRUIT, FRUIT_INDEX, FRUIT_VECTORS } from '../../support/fruit.js';
import { MINUTES, parseMinutes, spaceOf } from '../minutes.js';

const read = createReadCall(FRUIT_INDEX, FRUIT_VECTORS)(FRUIT);
const [PLUM, PEAR, KIWI, UNKNOWN] = [0, 1, 2, -1];

describe('a call as the ranker reads it', () => {
  it('has its words one after the other, statement by statement', () => {
    expect([...read.starts]).toEqual([0, 3, 7, 9, 12]);
    expect([...read.tokens]).toEqual([
      ...[UNKNOWN, UNKNOWN, UNKNOWN], // topic and label stand before a statement's own words
      ...[UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN],
      ...[PLUM, PEAR],
      ...[PLUM, PLUM, KIWI],
    ]);
  });

  it('has each word’s term in the keyword index', () => {
    const asked = ['which', 'fruit', 'sell', 'best'];
    const terms = ['orchard', 'harvest', 'grape', ...asked, 'plum', 'pear', 'plum', 'plum', 'kiwi'];
    const numbers = terms.map((term) => FRUIT_INDEX.terms.get(term));
    expect([...read.terms]).toEqual(numbers);
  });

  it('has the summed vectors of each statement, weighed, with their lengths', () => {
    const near = (...numbers: number[]) => numbers.map((number) => expect.closeTo(number));
    expect([...read.sums]).toEqual([
      ...near(0, 0, 0, 0), // no word is known
      ...near(1 + 2 * 0.6, 2 * 0.8), // a pear counts twice
      ...near(2, 1),
    ]);
    expect([...read.norms]).toEqual(near(0, 0, Math.hypot(2.2, 1.6), Math.sqrt(5)));
  });

  it('knows where each turn begins and ends', () => {
    expect([...read.turnStarts]).toEqual([0, 1, 2]);
    expect([...read.turnEnds]).toEqual([1, 2, 4]);
  });

  it('has the traits of each statement', () => {
    expect(read.traits).toHaveLength(4 * TRAITS.length);
    const asks = FRUIT.statements.map(
      (_, at) => read.traits[at * TRAITS.length + TRAITS.indexOf('asks')],
    );
    expect(asks).toEqual([0, 1, 0, 0]);
  });

  it('has what phrases and figures add to a word', () => {
    const { index } = spaceOf(parseMinutes(MINUTES));
    const call = parseMinutes(MINUTES.replace('Bakeries', 'In the third quarter, bakeries'));
    const { further } = createReadCall(index, FRUIT_VECTORS)(call);
    const added = [...further].filter((number) => number >= 0);
    const terms = [...index.terms].flatMap(([term, number]) =>
      added.includes(number) ? term : [],
    );
    expect(terms).toContain('#200000000000'); // the backlog
    expect(terms).toContain('~usa'); // the towns
  });

  it('is read once', () => {
    const readCall = createReadCall(FRUIT_INDEX, FRUIT_VECTORS);
    expect(readCall(FRUIT)).toBe(readCall(FRUIT));
  });
});
