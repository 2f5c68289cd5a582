import { expect, it } from 'vitest';
import { watchLoop } from '../../src/evaluation/heldLoop.js';

/** Does nothing else for so many milliseconds. */
function hold(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

it('tells how long nothing else had its turn, and gives what came of the work', async () => {
  const { longestMs, value } = await watchLoop(async () => {
    hold(40);
    return 'done';
  });
  expect(value).toBe('done');
  expect(longestMs).toBeGreaterThan(30);
});

it('passes on what the work throws', async () => {
  await expect(watchLoop(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});
