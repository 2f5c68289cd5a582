import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/** How long the event loop was held at a stretch while something was done, in milliseconds, and what came of it. */
export interface Held<T> {
  readonly longestMs: number;
  readonly value: T;
}

/** Milliseconds between looks at the loop: shorter stretches are not seen. */
const RESOLUTION_MS = 1;
/** Looks before the work and behind it: what is between two of them is what is measured. */
const LEAD_MS = 5;

/** Does some work and watches the event loop all the while. */
export async function watchLoop<T>(work: () => Promise<T>): Promise<Held<T>> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  await setTimeout(LEAD_MS);
  const value = await work();
  await setTimeout(LEAD_MS);
  delay.disable();
  return { longestMs: delay.max / 1e6, value };
}
