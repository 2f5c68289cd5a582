/** Times shorter than this are noise. */
const TELLING_MS = 8;
const LONGEST = 256_000;

/**
 * How much longer a work takes on an input four times as long, at the first length where it takes long enough to tell: 4
 * when it is linear, 16 when it is quadratic; 0 when even the longest takes no time. Growing step by step, it never hangs
 * on bad work.
 */
export function growthWhenQuadrupled(work: (length: number) => unknown): number {
  for (let length = 4_000; length < LONGEST; length *= 2) {
    if (timeOf(work, length) < TELLING_MS) continue;
    // A pause of the machine makes one factor too large, hardly each of three.
    return Math.min(...[1, 2, 3].map(() => timeOf(work, length * 4) / timeOf(work, length)));
  }
  return 0;
}

function timeOf(work: (length: number) => unknown, length: number): number {
  const started = performance.now();
  work(length);
  return performance.now() - started;
}
