import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/errors.js';
import { startDeadline } from '../../src/models/deadline.js';
import { backoff, retryAfterMs, withRetries } from '../../src/models/retry.js';
import { createHurriedClock } from '../support/hurriedClock.js';

const NOON = Date.UTC(2026, 10, 24, 12);

describe('retryAfterMs', () => {
  it.each<[string | null, number | null]>([
    ['3', 3_000],
    [' 0 ', 0],
    ['1.5', 1_500], // against the standard, and sent all the same
    ['Tue, 24 Nov 2026 12:00:05 GMT', 5_000],
    ['Tue, 24 Nov 2026 11:59:00 GMT', 0], // has passed
    ['-5', null],
    ['soon', null],
    ['', null],
    [null, null],
  ])('reads %j as %j', (header, wait) => {
    expect(retryAfterMs(header, NOON)).toBe(wait);
  });
});

describe('backoff', () => {
  it.each([
    [0, 0, 250],
    [0, 0.5, 375],
    [1, 0, 500],
    [3, 0, 2_000],
    [4, 0, 4_000],
    [9, 0, 4_000], // grows no more
    [9, 0.5, 6_000],
  ])('after %i tries and by the chance %d is %i ms', (tried, random, wait) => {
    expect(backoff(tried, random)).toBe(wait);
  });
});

describe('withRetries', () => {
  const passing = (wait: number | null = null) => new ModelError('MODEL_UNAVAILABLE', 'no', wait);

  /** Fails with these faults, one a try, and then works; 10 s are all the time there is. */
  async function attemptWith(faults: readonly Error[], { retries = 3, spent = 0 } = {}) {
    const clock = createHurriedClock();
    const caller = new AbortController();
    const deadline = startDeadline(clock, caller.signal, 10_000, 'late');
    clock.pass(spent);
    const left = [...faults];
    const attempt = async (): Promise<string> => {
      const fault = left.shift();
      if (fault) throw fault;
      return 'works';
    };
    const outcome = withRetries(attempt, { clock, deadline, retries }).catch((fault) => fault);
    return { outcome: await outcome, waits: clock.waits, tries: faults.length - left.length };
  }

  it('tries again what passes', async () => {
    const { outcome, waits } = await attemptWith([passing(), passing()]);
    expect([outcome, waits]).toEqual(['works', [250, 500]]);
  });

  it('waits as long as it is asked to, and never less than by itself', async () => {
    const { waits } = await attemptWith([passing(3_000), passing(1)]);
    expect(waits).toEqual([3_000, 500]);
  });

  it('tells the last fault when the tries are over', async () => {
    const last = passing();
    const { outcome, tries } = await attemptWith([passing(), last, passing()], { retries: 1 });
    expect(outcome).toBe(last);
    expect(tries).toBe(2);
  });

  it.each<[string, Error, { spent?: number }]>([
    ['that will be refused again', new ModelError('MODEL_REFUSED', 'wrong key'), {}],
    ['that is ours', new TypeError('a fault of ours'), {}],
    ['whose wait ends with the deadline', passing(10_000), {}],
    ['when hardly any time is left', passing(), { spent: 9_800 }],
  ])('tells a fault at once %s', async (_, fault, options) => {
    const { outcome, waits, tries } = await attemptWith([fault], options);
    expect([outcome, waits, tries]).toEqual([fault, [], 1]);
  });
});
