import { setTimeout as sleep } from 'node:timers/promises';

/** Time and chance as arguments, so that a test decides them. Milliseconds throughout. */
export interface Clock {
  /** Since 1970: `Retry-After` may name a date. */
  now(): number;
  /** Ends early, without an error, when the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** Runs something later; what it returns calls that off. */
  after(ms: number, run: () => void): () => void;
  /** From 0 up to but not 1. */
  random(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => {}),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
