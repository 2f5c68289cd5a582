import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createSpacing } from '../../src/slack/spaced.js';

it('begins one thing behind the other, in order, whatever becomes of them', async () => {
  const spaced = createSpacing();
  const begun: number[] = [];
  const begin = (at: number) =>
    spaced(async () => {
      begun.push(at);
      if (at === 0) throw new Error('the first');
    });
  const all = Promise.allSettled([0, 1, 2].map(begin));
  for (let turn = 0; turn < 4; turn += 1) {
    expect(begun.length).toBeLessThanOrEqual(turn); // never two at once
    await nextTurn();
  }
  expect((await all).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(begun).toEqual([0, 1, 2]);
});
