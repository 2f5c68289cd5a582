import { describe, expect, it, onTestFinished } from 'vitest';
import { createWorkerPool } from '../../src/models/workerPool.js';

const OBEDIENT = new URL('./obedientWorker.mjs', import.meta.url);

function poolOf(size: number, script = OBEDIENT) {
  const pool = createWorkerPool(script, size);
  onTestFinished(() => pool.close());
  return pool;
}

describe('a pool of worker threads', () => {
  it('answers each batch with its own vectors, on as many threads as it may and no more', async () => {
    const pool = poolOf(2);
    const batches = ['a', 'bb', 'ccc', 'dddd', 'eeeee'].map((text) => [text, `${text}!`]);
    const found = await Promise.all(batches.map((batch) => pool.run(batch)));
    expect(found.map((vectors) => vectors.map(([length]) => length))).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 6],
    ]);
    expect(new Set(found.flat().map(([, thread]) => thread)).size).toBe(2);
  });

  it.each([
    ['refuse', 'refused as told'],
    ['throw', 'thrown as told'],
    ['exit', 'an encoder thread ended (3)'],
  ])('rejects the batch that makes a worker %s, and no other', async (order, message) => {
    const pool = poolOf(1);
    const [failed, next] = await Promise.allSettled([pool.run([order]), pool.run(['fine'])]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message } });
    expect(next).toMatchObject({ status: 'fulfilled', value: [[4, expect.any(Number)]] });
    expect(await pool.run(['again'])).toHaveLength(1);
  });

  it('rejects each batch when its script cannot be run', async () => {
    const pool = poolOf(2, new URL('./noSuchWorker.mjs', import.meta.url));
    const settled = await Promise.allSettled(['a', 'b', 'c'].map((text) => pool.run([text])));
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });

  it('rejects what runs and what waits when it is closed, and starts no thread again', async () => {
    const pool = poolOf(1);
    const settling = Promise.allSettled([pool.run(['hang']), pool.run(['waits'])]);
    await pool.close();
    expect((await settling).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
