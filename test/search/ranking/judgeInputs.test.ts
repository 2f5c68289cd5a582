import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../../src/search/ranking/features.js';
import { JUDGED, judgeInputs } from '../../../src/search/ranking/judgeInputs.js';
import { PAIR } from '../../../src/search/ranking/pair.js';
import { FRUIT, GRAPE, PLUM_PEAR, PLUM_PLUM_KIWI, WHICH_FRUIT } from '../../support/fruit.js';

const BM25 = PAIR.indexOf('bm25');
const near = (number: number): number => expect.closeTo(number, 4);

/** What the judge sees of statements of the fruit call with these odds against "none answers"; the best comes first. */
function inputsOf(odds: readonly number[], statements: readonly number[], bm25: number[] = []) {
  const contenders = statements.map((statement) => ({
    ...{ row: 0, call: 0, statement },
    ...{ words: 0, meaning: 0, place: 0 },
  }));
  const features = new Float32Array(statements.length * FEATURES.length);
  bm25.forEach((value, at) => {
    features[at * FEATURES.length + BM25] = value;
  });
  const scores = Float64Array.from(odds, Math.log);
  const order = [...odds.keys()].sort((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0));
  return judgeInputs([FRUIT], features, scores, contenders, order);
}

describe('what the judge sees', () => {
  it('begins with how far the best stands out', () => {
    const [best, lead, leadOfFive, leadOfTen, whole, share] = inputsOf([2, 1], [GRAPE, PLUM_PEAR]);
    expect(best).toBeCloseTo(Math.log(2));
    expect(lead).toBeCloseTo(Math.log(2));
    expect([leadOfFive, leadOfTen]).toEqual([lead, lead]); // of two, the second is the last
    expect(whole).toBe(3 / 4); // odds of 2 and 1 for them, of 1 for none
    expect(share).toBe(2 / 4);
  });

  it('is the fifth and the tenth, where there are so many', () => {
    const odds = Array.from({ length: 12 }, (_, at) => 2 ** (12 - at));
    const [, lead = 0, leadOfFive = 0, leadOfTen = 0] = inputsOf(
      odds,
      odds.map(() => PLUM_PEAR),
    );
    expect([lead, leadOfFive, leadOfTen].map((one) => one / Math.LN2)).toEqual([
      ...[near(1), near(4), near(9)], // each has half the odds of the one before
    ]);
  });

  it('is the share of the best with its neighbours in the turn', () => {
    expect(inputsOf([2, 1], [PLUM_PEAR, PLUM_PLUM_KIWI])[6]).toBe(3 / 4);
    expect(inputsOf([2, 1], [PLUM_PEAR, WHICH_FRUIT])[6]).toBe(2 / 4); // another turn
  });

  it('is how evenly the odds are spread', () => {
    expect(inputsOf([2], [GRAPE])[7]).toBeCloseTo(0); // all on one
    expect(inputsOf([2, 2], [GRAPE, PLUM_PEAR])[7]).toBeCloseTo(Math.LN2);
  });

  it('goes on with all that is measured of the best, and the best of each measure among the first five', () => {
    const six = Array.from({ length: 6 }, () => PLUM_PEAR);
    const inputs = inputsOf([9, 8, 7, 6, 5, 4], six, [0.1, 0.2, 0.5, 0.4, 0.3, 0.9]);
    expect(inputs).toHaveLength(JUDGED.length);
    expect(inputs[JUDGED.indexOf('bm25')]).toBeCloseTo(0.1);
    expect(inputs[JUDGED.indexOf('leading:bm25')]).toBeCloseTo(0.5); // the sixth, at 0.9, is not among them
  });

  it('is numbers whatever the odds', () => {
    for (const odds of [[1e-30], [1e30, 1e-30], [1e300, 1e300]])
      expect(inputsOf(odds, [GRAPE, PLUM_PEAR].slice(0, odds.length)).every(Number.isFinite)).toBe(
        true,
      );
  });
});
