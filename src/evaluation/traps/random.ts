/** Gives whole numbers from 0 up to, and without, a bound. */
export type Random = (below: number) => number;

/** The same numbers for the same seed (mulberry32), so that a sample can be drawn again. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One of several; undefined where there is none. */
export const pick = <T>(all: readonly T[], random: Random): T | undefined =>
  all.length === 0 ? undefined : all[random(all.length)];
