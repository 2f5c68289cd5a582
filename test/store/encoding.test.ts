import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFloats, decodeLines, encodeFloats, encodeLines } from '../../src/store/encoding.js';

describe('rows as lines', () => {
  it('come back as they were, whatever their text holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (rows) => {
        expect(decodeLines(encodeLines(rows))).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });

  it('are one line each', () => {
    const lines = encodeLines([{ text: 'a\nb\r\n\u2028' }, 'c']).toString();
    expect(lines.split('\n')).toHaveLength(3); // two rows and the end
  });

  it('may lack the last line end', () => {
    expect(decodeLines(Buffer.from('1\n2'))).toEqual([1, 2]);
  });
});

describe('floats as bytes', () => {
  it('are little-endian', () => {
    expect([...encodeFloats(Float32Array.of(1))]).toEqual([0, 0, 0x80, 0x3f]);
  });

  it.each([0, 1, 2, 3])('come back from %i bytes past an aligned place', (offset) => {
    const floats = Float32Array.of(0.1, -2, 3e38);
    const shifted = Buffer.concat([Buffer.alloc(8 + offset), encodeFloats(floats)]);
    expect(decodeFloats(shifted.subarray(8 + offset))).toEqual(floats);
  });

  it('of a part of an array are that part alone', () => {
    const part = Float32Array.of(1, 2, 3).subarray(1, 2);
    expect(decodeFloats(encodeFloats(part))).toEqual(Float32Array.of(2));
  });
});
