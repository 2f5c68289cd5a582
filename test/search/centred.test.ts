import { describe, expect, it } from 'vitest';
import { centredSimilarity } from '../../src/search/centred.js';

const EAST = [1, 0];
const NORTH_EAST = [0.8, 0.6];
const SOUTH_EAST = [0.8, -0.6];
/** Half lean to the north, half to the south: in the middle of all is 0.8 to the east. */
const leaning = Array.from({ length: 30 }, (_, row) => (row % 2 === 0 ? NORTH_EAST : SOUTH_EAST));

describe('similarity seen from the middle', () => {
  it('leaves out what all rows share', () => {
    const nearTo = centredSimilarity(NORTH_EAST, Float32Array.from(leaning.flat()));
    expect(nearTo(0)).toBeCloseTo(1);
    expect(nearTo(1)).toBeCloseTo(-1); // as they are, the two have a cosine of 0.28
  });

  it('is 0 for a row without a vector, which does not move the middle either', () => {
    const nearTo = centredSimilarity(
      NORTH_EAST,
      Float32Array.from([...leaning.flat(), 0, 0, 0, 0]),
    );
    expect(nearTo(30)).toBe(0);
    expect(nearTo(0)).toBeCloseTo(1);
  });

  it('is 0 where question or row is the middle itself', () => {
    const alike = Float32Array.from(Array.from({ length: 32 }, () => EAST).flat());
    expect(centredSimilarity(EAST, alike)(0)).toBe(0);
    expect(centredSimilarity(NORTH_EAST, alike)(0)).toBe(0);
  });

  it('is the plain cosine where too few rows tell where the middle is', () => {
    const nearTo = centredSimilarity(EAST, Float32Array.from(leaning.slice(0, 29).flat()));
    expect(nearTo(0)).toBeCloseTo(0.8);
    expect(nearTo(1)).toBeCloseTo(0.8);
  });
});
