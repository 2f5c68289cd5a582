import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EmbeddingInvalidError } from '../../src/errors.js';
import { assertVector } from '../../src/store/vectorGuard.js';

describe('the guard for vectors', () => {
  it.each([
    ['an array', [3, 4], [0.6, 0.8]],
    ['typed floats', Float32Array.of(3, 4), [0.6, 0.8]],
    ['typed integers', Int8Array.of(0, -5), [0, -1]],
    ['entries whose squares overflow', [1e200, 0], [1, 0]],
    ['entries whose squares vanish', [0, 1e-300], [0, 1]],
  ])('scales %s to unit length', (_, vector, unit) => {
    const scaled = assertVector(vector, 2);
    expect(scaled).toHaveLength(2);
    scaled.forEach((entry, place) => {
      expect(entry).toBeCloseTo(unit[place] ?? Number.NaN, 12);
    });
  });

  it.each([
    ['null', null, 'not an array of numbers but null'],
    ['nothing', undefined, 'of type undefined'],
    ['a string', '12', 'of type string'],
    ['an object with a length', { length: 2, 0: 1, 1: 1 }, 'of type object'],
    ['bytes without entries', new DataView(new ArrayBuffer(2)), 'of type object'],
    ['a short vector', [1], '1 numbers where 2'],
    ['a long vector', [1, 2, 3], '3 numbers where 2'],
    ['NaN', [1, Number.NaN], 'NaN at place 1'],
    ['Infinity', [Number.NEGATIVE_INFINITY, 1], '-Infinity at place 0'],
    ['a null within', [1, null], 'null at place 1'],
    ['a string within', [1, '2'], 'type string at place 1'],
    ['a hole', Object.assign([], { 1: 5 }), 'type undefined at place 0'],
    ['large integers', BigInt64Array.of(1n, 2n), 'type bigint at place 0'],
    ['zeros', [0, -0], 'norm of zero'],
  ])('refuses %s, saying so', (_, vector, message) => {
    expect(() => assertVector(vector, 2)).toThrow(EmbeddingInvalidError);
    expect(() => assertVector(vector, 2)).toThrow(message);
  });

  it('leaves the given vector alone', () => {
    const vector = [3, 4];
    expect(assertVector(vector, 2)).not.toBe(vector);
    expect(vector).toEqual([3, 4]);
  });

  it('gives unit length to any vector of finite numbers, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 3, maxLength: 3 }), (vector) => {
        const isUsable = vector.every(Number.isFinite) && vector.some((entry) => entry !== 0);
        if (isUsable) expect(Math.hypot(...assertVector(vector, 3))).toBeCloseTo(1, 12);
        else expect(() => assertVector(vector, 3)).toThrow(EmbeddingInvalidError);
      }),
    );
  });
});
