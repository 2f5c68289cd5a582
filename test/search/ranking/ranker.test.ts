import { describe, expect, it } from 'vitest';
import { WeightsError } from '../../../src/errors.js';
import { FEATURES } from '../../../src/search/ranking/features.js';
import { JUDGED } from '../../../src/search/ranking/judgeInputs.js';
import { decodeRanker, RANKER_VERSION } from '../../../src/search/ranking/ranker.js';

const base64 = (values: readonly number[]): string =>
  Buffer.from(Float32Array.from(values).buffer).toString('base64');
const COVERAGE = FEATURES.indexOf('coverage');

/** A network of one layer that says `times` of one input. */
const network = (inputs: number, at: number, times: number, none = 0) => {
  const weights = Array.from({ length: inputs }, (_, input) => (input === at ? times : 0));
  return {
    none,
    layers: [{ inputs, outputs: 1, weights: base64(weights), bias: base64([0]) }],
  };
};
const scaled = (inputs: number, networks: readonly unknown[], mean = 0, deviation = 1) => ({
  mean: base64(Array.from({ length: inputs }, () => mean)),
  deviation: base64(Array.from({ length: inputs }, () => deviation)),
  networks,
});
const FILE = {
  version: RANKER_VERSION,
  trained: { command: 'by hand' },
  features: FEATURES,
  ranker: scaled(FEATURES.length, [network(FEATURES.length, COVERAGE, 2)]),
  judge: scaled(JUDGED.length, [network(JUDGED.length, 0, 1)]),
  thresholds: { answers: 0.5, alsoAnswers: 0.4 },
};
const decode = (changes: object = {}) => decodeRanker(JSON.stringify({ ...FILE, ...changes }));

/** One row after the other, all zeros but for the coverage. */
const rowsOf = (...coverages: number[]): Float32Array => {
  const rows = new Float32Array(coverages.length * FEATURES.length);
  coverages.forEach((coverage, at) => {
    rows[at * FEATURES.length + COVERAGE] = coverage;
  });
  return rows;
};
const ranking = (networks: readonly unknown[], mean = 0, deviation = 1) =>
  decode({ ranker: scaled(FEATURES.length, networks, mean, deviation) });

describe('a ranker', () => {
  it('scores each statement by its row', () => {
    expect([...decode().score(rowsOf(0.5, 1, 0))]).toEqual([1, 2, 0]);
    expect([...decode().score(rowsOf())]).toEqual([]);
  });

  it('does not look at what stands out the least among many', () => {
    const rows = rowsOf(...Array.from({ length: 65 }, () => 1));
    rows[7 * FEATURES.length + FEATURES.indexOf('cosineDeviation')] = -1;
    const scores = [...decode().score(rows)];
    expect(scores.indexOf(Number.NEGATIVE_INFINITY)).toBe(7);
    expect(scores.filter((score) => score === 2)).toHaveLength(64);
  });

  it('scores against what it says of none', () => {
    const { score } = ranking([network(FEATURES.length, COVERAGE, 2, 1.5)]);
    expect([...score(rowsOf(1))]).toEqual([2 - 1.5]);
  });

  it('says the mean of its networks', () => {
    const both = [2, 4].map((times) => network(FEATURES.length, COVERAGE, times));
    expect([...ranking(both).score(rowsOf(1))]).toEqual([3]);
  });

  it('sees how many deviations a value lies from the mean, four at most', () => {
    const { score } = ranking([network(FEATURES.length, COVERAGE, 1)], 0.5, 0.25);
    expect([...score(rowsOf(0.5, 0.75, 99, -99))]).toEqual([0, 1, 4, -4]);
  });

  it('leaves what never varied in training as it is', () => {
    const { score } = ranking([network(FEATURES.length, COVERAGE, 1)], 0, 0);
    expect([...score(rowsOf(1))]).toEqual([1]);
  });

  it('judges how likely it is that the best answers', () => {
    const { judge, thresholds } = decode();
    const inputs = new Float32Array(JUDGED.length);
    expect(judge(inputs)).toBe(0.5); // log odds of 0
    inputs[0] = Math.log(3);
    expect(judge(inputs)).toBeCloseTo(0.75); // three to one
    expect(thresholds).toEqual({ answers: 0.5, alsoAnswers: 0.4 });
  });
});

describe('the file of a ranker is refused', () => {
  const [whole] = FILE.ranker.networks as [ReturnType<typeof network>];
  const [layer] = whole.layers;
  const withLayer = (changes: object) => ({
    ranker: { ...FILE.ranker, networks: [{ none: 0, layers: [{ ...layer, ...changes }] }] },
  });

  it.each<[string, object]>([
    ['of another version', { version: RANKER_VERSION + 1 }],
    ['made for other features', { features: FEATURES.slice(1) }],
    ['made for the features in another order', { features: [...FEATURES].reverse() }],
    ['without a judge', { judge: undefined }],
    ['without a network', { ranker: { ...FILE.ranker, networks: [] } }],
    ['without thresholds', { thresholds: {} }],
    ['with cut weights', withLayer({ weights: base64([1, 2]) })],
    ['with a cut bias', withLayer({ bias: '' })],
  ])('%s', (_, changes) => {
    expect(() => decode(changes)).toThrow(WeightsError);
  });

  it.each(['', '{', 'null', '[]'])('that is no ranker at all: %j', (text) => {
    expect(() => decodeRanker(text)).toThrow(WeightsError);
  });

  it('cut in the middle', () => {
    const text = JSON.stringify(FILE);
    expect(() => decodeRanker(text.slice(0, text.length / 2))).toThrow(WeightsError);
  });
});
