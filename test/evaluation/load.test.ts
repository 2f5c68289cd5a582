import { collectDefaultMetrics, Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/answer.js';
import { LockedError } from '../../src/errors.js';
import { measureLoad, memoryOf } from '../../src/evaluation/load.js';
import { ask, DEPS } from '../server/fakes.js';
import { startServer } from '../support/startServer.js';

const SHORT = { concurrent: 8, seconds: 0.3 };

describe('the load', () => {
  it('keeps that many questions running, and each is answered, as JSON and as a stream', async () => {
    let running = 0;
    let most = 0;
    const asked: string[] = [];
    let letGo = () => {};
    const allRun = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const counting: Ask = async function* (request, signal) {
      asked.push(request.question);
      running += 1;
      most = Math.max(most, running);
      if (running === SHORT.concurrent) letGo();
      await allRun; // the first wait for each other
      try {
        yield* ask(request, signal);
      } finally {
        running -= 1;
      }
    };
    const { url } = await startServer({ ...DEPS, ask: counting });
    const load = await measureLoad(url, ['One?', 'Two?', 'Three?'], SHORT);
    expect(load).toMatchObject({ asked: asked.length, faults: {} });
    expect(new Set(asked)).toEqual(new Set(['One?', 'Two?', 'Three?']));
    expect(most).toBe(SHORT.concurrent);
    expect(load.p50).toBeGreaterThan(0);
    expect(load.p99).toBeGreaterThanOrEqual(load.p50);
  });

  it('names what was no answer', async () => {
    const failing: Ask = async function* () {
      yield* [];
      throw new LockedError('busy');
    };
    const { url } = await startServer({ ...DEPS, ask: failing });
    const { faults, p99 } = await measureLoad(url, ['Why?'], SHORT);
    expect(Object.keys(faults).sort()).toEqual(['200 LOCKED', '503 LOCKED']); // a stream has begun
    expect(p99).toBe(0);
  });

  it('names a server that is not there', async () => {
    const { faults } = await measureLoad('http://127.0.0.1:1', ['Why?'], {
      concurrent: 1,
      seconds: 0.01,
    });
    expect(Object.keys(faults)).toEqual([expect.stringContaining('ECONNREFUSED')]);
  });
});

it('reads the memory of a server from its metrics', async () => {
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const { url } = await startServer({ ...DEPS, metrics });
  const { resident, heap } = await memoryOf(url);
  expect(heap).toBeGreaterThan(1_000_000);
  expect(resident).toBeGreaterThan(heap);
});
