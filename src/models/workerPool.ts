import { Worker } from 'node:worker_threads';

export interface WorkerTask {
  readonly texts: readonly string[];
}

export type WorkerReply = { readonly vectors: number[][] } | { readonly failure: string };

export interface WorkerPool {
  /** One batch of texts to one worker, first come first served. @throws Error when the worker fails */
  run(texts: readonly string[]): Promise<number[][]>;
  close(): Promise<void>;
}

interface Job {
  readonly texts: readonly string[];
  readonly resolve: (vectors: number[][]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Worker threads that start when there is work for them, `size` at most. An idle one does not keep the process alive.
 *
 * @param script compiled JavaScript that answers a WorkerTask with a WorkerReply
 */
export function createWorkerPool(script: URL, size: number): WorkerPool {
  const waiting: Job[] = [];
  const running = new Map<Worker, Job | null>();

  const start = (): Worker => {
    const worker = new Worker(script);
    running.set(worker, null);
    worker.unref();
    worker.on('message', (reply: WorkerReply) => settle(worker, reply));
    worker.on('error', (error) => lose(worker, error));
    worker.on('exit', (code) => lose(worker, new Error(`an encoder thread ended (${code})`)));
    return worker;
  };
  const settle = (worker: Worker, reply: WorkerReply): void => {
    const job = running.get(worker);
    running.set(worker, null);
    worker.unref();
    if ('vectors' in reply) job?.resolve(reply.vectors);
    else job?.reject(new Error(reply.failure));
    next();
  };
  const lose = (worker: Worker, error: Error): void => {
    running.get(worker)?.reject(error);
    running.delete(worker);
    next();
  };
  const next = (): void => {
    const idle = [...running].find(([, job]) => job === null)?.[0];
    if (waiting.length === 0 || (!idle && running.size >= size)) return;
    const job = waiting.shift();
    const worker = idle ?? start();
    if (!job) return;
    running.set(worker, job);
    worker.ref();
    worker.postMessage({ texts: job.texts } satisfies WorkerTask);
    next();
  };
  return {
    run: (texts) =>
      new Promise((resolve, reject) => {
        waiting.push({ texts, resolve, reject });
        next();
      }),
    close: async () => {
      // A batch that nobody has begun would start a thread again as soon as one ends.
      for (const { reject } of waiting.splice(0)) reject(new Error('the encoder was closed'));
      await Promise.all([...running.keys()].map((worker) => worker.terminate()));
    },
  };
}
