import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { measureIngestRate } from '../../src/evaluation/ingestRate.js';
import { embedMissing } from '../../src/ingest/embedMissing.js';
import type { Embedder } from '../../src/models/embedder.js';
import { createFakeEmbedder } from '../ingest/fakeEmbedder.js';

const TEXTS = Array.from({ length: 120 }, (_, at) => `text ${at}`);
const NO_CACHE = { get: () => undefined, add: async () => {} };

// Nothing but the threads takes time, and their time is counted, not waited for.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** So many threads, each of which takes five milliseconds a text. */
function slowEmbedder(threads: number): Embedder & { isClosed: boolean } {
  const fake = createFakeEmbedder();
  let last: Promise<unknown>[] = Array.from({ length: threads }, () => Promise.resolve());
  const embedDocuments = async (texts: string[]): Promise<number[][]> => {
    const [thread, ...others] = last;
    const done = (thread ?? Promise.resolve()).then(() => sleep(5 * texts.length));
    last = [...others, done];
    await done;
    return fake.embeddings.embedDocuments(texts);
  };
  const embedder = {
    ...fake,
    pace: { texts: 4, batches: 2 * threads },
    embeddings: { ...fake.embeddings, embedDocuments },
    isClosed: false,
    close: async () => {
      embedder.isClosed = true;
    },
  };
  return embedder;
}

async function measure(runIngest: (embedder: Embedder) => Promise<unknown>) {
  const made: ReturnType<typeof slowEmbedder>[] = [];
  const measuring = measureIngestRate([], {
    threads: 3,
    createEmbedder: (threads) => {
      const embedder = slowEmbedder(threads);
      made.push(embedder);
      return embedder;
    },
    runIngest: (_, embedder) => runIngest(embedder),
  });
  await vi.runAllTimersAsync();
  const rate = await measuring;
  expect(made.map(({ isClosed }) => isClosed)).toEqual([true, true]);
  return rate;
}

it('an ingest that keeps every thread at work has a ratio of 1', async () => {
  const rate = await measure((embedder) => embedMissing(TEXTS, NO_CACHE, embedder, () => {}));
  expect(rate).toEqual({ texts: 120, threads: 3, oneThread: 200, ingest: 600, ratio: 1 });
});

it('an ingest that waits for each batch has the ratio of one thread among three', async () => {
  const rate = await measure((embedder) =>
    embedMissing(TEXTS, NO_CACHE, { ...embedder, pace: { texts: 4, batches: 1 } }, () => {}),
  );
  expect(rate).toMatchObject({ oneThread: 200, ingest: 200 });
  expect(rate.ratio).toBeCloseTo(1 / 3);
});
