import { describe, expect, it } from 'vitest';
import { createNetwork, type Layer } from '../../../src/search/ranking/network.js';

/** Its units see x and 1 − y; it says 2 of the one and 3 of the other, and a half. */
const TWO_UNITS: readonly Layer[] = [
  {
    inputs: 2,
    outputs: 2,
    weights: Float32Array.of(1, 0, 0, -1),
    bias: Float32Array.of(0, 1),
  },
  { inputs: 2, outputs: 1, weights: Float32Array.of(2, 3), bias: Float32Array.of(0.5) },
];

describe('a network of two units', () => {
  it.each<[string, x: number, y: number, value: number]>([
    ['both units are silent', 0, 1, 0.5],
    ['far above zero a unit says what it sees', 10, -9, 2 * 10 + 3 * 10 + 0.5],
    ['far below zero it says nothing', -10, 11, 0.5],
    ['GELU of 1 is 0.841', 1, 1, 2 * 0.8413 + 0.5],
    ['GELU of −1 is −0.159', -1, 1, 2 * -0.1587 + 0.5],
  ])('%s', (_, x, y, value) => {
    expect(createNetwork(TWO_UNITS)(Float32Array.of(x, y))).toBeCloseTo(value, 2);
  });
});

it('the last layer is a plain sum, below zero too', () => {
  const only = [
    { inputs: 2, outputs: 1, weights: Float32Array.of(1, -2), bias: Float32Array.of(0) },
  ];
  expect(createNetwork(only)(Float32Array.of(1, 2))).toBe(-3);
});
