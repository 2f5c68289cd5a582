import { describe, expect, it, onTestFinished } from 'vitest';
import { createBuiltinEmbedder } from '../../src/models/builtinEmbedder.js';

/** Threads run compiled code only. */
const WORKER = new URL('../../dist/src/models/builtinWorker.js', import.meta.url);

describe('the built-in embedder', () => {
  it('gives unit vectors of 512 numbers, in the order of the texts, whatever batch they go in', async () => {
    const embedder = createBuiltinEmbedder(WORKER, 2);
    onTestFinished(() => embedder.close());
    const texts = [
      'Cloud revenue grew by a fifth over the last year, faster than in any quarter since 2022.',
      'We like dogs.',
      ...Array.from({ length: 8 }, (_, at) => `This is sentence number ${at} of several.`),
      'Sales of cloud services rose 20%.',
    ];
    const vectors = await embedder.embeddings.embedDocuments(texts);
    expect(vectors.map(({ length }) => length)).toEqual(texts.map(() => embedder.dimensions));
    expect(embedder.dimensions).toBe(512);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
    for (const place of [0, 1, 10]) {
      const alone = await embedder.embeddings.embedQuery(texts[place] ?? '');
      expect(cosine(alone, vectors[place])).toBeGreaterThan(0.999);
    }
    const [cloud, dogs, sales] = [vectors[0], vectors[1], vectors[10]];
    expect(cosine(cloud, sales)).toBeGreaterThan(cosine(cloud, dogs)); // it knows what is meant
    expect(await embedder.embeddings.embedDocuments([])).toEqual([]);
  });

  it('reads the beginning of a text that is far too long, for its work grows with the square', async () => {
    const embedder = createBuiltinEmbedder(WORKER, 1);
    onTestFinished(() => embedder.close());
    const [whole, beginning] = await embedder.embeddings.embedDocuments([
      'anvils '.repeat(200_000),
      'anvils '.repeat(200_000).slice(0, 4_000),
    ]);
    expect(whole).toEqual(beginning);
  });

  it('takes two batches a thread, so that none waits', () => {
    const { pace } = createBuiltinEmbedder(WORKER, 3);
    expect(pace).toEqual({ texts: 8, batches: 6 });
  });
});

const cosine = (one: readonly number[] = [], other: readonly number[] = []): number =>
  one.reduce((sum, entry, place) => sum + entry * (other[place] ?? 0), 0);
