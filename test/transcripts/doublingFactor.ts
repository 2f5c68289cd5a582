/** Times shorter than this are noise. */
const TELLING_MS = 40;
const LONGEST = 1_000_000;

/**
 * How much longer a work takes on an input twice as long, at the first length where it takes long enough to tell: 2 when
 * it is linear, 4 when it is quadratic; 0 when even 1 MB takes no time. Growing step by step, it never hangs on bad work.
 */
export function doublingFactor(work: (length: number) => unknown): number {
  for (let length = LONGEST / 64; length < LONGEST; length *= 2) {
    if (timeOf(work, length) < TELLING_MS) continue;
    // A pause of the machine makes one factor too large, hardly each of four.
    return Math.min(...[1, 2, 3, 4].map(() => timeOf(work, length * 2) / timeOf(work, length)));
  }
  return 0;
}

function timeOf(work: (length: number) => unknown, length: number): number {
  const started = performance.now();
  work(length);
  return performance.now() - started;
}
