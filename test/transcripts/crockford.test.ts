import { describe, expect, it } from 'vitest';
import { crockford } from '../../src/transcripts/crockford.js';

describe('crockford', () => {
  it.each([
    [[], 8, ''],
    [[0], 1, '0'],
    [[0b00001_000], 1, '1'],
    [[0b11111_000], 1, 'z'],
    [[0b01010_010, 0b11_00000_0], 2, 'ab'],
    [[255, 255, 255, 255, 255], 8, 'zzzzzzzz'],
    [[255, 255, 255, 255, 255], 3, 'zzz'], // no more digits than asked for
    [[255], 8, 'z'], // three bits are no digit
  ])('writes %j in at most %i digits as %j', (bytes, digits, written) => {
    expect(crockford(Uint8Array.from(bytes), digits)).toBe(written);
  });
});
