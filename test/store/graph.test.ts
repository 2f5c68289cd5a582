import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EmbeddingInvalidError, IndexCorruptError } from '../../src/errors.js';
import { nodeFiles } from '../../src/store/files.js';
import { createGenerationStore } from '../../src/store/generationStore.js';
import type { Generation, GenerationContent } from '../../src/types.js';
import { flipByte } from './flipByte.js';
import { randomFrom } from './random.js';
import { runScript } from './runNode.js';
import { sampleContent, unitRows, wordsOf } from './sampleContent.js';
import { temporaryFolder } from './temporaryFolder.js';

const QUERY = [1, 0, 0, 0, 0, 0, 0, 0];
const withoutAddon = async () => null;

describe('the graph', () => {
  it('finds what an exact scan finds', async () => {
    const rows = 2000;
    const { generation } = await publishAndLoad(manyPassages(rows));
    const queries = unitRows(99, 50);
    let found = 0;
    for (let start = 0; start < queries.length; start += 8) {
      const query = [...queries.subarray(start, start + 8)];
      const exact = new Set(nearestByHand(generation.vectors, query).slice(0, 10));
      found += nearest(generation, query, 10).filter(({ row }) => exact.has(row)).length;
    }
    expect(found / 500).toBeGreaterThan(0.99); // at hnswlib's own breadth of 10 it is 0.98 and less
  });

  it('gives 1 - cosine as distance, whatever the length of the question', async () => {
    const { generation } = await publishAndLoad(sampleContent(1));
    const [first] = nearest(
      generation,
      QUERY.map((entry) => entry * 1000),
      1,
    );
    expect(first?.distance).toBeCloseTo(1 - (generation.vectors[(first?.row ?? 0) * 8] ?? 0), 5);
  });

  it('leaves out rows without a vector and keeps the numbers of the others', async () => {
    const content = sampleContent(1);
    content.vectors.fill(0, 0, 3 * 8); // rows 0 to 2
    const { generation } = await publishAndLoad(content);
    const rows = nearest(generation, QUERY, 100).map(({ row }) => row);
    expect(rows.sort((one, other) => one - other)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('is null where no row has a vector', async () => {
    const content = sampleContent(1);
    content.vectors.fill(0);
    expect((await publishAndLoad(content)).generation.graph).toBeNull();
  });

  it.each([0, -1])('finds nothing when %i are asked for', async (count) => {
    const { generation } = await publishAndLoad(sampleContent(1));
    expect(nearest(generation, QUERY, count)).toEqual([]);
  });

  it.each([
    ['NaN', [Number.NaN, 0, 0, 0, 0, 0, 0, 0]],
    ['a short vector', [1, 0]],
    ['zeros', [0, 0, 0, 0, 0, 0, 0, 0]],
  ])('refuses %s and answers the next question', async (_, query) => {
    const { generation } = await publishAndLoad(sampleContent(1));
    expect(() => nearest(generation, query, 3)).toThrow(EmbeddingInvalidError);
    expect(nearest(generation, QUERY, 3)).toHaveLength(3);
  });

  it('is not built from a row that is neither a vector nor zeros', async () => {
    const content = sampleContent(1);
    content.vectors[5] = Number.NaN;
    await expect(publishAndLoad(content)).rejects.toThrow(EmbeddingInvalidError);
  });
});

describe('the graph of a generation in use', () => {
  it('is refused when its file changed since it was loaded, whichever byte', async () => {
    const { store, path } = await publishAndLoad(sampleContent(1));
    const { length } = await readFile(path);
    const below = randomFrom(11);
    for (let flip = 0; flip < 50; flip += 1) {
      const generation = await store.load();
      const place = below(length);
      const bits = 1 << below(8);
      await flipByte(path, place, bits);
      expect(() => nearest(generation, QUERY, 3), `byte ${place}`).toThrow(IndexCorruptError);
      await flipByte(path, place, bits);
    }
  });

  it('answers as before when later ingests cleared its folder away', async () => {
    const { folder, store, generation } = await publishAndLoad(sampleContent(1));
    const unread = await store.load();
    const before = nearest(generation, QUERY, 5);
    await store.publish(sampleContent(2));
    await store.publish(sampleContent(3));
    expect(await readdir(join(folder, 'generations'))).not.toContain(generation.name);
    const after = nearest(unread, QUERY, 5);
    expect(after.map(({ row }) => row)).toEqual(before.map(({ row }) => row));
    after.forEach(({ distance }, place) => {
      expect(distance).toBeCloseTo(before[place]?.distance ?? Number.NaN, 5);
    });
  });
});

describe('a crafted graph', () => {
  it('is refused by its hash, and kills the process that reads it unchecked', async () => {
    const { store, path } = await publishAndLoad(sampleContent(1));
    const bytes = await readFile(path);
    bytes.writeBigUInt64LE(1n, 8); // max_elements in hnswlib's header
    await writeFile(path, bytes);
    await expect(store.load()).rejects.toThrow(IndexCorruptError);
    const { code, signal } = await runScript('readGraphUnchecked.mjs', path, '8');
    expect({ code, signal }).not.toEqual({ code: 0, signal: null });
    expect(signal).toMatch(/^SIG(ABRT|SEGV|BUS)$/);
  });

  it('is read by the same script when it is sound, so the script proves something', async () => {
    const { path } = await publishAndLoad(sampleContent(1));
    expect(await runScript('readGraphUnchecked.mjs', path, '8')).toMatchObject({ code: 0 });
  });
});

describe('without the addon', () => {
  it('an index is published and loaded without a graph', async () => {
    const { folder, store, generation } = await publishAndLoad(sampleContent(1), withoutAddon);
    expect(generation.graph).toBeNull();
    expect(generation.manifest.files).not.toHaveProperty('graph.hnsw');
    expect(wordsOf(generation)).toEqual(wordsOf(sampleContent(1)));
    expect((await createGenerationStore(folder).load()).graph).toBeNull();
    await createGenerationStore(folder).publish(sampleContent(1));
    expect((await store.load()).graph).toBeNull(); // an index with a graph serves a machine without the addon
  });

  it('the graph is still checked', async () => {
    const { folder, path } = await publishAndLoad(sampleContent(1));
    await rm(path);
    const store = createGenerationStore(folder, nodeFiles, withoutAddon);
    await expect(store.load()).rejects.toThrow('graph.hnsw');
  });

  it('importing it gives null, not an error', async () => {
    const elsewhere = await temporaryFolder();
    const addon = join(elsewhere, 'node_modules', 'hnswlib-node');
    await mkdir(addon, { recursive: true });
    await writeFile(
      join(addon, 'index.js'),
      "throw new Error('Could not locate the bindings file.')",
    );
    const compiled = new URL('../../dist/src/store/hnswlib.js', import.meta.url);
    await cp(compiled, join(elsewhere, 'hnswlib.mjs'));
    const script = join(elsewhere, 'ask.mjs');
    const lines = [
      "import { importHnswlib } from './hnswlib.mjs';",
      'process.stdout.write(String(await importHnswlib()));',
    ];
    await writeFile(script, lines.join('\n'));
    expect(await runScript(script)).toMatchObject({ code: 0, stdout: 'null' });
  });
});

const nearest = ({ graph }: Generation, query: number[], count: number) => {
  if (graph === null) throw new Error('no graph');
  return graph.nearest(query, count);
};

async function publishAndLoad(content: GenerationContent, loadHnswlib?: () => Promise<null>) {
  const folder = await temporaryFolder();
  const store = createGenerationStore(folder, nodeFiles, loadHnswlib);
  const name = await store.publish(content);
  const path = join(folder, 'generations', name, 'graph.hnsw');
  return { folder, store, path, generation: await store.load() };
}

function manyPassages(rows: number): GenerationContent {
  const passages = Array.from({ length: rows }, () => ({ call: 0, first: 0, last: 0 }));
  return { ...sampleContent(1), passages, vectors: unitRows(5, rows) };
}

function nearestByHand(vectors: Float32Array, query: readonly number[]): number[] {
  const products = Array.from({ length: vectors.length / 8 }, (_, row) =>
    query.reduce((sum, entry, place) => sum + entry * (vectors[row * 8 + place] ?? 0), 0),
  );
  return [...products.keys()].sort((one, other) => (products[other] ?? 0) - (products[one] ?? 0));
}
