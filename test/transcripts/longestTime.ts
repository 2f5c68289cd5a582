/** Quadratic work takes some seconds by then, linear work some hundredths of one. */
const LENGTHS = [16_000, 32_000, 64_000, 128_000, 256_000];
/** Far from either, so that a slow or busy machine changes no verdict. */
export const TOO_LONG_MS = 800;

/** Milliseconds of processor time (other programs do not count) that a work takes; growing step by step, it stops at the first that is too long. */
export function longestTime(work: (length: number) => unknown): number {
  let longest = 0;
  for (const length of LENGTHS) {
    const before = process.cpuUsage();
    work(length);
    const { user, system } = process.cpuUsage(before);
    longest = Math.max(longest, (user + system) / 1000);
    if (longest > TOO_LONG_MS) break;
  }
  return longest;
}
