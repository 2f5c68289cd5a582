import { expect, it } from 'vitest';
import { progressOf } from '../../src/ingest/progress.js';

const passage = (call: number) => ({ call, first: 0, last: 0 });

it('counts texts and whole calls: a call is done with the last of its texts', () => {
  // Call 0 says a and b, call 1 says b, call 2 was known; q is a question of no passage.
  const passages = [passage(0), passage(0), passage(1), passage(2)];
  const progress = progressOf(['a', 'b', 'q'], ['a', 'b', 'b', 'known'], passages, 3);
  const steps = [[], ['a'], ['q'], ['b']].map((batch) => progress(batch));
  expect(steps.map(({ embedded, calls }) => [embedded, calls])).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
    [3, 3], // b was the last of both
  ]);
  expect(steps[0]).toMatchObject({ toEmbed: 3, allCalls: 3 });
});

it('is at its end where nothing is missing', () => {
  const progress = progressOf([], ['known'], [passage(0)], 1);
  expect(progress([])).toEqual({ embedded: 0, toEmbed: 0, calls: 1, allCalls: 1 });
});
