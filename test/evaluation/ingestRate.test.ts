import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { measureIngestRate } from '../../src/evaluation/ingestRate.js';
import { embedMissing } from '../../src/ingest/embedMissing.js';
import type { Embedder } from '../../src/models/embedder.js';
import { createFakeEmbedder } from '../ingest/fakeEmbedder.js';

const TEXTS = Array.from({ length: 120 }, (_, at) => `text ${at}`);
const NO_CACHE = { get: () => undefined, add: async () => {} };

/** So many threads, each of which takes five milliseconds a text. */
function slowEmbedder(threads: number): Embedder & { isClosed: boolean } {
  const fake = createFakeEmbedder();
  let last: Promise<unknown>[] = Array.from({ length: threads }, () => Promise.resolve());
  const embedDocuments = async (texts: string[]): Promise<number[][]> => {
    const [thread, ...others] = last;
    const done = (thread ?? Promise.resolve()).then(() => setTimeout(5 * texts.length));
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
  const rate = await measureIngestRate([], {
    threads: 3,
    createEmbedder: (threads) => {
      const embedder = slowEmbedder(threads);
      made.push(embedder);
      return embedder;
    },
    runIngest: (_, embedder) => runIngest(embedder),
  });
  expect(made.map(({ isClosed }) => isClosed)).toEqual([true, true]);
  return rate;
}

it('an ingest that keeps every thread at work has a ratio near 1', async () => {
  const rate = await measure((embedder) => embedMissing(TEXTS, NO_CACHE, embedder, () => {}));
  expect(rate).toMatchObject({ texts: TEXTS.length, threads: 3 });
  expect(rate.ratio).toBeGreaterThan(0.7);
  expect(rate.ratio).toBeLessThan(1.2);
});

it('an ingest that waits for each batch has the ratio of one thread among three', async () => {
  const rate = await measure((embedder) =>
    embedMissing(TEXTS, NO_CACHE, { ...embedder, pace: { texts: 4, batches: 1 } }, () => {}),
  );
  expect(rate.ratio).toBeGreaterThan(0.25);
  expect(rate.ratio).toBeLessThan(0.45);
});
