import { describe, expect, it } from 'vitest';
import { heaviestChain } from '../../../src/citations/versions/heaviestChain.js';

/** `before-after` pairs, each with its weight. */
const chainOf = (pairs: Readonly<Record<string, number>>, places = 10): string[] =>
  heaviestChain(
    Object.entries(pairs).map(([pair, weight]) => {
      const [before = 0, after = 0] = pair.split('-').map(Number);
      return { before, after, weight };
    }),
    places,
  ).map(({ before, after }) => `${before}-${after}`);

describe('the heaviest chain', () => {
  it.each<[string, Record<string, number>, string[]]>([
    ['of nothing is empty', {}, []],
    ['keeps what is in order', { '0-0': 1, '1-1': 1, '2-2': 1 }, ['0-0', '1-1', '2-2']],
    ['leaves out the lighter one of two that cross', { '0-1': 1, '1-0': 2 }, ['1-0']],
    [
      'prefers many light ones to a heavy one that crosses them',
      { '0-5': 2, '1-1': 1, '2-2': 1, '3-3': 1 },
      ['1-1', '2-2', '3-3'],
    ],
    ['takes each old place once', { '0-0': 1, '0-1': 2, '0-2': 1 }, ['0-1']],
    ['takes each new place once', { '0-4': 1, '1-4': 3 }, ['1-4']],
    ['reaches the last place', { '0-9': 1 }, ['0-9']],
  ])('%s', (_, pairs, expected) => {
    expect(chainOf(pairs)).toHaveLength(expected.length);
    expect(chainOf(pairs)).toEqual(expected);
  });
});
