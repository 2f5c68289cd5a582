/** Milliseconds of processor time that a work takes on a length and on four times the length. */
export interface Times {
  readonly once: number;
  readonly fourfold: number;
}

/** The times of a work on a text and on four of it in a row. Where they look bad it is tried again: other programs disturb. */
export function growth(
  work: (text: string) => unknown,
  text: string,
  looksBad: (times: Times) => boolean,
): Times {
  const timed = (): Times => ({
    once: timeOf(() => work(text)),
    fourfold: timeOf(() => work(text.repeat(4))),
  });
  let best = timed();
  for (let run = 1; run < MOST_RUNS && looksBad(best); run++) {
    const again = timed();
    best = {
      once: Math.min(best.once, again.once),
      fourfold: Math.min(best.fourfold, again.fourfold),
    };
  }
  return best;
}

const MOST_RUNS = 6;

/**
 * Quadratic work takes sixteen times as long on four times the length, linear work four times, or some more where
 * memory has to be tidied up. What is done at once is not measured well enough to tell.
 */
export const isLinear = ({ once, fourfold }: Times): boolean =>
  fourfold < 9 * once || fourfold < 60;

function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
