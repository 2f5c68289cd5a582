import { describe, expect, it } from 'vitest';
import { createPatience } from '../../src/slack/patience.js';

const limited = (retryAfter: number) => ({ code: 'slack_webapi_rate_limited_error', retryAfter });
const refused = {
  code: 'slack_webapi_request_error',
  message: 'A request error occurred: connect ECONNREFUSED 127.0.0.1:9',
};
const lost = {
  code: 'slack_webapi_request_error',
  message: 'A request error occurred: socket hang up',
};

/** Fails with each of these, then succeeds. */
async function run(...faults: readonly object[]) {
  const waits: number[] = [];
  const left = [...faults];
  const patiently = createPatience(async (seconds) => void waits.push(seconds));
  const outcome = await patiently(async () => {
    const fault = left.shift();
    if (fault) throw Object.assign(new Error(), fault);
    return 'done';
  }).catch(() => 'failed');
  return { outcome, waits };
}

describe('patience', () => {
  it.each([
    ['as long as Slack says', [limited(3), limited(7)], 'done', [3, 7]],
    ['a second where nothing was reached', [refused], 'done', [1]],
    ['not where the call may have been done', [lost], 'failed', []],
    ['not where it was refused', [{ code: 'slack_webapi_platform_error' }], 'failed', []],
    ['not longer than anybody waits', [limited(3600)], 'failed', []],
    ['five times at most', Array(5).fill(limited(1)), 'failed', [1, 1, 1, 1]],
  ])('waits %s', async (_, faults, outcome, waits) => {
    expect(await run(...faults)).toEqual({ outcome, waits });
  });
});
