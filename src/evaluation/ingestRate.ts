import type { Embedder } from '../models/embedder.js';
import type { ParsedCall } from '../types.js';

/** How fast an ingest is beside what its encoder could do. */
export interface IngestRate {
  readonly texts: number;
  readonly threads: number;
  /** Texts a second on one thread, by itself. */
  readonly oneThread: number;
  /** Texts a second of a whole ingest, from the parsed calls to the published index. */
  readonly ingest: number;
  /** The ingest's rate over that of as many threads as there are, each by itself. */
  readonly ratio: number;
}

/** Of the ingest's batches, every so-manieth is embedded again on one thread. */
const EVERY = 6;

/** Ingests the calls with an encoder on all threads, then gives a part of the very same batches to one thread alone. */
export async function measureIngestRate(
  calls: readonly ParsedCall[],
  {
    threads,
    createEmbedder,
    runIngest,
  }: {
    readonly threads: number;
    readonly createEmbedder: (threads: number) => Embedder;
    /** Into a new index, so that every text has to be embedded. */
    readonly runIngest: (calls: readonly ParsedCall[], embedder: Embedder) => Promise<unknown>;
  },
): Promise<IngestRate> {
  const all = createEmbedder(threads);
  await startThreads(all, threads);
  const { embedder, batches } = recordBatches(all);
  const ingestMs = await timed(() => runIngest(calls, embedder));
  await all.close();

  const alone = createEmbedder(1);
  await startThreads(alone, 1);
  const sample = batches.filter((_, at) => at % EVERY === 0);
  const aloneMs = await timed(async () => {
    for (const batch of sample) await alone.embeddings.embedDocuments([...batch]);
  });
  await alone.close();

  const texts = batches.flat().length;
  const ingest = (1000 * texts) / ingestMs;
  const oneThread = (1000 * sample.flat().length) / aloneMs;
  return { texts, threads, oneThread, ingest, ratio: ingest / (threads * oneThread) };
}

function recordBatches(inner: Embedder): { embedder: Embedder; batches: (readonly string[])[] } {
  const batches: (readonly string[])[] = [];
  const embedDocuments = (texts: string[]): Promise<number[][]> => {
    batches.push(texts);
    return inner.embeddings.embedDocuments(texts);
  };
  const embedQuery = (text: string): Promise<number[]> => inner.embeddings.embedQuery(text);
  return { embedder: { ...inner, embeddings: { embedDocuments, embedQuery } }, batches };
}

/** Loading the model takes a thread a second, once: no part of any rate. */
const startThreads = (embedder: Embedder, threads: number): Promise<unknown> =>
  Promise.all(Array.from({ length: threads }, () => embedder.embeddings.embedQuery('Begin.')));

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
