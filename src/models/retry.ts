import { ModelError } from '../errors.js';
import type { Clock } from './clock.js';
import type { Deadline } from './deadline.js';

/** Doubles from try to try. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

/**
 * Tries again what may work the next time, after a growing wait or the one that the provider asks for, and never past
 * the deadline: when the wait does not fit, the fault is told at once.
 *
 * @param retries how often after the first try
 * @throws the last fault
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  { clock, deadline, retries }: { clock: Clock; deadline: Deadline; retries: number },
): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await attempt();
    } catch (fault) {
      if (!(fault instanceof ModelError && fault.isPassing) || tried === retries) throw fault;
      const wait = Math.max(backoff(tried, clock.random()), fault.retryAfterMs ?? 0);
      if (clock.now() + wait >= deadline.at) throw fault;
      await clock.wait(wait, deadline.signal);
      if (deadline.signal.aborted) throw fault;
    }
  }
}

/** Milliseconds between half of and the whole doubled wait, so that clients that failed together do not return together. */
export const backoff = (tried: number, random: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** tried, LONGEST_WAIT_MS) * (0.5 + random / 2);

/**
 * What a `Retry-After` header asks for, in milliseconds from now: seconds or an HTTP date (RFC 9110, 10.2.3).
 * Null where it says neither.
 */
export function retryAfterMs(header: string | null, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN; // `-5` is a date to JavaScript
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
