import { describe, expect, it } from 'vitest';
import { fallenLine, judge } from '../../src/evaluation/judge.js';
import { MEASURES, type Measure } from '../../src/evaluation/measures.js';
import { SUITES } from '../../src/evaluation/suites/suites.js';

const right: Measure = {
  path: 'gold.all.right',
  says: 'Right',
  better: 'more',
  kind: 'share',
  asked: 0.9,
  floor: 0.8,
};
const wrong: Measure = { ...right, path: 'gold.all.wrong', better: 'less', asked: 0, floor: 2 };

const judged = (measure: Measure, row: Record<string, number>) =>
  judge([measure], { gold: { all: row } })[0];

describe('a measure', () => {
  it.each([
    [0.95, true, false],
    [0.9, true, false],
    [0.8996, false, false], // though it is shown as 0.9
    [0.85, false, false],
    [0.79, false, true],
    [Number.NaN, false, true],
  ])('of %d where more is better: reached %s, fallen %s', (value, isReached, hasFallen) => {
    expect(judged(right, { right: value })).toMatchObject({ value, isReached, hasFallen });
  });

  it.each([
    [0, true, false],
    [2, false, false],
    [3, false, true],
  ])('of %d where less is better: reached %s, fallen %s', (value, isReached, hasFallen) => {
    expect(judged(wrong, { wrong: value })).toMatchObject({ value, isReached, hasFallen });
  });

  it('has fallen where its suite was run and did not give it', () => {
    expect(judged(right, {})).toMatchObject({ value: null, isReached: null, hasFallen: true });
  });

  it('is left alone where its suite or its set was not run', () => {
    const open = { value: null, isReached: null, hasFallen: false };
    expect(judge([right], {})).toMatchObject([open]);
    expect(judge([right], { gold: { other: { right: 1 } } })).toMatchObject([open]);
  });

  it('of which nothing is asked is neither reached nor missed', () => {
    expect(judged({ ...right, asked: null }, { right: 1 })).toMatchObject({ isReached: null });
  });

  it('names itself when it fell', () => {
    const lines = judge([right, wrong], { gold: { all: { right: 0.7654 } } }).map(fallenLine);
    expect(lines).toEqual([
      'gold.all.right (Right) is 0.765, held at at least 0.8',
      'gold.all.wrong (Right) was not measured, held at at most 2',
    ]);
  });
});

describe('the committed measures', () => {
  it('are each named once', () => {
    const paths = MEASURES.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.each(MEASURES.map(({ path }) => path))('%s is of a suite that there is', (path) => {
    expect(Object.keys(SUITES)).toContain(path.split('.')[0]);
    expect(path.split('.')).toHaveLength(3);
  });
});
