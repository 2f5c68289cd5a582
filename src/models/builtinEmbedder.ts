import { BuiltinEmbeddings } from './builtinEmbeddings.js';
import type { Embedder } from './embedder.js';
import { createWorkerPool } from './workerPool.js';

/** Batches a thread: one at work and one that waits for it, so that it never waits for what happens between batches. */
const BATCHES_A_THREAD = 2;

/**
 * The default embedder on up to `threads` threads of this machine.
 *
 * @param script the compiled `builtinWorker.js`
 */
export function createBuiltinEmbedder(script: URL, threads: number): Embedder {
  const pool = createWorkerPool(script, threads);
  const { id, dimensions, batch } = BuiltinEmbeddings;
  return {
    id,
    dimensions,
    embeddings: new BuiltinEmbeddings(pool),
    pace: { texts: batch, batches: threads * BATCHES_A_THREAD },
    close: () => pool.close(),
  };
}
