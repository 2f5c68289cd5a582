import { describe, expect, it } from 'vitest';
import { fuseRankings } from '../../src/search/fusion.js';

const order = (...rankings: Parameters<typeof fuseRankings>[0]): number[] =>
  [...fuseRankings(rankings)].sort(([, one], [, other]) => other - one).map(([row]) => row);

describe('fused rankings', () => {
  it('put first what both rankings hold high', () => {
    expect(order({ rows: [7, 4], weight: 1 }, { rows: [4, 9], weight: 1 })).toEqual([
      4, // 2nd and 1st
      7, // 1st of one only
      9, // 2nd of one only
    ]);
  });

  it('follow the weightier ranking where the two disagree', () => {
    expect(order({ rows: [1, 2], weight: 1 }, { rows: [2, 1], weight: 0.3 })).toEqual([1, 2]);
    expect(order({ rows: [1, 2], weight: 0.3 }, { rows: [2, 1], weight: 1 })).toEqual([2, 1]);
  });

  it('leave out a ranking of weight 0, with what only it found', () => {
    expect(order({ rows: [1, 2], weight: 1 }, { rows: [3, 2, 1], weight: 0 })).toEqual([1, 2]);
  });

  it('of nothing are nothing', () => {
    expect(order()).toEqual([]);
    expect(order({ rows: [], weight: 1 })).toEqual([]);
  });
});
