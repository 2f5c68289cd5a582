import { describe, expect, it } from 'vitest';
import { embedMissing } from '../../src/ingest/embedMissing.js';
import type { CacheEntry, EmbeddingCache } from '../../src/store/embeddingCache.js';
import { createFakeEmbedder } from './fakeEmbedder.js';

function memoryCache() {
  const kept = new Map<string, ArrayLike<number>>();
  const cache: EmbeddingCache = {
    get: () => undefined,
    add: async (entries: readonly CacheEntry[]) => {
      for (const { text, vector } of entries) kept.set(text, vector);
    },
  };
  return { kept, cache };
}

/** An embedder whose batches end when the test says so, by the first text of the batch. */
function heldEmbedder(pace: { texts: number; batches: number }) {
  const fake = createFakeEmbedder();
  const atWork = new Map<string, { done: () => void; fail: () => void }>();
  const embedDocuments = (texts: string[]): Promise<number[][]> =>
    new Promise((resolve, reject) => {
      const [name = ''] = texts;
      const leave = (end: () => void) => () => {
        atWork.delete(name);
        end();
      };
      atWork.set(name, {
        done: leave(() => resolve(fake.embeddings.embedDocuments(texts))),
        fail: leave(() => reject(new Error('the provider is down'))),
      });
    });
  const embedder = { ...fake, pace, embeddings: { ...fake.embeddings, embedDocuments } };
  return { embedder, atWork };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Eight texts, the longest first: aaaaaaaa, bbbbbbb, … h. */
const TEXTS = [...'abcdefgh'].map((letter, at) => letter.repeat(8 - at));
const [A = '', B = '', C = '', D = '', E = '', F = '', G = '', H = ''] = TEXTS;

describe('embedding what is missing', () => {
  it('keeps as many batches at work as the embedder takes, and waits for none of them', async () => {
    const { embedder, atWork } = heldEmbedder({ texts: 2, batches: 2 });
    const { kept, cache } = memoryCache();
    const told: (readonly string[])[] = [];
    const ended = embedMissing(TEXTS, cache, embedder, (batch) => told.push(batch));
    await settle();
    expect([...atWork.keys()]).toEqual([A, C]); // two batches of two
    atWork.get(C)?.done();
    await settle();
    expect([...atWork.keys()]).toEqual([A, E]); // the slow one holds nobody up
    expect([...kept.keys()]).toEqual([C, D]); // and what is done is kept at once
    atWork.get(E)?.done();
    await settle();
    expect([...atWork.keys()]).toEqual([A, G]);
    atWork.get(G)?.done();
    await settle();
    atWork.get(A)?.done();
    expect(await ended).toEqual(new Map());
    expect(told).toEqual([
      [C, D],
      [E, F],
      [G, H],
      [A, B],
    ]);
    expect(kept.size).toBe(TEXTS.length);
  });

  it('loses the batch that fails and keeps the others that are at work, then stops', async () => {
    const { embedder, atWork } = heldEmbedder({ texts: 2, batches: 2 });
    const { kept, cache } = memoryCache();
    const ended = embedMissing(TEXTS, cache, embedder, () => {});
    await settle();
    atWork.get(A)?.fail();
    await settle();
    atWork.get(C)?.done();
    await expect(ended).rejects.toThrow('the provider is down');
    expect([...kept.keys()]).toEqual([C, D]);
    expect(atWork.size).toBe(0); // nothing was begun after the failure
  });

  it('puts texts of like length together, and does not put off the first calls for it', async () => {
    const embedder = { ...createFakeEmbedder(), pace: { texts: 8, batches: 1 } };
    const texts = Array.from({ length: 2_000 }, (_, at) => 'a'.repeat(1 + ((at * 7) % 500)) + at);
    const batches: (readonly string[])[] = [];
    await embedMissing(texts, memoryCache().cache, embedder, (batch) => batches.push(batch));
    const spread = batches.map((batch) => {
      const lengths = batch.map(({ length }) => length);
      return Math.max(...lengths) - Math.min(...lengths);
    });
    expect(Math.max(...spread)).toBeLessThan(30); // of 500
    expect(batches.slice(0, 64).flat()).toEqual(expect.arrayContaining(texts.slice(0, 512)));
  });

  it('names the texts whose vectors are unusable and goes on', async () => {
    const { kept, cache } = memoryCache();
    const embedder = createFakeEmbedder((vector, text) => (text === C ? null : vector));
    const faults = await embedMissing(TEXTS, cache, embedder, () => {});
    expect([...faults.keys()]).toEqual([C]);
    expect(kept.size).toBe(TEXTS.length - 1);
  });

  it('does nothing for nothing', async () => {
    const embedder = createFakeEmbedder();
    await embedMissing([], memoryCache().cache, embedder, () => expect.unreachable());
    expect(embedder.seen).toEqual([]);
  });
});
