import { BuiltinEmbeddings } from './builtinEmbeddings.js';
import type { Embedder } from './embedder.js';
import { createWorkerPool } from './workerPool.js';

/**
 * The default embedder on up to `threads` threads of this machine.
 *
 * @param script the compiled `builtinWorker.js`
 */
export function createBuiltinEmbedder(script: URL, threads: number): Embedder {
  const pool = createWorkerPool(script, threads);
  const { id, dimensions } = BuiltinEmbeddings;
  return { id, dimensions, embeddings: new BuiltinEmbeddings(pool), close: () => pool.close() };
}
