import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EmbeddingInvalidError, NoSpaceError } from '../../src/errors.js';
import { type EmbeddingCache, openEmbeddingCache } from '../../src/store/embeddingCache.js';
import { nodeFiles } from '../../src/store/files.js';
import { diskError, watchChanges } from './changedFiles.js';
import { flipByte } from './flipByte.js';
import { randomFrom } from './random.js';
import { temporaryFolder } from './temporaryFolder.js';

const EMBEDDER = { id: 'builtin:use-lite/1', dimensions: 3 };
/** Key, three floats, checksum. */
const RECORD = 32 + 12 + 8;

const entry = (text: string, first: number) => ({ text, vector: Float32Array.of(first, 0.5, -2) });
const firstOf = (cache: EmbeddingCache, text: string) => cache.get(text)?.[0];

describe('the cache of embeddings', () => {
  it('knows nothing at first and writes nothing when it is opened', async () => {
    const folder = await temporaryFolder();
    const cache = await openEmbeddingCache(folder, EMBEDDER);
    expect(cache.get('AWS grew.')).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it('gives back to the letter what was added, now and when opened again', async () => {
    const folder = await temporaryFolder();
    const cache = await openEmbeddingCache(folder, EMBEDDER);
    await cache.add([entry('one', 0.1), { text: 'two', vector: [3, 4, 5] }]);
    for (const opened of [cache, await openEmbeddingCache(folder, EMBEDDER)]) {
      expect(opened.get('one')).toEqual(Float32Array.of(0.1, 0.5, -2));
      expect(opened.get('two')).toEqual(Float32Array.of(3, 4, 5));
      expect(opened.get('three')).toBeUndefined();
    }
  });

  it('keeps every batch, so that a killed ingest goes on where it was', async () => {
    const folder = await temporaryFolder();
    const killed = await openEmbeddingCache(folder, EMBEDDER);
    await Promise.all([killed.add([entry('one', 1)]), killed.add([entry('two', 2)])]);
    const resumed = await openEmbeddingCache(folder, EMBEDDER);
    await resumed.add([entry('three', 3)]);
    const opened = await openEmbeddingCache(folder, EMBEDDER);
    expect(['one', 'two', 'three'].map((text) => firstOf(opened, text))).toEqual([1, 2, 3]);
  });

  it.each([
    ['another model', { id: 'other', dimensions: 3 }],
    ['another length', { id: EMBEDDER.id, dimensions: 2 }],
    ['an id that looks alike in a file name', { id: 'builtin-use-lite-1', dimensions: 3 }],
  ])('shares nothing with %s', async (_, other) => {
    const folder = await temporaryFolder();
    await (await openEmbeddingCache(folder, EMBEDDER)).add([entry('one', 1)]);
    const cache = await openEmbeddingCache(folder, other);
    expect(cache.get('one')).toBeUndefined();
    await cache.add([{ text: 'one', vector: new Float32Array(other.dimensions).fill(9) }]);
    expect(firstOf(await openEmbeddingCache(folder, EMBEDDER), 'one')).toBe(1);
  });

  it('hands out copies', async () => {
    const cache = await openEmbeddingCache(await temporaryFolder(), EMBEDDER);
    await cache.add([entry('one', 1)]);
    cache.get('one')?.fill(7);
    expect(firstOf(cache, 'one')).toBe(1);
  });

  it.each([
    ['not a number', [1, Number.NaN, 1]],
    ['too short', [1, 1]],
    ['too large for a float', [1e300, 1, 1]],
    ['too small for a float', [1e-300, 0, 0]],
  ])('refuses a batch as a whole when one vector is %s', async (_, vector) => {
    const folder = await temporaryFolder();
    const cache = await openEmbeddingCache(folder, EMBEDDER);
    const batch = [entry('good', 1), { text: 'bad', vector }];
    await expect(cache.add(batch)).rejects.toThrow(EmbeddingInvalidError);
    expect(cache.get('good')).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a damaged cache', () => {
  it('drops a torn tail, wherever it tore, and goes on behind the whole records', async () => {
    for (let length = RECORD; length < 2 * RECORD; length += 1) {
      const { folder, path } = await cacheOf('one', 'two');
      await truncate(path, length);
      const torn = await openEmbeddingCache(folder, EMBEDDER);
      expect([firstOf(torn, 'one'), firstOf(torn, 'two')]).toEqual([0, undefined]);
      await torn.add([entry('three', 3)]);
      const opened = await openEmbeddingCache(folder, EMBEDDER);
      expect([firstOf(opened, 'one'), firstOf(opened, 'three')]).toEqual([0, 3]);
      expect((await readFile(path)).length).toBe(2 * RECORD);
    }
  });

  it('drops the record with a flipped byte and no other', async () => {
    const { folder, path } = await cacheOf('zero', 'one', 'two');
    const { length } = await readFile(path);
    const below = randomFrom(3);
    for (let flip = 0; flip < 200; flip += 1) {
      const place = below(length);
      const bits = 1 + below(255);
      await flipByte(path, place, bits);
      const cache = await openEmbeddingCache(folder, EMBEDDER);
      const known = ['zero', 'one', 'two'].map((text) => firstOf(cache, text));
      const expected = [0, 1, 2].map((n) => (n === Math.floor(place / RECORD) ? undefined : n));
      expect(known, `byte ${place}`).toEqual(expected);
      await flipByte(path, place, bits);
    }
  });

  it('drops a tail that the disk filled with zeros', async () => {
    const { folder, path } = await cacheOf('one');
    await writeFile(path, Buffer.alloc(2 * RECORD), { flag: 'a' });
    const cache = await openEmbeddingCache(folder, EMBEDDER);
    await cache.add([entry('two', 2)]);
    const opened = await openEmbeddingCache(folder, EMBEDDER);
    expect([firstOf(opened, 'one'), firstOf(opened, 'two')]).toEqual([0, 2]);
  });

  it.each([0, 1])(
    'takes back what a full disk cut off, after %i whole batches',
    async (batches) => {
      const folder = await temporaryFolder();
      let isFull = false;
      const files = watchChanges(nodeFiles, async (change, path, bytes) => {
        if (change !== 'append' || !isFull || !bytes) return;
        await nodeFiles.append(path, bytes.subarray(0, 20));
        throw diskError('ENOSPC');
      });
      const cache = await openEmbeddingCache(folder, EMBEDDER, files);
      for (let batch = 0; batch < batches; batch += 1) await cache.add([entry('before', 1)]);
      isFull = true;
      await expect(cache.add([entry('lost', 2)])).rejects.toThrow(NoSpaceError);
      expect(cache.get('lost')).toBeUndefined();
      isFull = false;
      await cache.add([entry('after', 3)]);
      const opened = await openEmbeddingCache(folder, EMBEDDER);
      expect(firstOf(opened, 'before')).toBe(batches === 0 ? undefined : 1);
      expect([firstOf(opened, 'lost'), firstOf(opened, 'after')]).toEqual([undefined, 3]);
    },
  );
});

/** A cache whose texts have their place as first number, and its file. */
async function cacheOf(...texts: readonly string[]) {
  const folder = await temporaryFolder();
  const cache = await openEmbeddingCache(folder, EMBEDDER);
  await cache.add(texts.map((text, place) => entry(text, place)));
  const [file = ''] = await readdir(join(folder, 'cache'));
  return { folder, path: join(folder, 'cache', file) };
}
