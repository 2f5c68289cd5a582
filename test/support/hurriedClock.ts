import type { Clock } from '../../src/models/clock.js';

export interface HurriedClock extends Clock {
  /** Every wait that was asked for, in milliseconds. */
  readonly waits: number[];
  /** Lets time pass: what was to run after so long runs. */
  pass(ms: number): void;
}

/** Waits take no time, but move the clock; what is to run later runs when the test lets time pass. */
export function createHurriedClock({ start = 0, random = 0 } = {}): HurriedClock {
  let now = start;
  const waits: number[] = [];
  const later = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    waits,
    now: () => now,
    wait: async (ms) => {
      waits.push(ms);
      now += ms;
    },
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      later.add(timer);
      return () => void later.delete(timer);
    },
    random: () => random,
    pass: (ms) => {
      now += ms;
      for (const timer of later)
        if (timer.at <= now) {
          later.delete(timer);
          timer.run();
        }
    },
  };
}
