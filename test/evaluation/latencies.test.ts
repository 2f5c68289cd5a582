import { expect, it } from 'vitest';
import { latenciesOf } from '../../src/evaluation/latencies.js';
import { answerOf } from './answered.js';

it('tells by stage the times that a share of the answers stays within', () => {
  const answers = Array.from({ length: 20 }, (_, at) => answerOf([], [], 20 - at)); // 20, 19 … 1 ms
  const { total, scope } = latenciesOf(answers);
  expect(total).toEqual({ p5: 1, p25: 5, p50: 10, p75: 15, p95: 19 });
  expect(scope?.p95).toBe(0);
});

it('keeps the order of the stages', () => {
  const stages = ['scope', 'embed', 'search', 'write', 'verify', 'total'];
  expect(Object.keys(latenciesOf([answerOf([])]))).toEqual(stages);
});

it('has nothing to tell of no answers', () => {
  expect(latenciesOf([])).toEqual({});
});
