/** Milliseconds of processor time that a work takes on a length and on twice the length: the best of some runs, for other programs disturb. */
export function doubling(
  work: (text: string) => unknown,
  unit: string,
  length: number,
): { readonly once: number; readonly twice: number } {
  const text = unit.repeat(Math.ceil(length / unit.length));
  const best = (run: () => unknown) => Math.min(...Array.from({ length: RUNS }, () => timeOf(run)));
  return { once: best(() => work(text)), twice: best(() => work(text + text)) };
}

const RUNS = 3;

/** Quadratic work takes four times as long on twice the length. What is done at once is not measured well enough to tell. */
export const isLinear = ({ once, twice }: { once: number; twice: number }): boolean =>
  twice < 3.2 * once || twice < 100;

function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
