import { describe, expect, it } from 'vitest';
import { IndexMissingError, LockedError, ManifestMismatchError } from '../../src/errors.js';
import type { GenerationStore } from '../../src/store/generationStore.js';
import { sampleContent, wordsOf } from './sampleContent.js';

/**
 * What every store must do, wherever it keeps its generations.
 * @param create makes an empty place and returns what opens a store on it, again and again.
 */
export function describeGenerationStore(
  name: string,
  create: () => Promise<() => GenerationStore>,
): void {
  describe(name, () => {
    it('says that there is no index before the first ingest', async () => {
      const store = (await create())();
      expect(await store.current()).toBeNull();
      expect(await store.manifest()).toBeNull();
      await expect(store.load()).rejects.toThrow(IndexMissingError);
    });

    it('gives back exactly what was published, also to a store opened later', async () => {
      const open = await create();
      const content = sampleContent(1);
      const published = await open().publish(content);
      const { name: loaded, manifest, graph, ...rest } = await open().load();
      expect(loaded).toBe(published);
      expect(rest).toEqual(content);
      expect(wordsOf(rest)).toEqual(wordsOf(content));
    });

    it('describes the generation without loading it', async () => {
      const open = await create();
      const content = sampleContent(1);
      await open().publish(content);
      const manifest = await open().manifest();
      expect(manifest).toMatchObject({
        corpusHash: content.corpusHash,
        embedder: content.embedder,
        fusion: content.fusion,
        counts: { calls: 3, statements: 12, passages: 12 },
      });
      expect(manifest).toEqual((await open().load()).manifest);
    });

    it('serves the newest generation and leaves the one in memory alone', async () => {
      const store = (await create())();
      await store.publish(sampleContent(1));
      const older = await store.load();
      const newer = await store.publish(sampleContent(2, 1));
      expect(await store.current()).toBe(newer);
      expect(wordsOf(await store.load())).toEqual(wordsOf(sampleContent(2, 1)));
      expect(wordsOf(older)).toEqual(wordsOf(sampleContent(1)));
    });

    it('publishes the same content twice', async () => {
      const store = (await create())();
      await store.publish(sampleContent(1));
      await store.publish(sampleContent(1));
      expect(wordsOf(await store.load())).toEqual(wordsOf(sampleContent(1)));
    });

    it('publishes a corpus without passages', async () => {
      const store = (await create())();
      const { keywords, ...content } = sampleContent(1, 0);
      await store.publish({ ...content, keywords: new Uint8Array() });
      expect(await store.load()).toMatchObject({ calls: [], passages: [], graph: null });
    });

    it('finds the rows nearest to a vector, nearest first', async () => {
      const store = (await create())();
      const content = sampleContent(1);
      await store.publish(content);
      const { graph } = await store.load();
      const found = graph?.nearest([...content.vectors.subarray(8, 16)], 3) ?? [];
      expect(found[0]?.row).toBe(1); // the row itself
      expect(found[0]?.distance).toBeCloseTo(0, 5);
      const distances = found.map(({ distance }) => distance);
      expect(distances).toEqual([...distances].sort((one, other) => one - other));
    });

    it('refuses content whose parts do not fit together, and serves what it served', async () => {
      const store = (await create())();
      const content = sampleContent(1);
      const name = await store.publish(content);
      const shortened = { ...content, vectors: content.vectors.subarray(1) };
      await expect(store.publish(shortened)).rejects.toThrow(ManifestMismatchError);
      expect(await store.current()).toBe(name);
    });

    it('lets one ingest in at a time', async () => {
      const open = await create();
      const release = await open().lock();
      await expect(open().lock()).rejects.toThrow(LockedError);
      await expect(open().publish(sampleContent(1))).rejects.toThrow(LockedError);
      await release();
      await (await open().lock())();
      await open().publish(sampleContent(1));
    });

    it('publishes and loads while it holds the lock itself', async () => {
      const open = await create();
      const store = open();
      const release = await store.lock();
      const name = await store.publish(sampleContent(1));
      expect((await open().load()).name).toBe(name);
      await release();
    });
  });
}
