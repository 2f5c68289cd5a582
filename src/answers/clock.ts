import { performance } from 'node:perf_hooks';
import type { Timings } from '../answer.js';

/** Times the stages of one answer. */
export interface Clock {
  /** Ends a stage. */
  lap(stage: keyof Omit<Timings, 'totalMs'>): void;
  timings(): Timings;
}

export function startClock(): Clock {
  const start = performance.now();
  let before = start;
  const spent = { scopeMs: 0, embedMs: 0, searchMs: 0, writeMs: 0, verifyMs: 0 };
  return {
    lap(stage) {
      const now = performance.now();
      spent[stage] += round(now - before);
      before = now;
    },
    timings: () => ({ ...spent, totalMs: round(performance.now() - start) }),
  };
}

/** Milliseconds to a hundredth. */
const round = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;
