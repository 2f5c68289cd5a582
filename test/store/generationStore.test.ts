import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/store/files.js';
import { createGenerationStore } from '../../src/store/generationStore.js';
import { importHnswlib } from '../../src/store/hnswlib.js';
import { watchChanges } from './changedFiles.js';
import { describeGenerationStore } from './describeGenerationStore.js';
import { sampleContent, wordsOf } from './sampleContent.js';
import { temporaryFolder } from './temporaryFolder.js';

describeGenerationStore('the store in a folder', async () => {
  const folder = join(await temporaryFolder(), 'not', 'there', 'yet');
  return () => createGenerationStore(folder);
});

describe('the folder of the index', () => {
  it('holds a pointer and one folder of files a generation', async () => {
    const folder = await temporaryFolder();
    const at = new Date('2025-10-30T21:00:00.123Z');
    const store = createGenerationStore(folder, nodeFiles, importHnswlib, () => at);
    const name = await store.publish(sampleContent(1));
    expect(name).toMatch(/^20251030T210000Z-[0-9a-f]{32}$/);
    expect(await readFile(join(folder, 'current'), 'utf8')).toBe(name);
    expect((await store.manifest())?.createdAt).toBe(at.toISOString());
    expect((await readdir(join(folder, 'generations', name))).sort()).toEqual([
      'calls.jsonl',
      'graph.hnsw',
      'keywords.bin',
      'manifest.json',
      'passages.jsonl',
      'superseded.jsonl',
      'vectors.f32',
      'withdrawn.jsonl',
    ]);
  });

  it('begins each of our files with a line that names its kind and its corpus', async () => {
    const folder = await temporaryFolder();
    const content = sampleContent(1);
    const name = await createGenerationStore(folder).publish(content);
    const file = await readFile(join(folder, 'generations', name, 'vectors.f32'), 'latin1');
    expect(JSON.parse(file.slice(0, file.indexOf('\n')))).toEqual({
      kind: 'vectors',
      corpusHash: content.corpusHash,
      embedder: content.embedder,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('keeps the generation before the current one and no older', async () => {
    const folder = await temporaryFolder();
    const store = createGenerationStore(folder);
    await store.publish(sampleContent(1));
    const second = await store.publish(sampleContent(2));
    const third = await store.publish(sampleContent(3));
    expect((await readdir(join(folder, 'generations'))).sort()).toEqual([second, third].sort());
  });

  it('is mended by the next ingest when its pointer is damaged', async () => {
    const folder = await temporaryFolder();
    const store = createGenerationStore(folder);
    await store.publish(sampleContent(1));
    await rm(join(folder, 'current'));
    await nodeFiles.write(join(folder, 'current'), Buffer.from('nonsense'));
    await store.publish(sampleContent(2));
    expect(wordsOf(await store.load())).toEqual(wordsOf(sampleContent(2)));
  });

  it('can be copied elsewhere', async () => {
    const folder = await temporaryFolder();
    const copy = await temporaryFolder();
    await createGenerationStore(folder).publish(sampleContent(1));
    await cp(folder, copy, { recursive: true });
    await rm(folder, { recursive: true });
    const generation = await createGenerationStore(copy).load();
    expect(generation.graph?.nearest([1, 0, 0, 0, 0, 0, 0, 0], 2)).toHaveLength(2);
  });
});

describe('loading', () => {
  it('changes nothing on the disk', async () => {
    const folder = await temporaryFolder();
    await createGenerationStore(folder).publish(sampleContent(1));
    const readOnly = watchChanges(nodeFiles, (change, path) => {
      throw new Error(`${change} ${path}`);
    });
    const store = createGenerationStore(folder, readOnly);
    const generation = await store.load();
    expect(generation.graph?.nearest([1, 0, 0, 0, 0, 0, 0, 0], 2)).toHaveLength(2);
    expect(await store.manifest()).toEqual(generation.manifest);
    await expect(store.publish(sampleContent(2))).rejects.toThrow('makeFolder');
  });

  it('begins again when two ingests clear away the generation that it is reading', async () => {
    const folder = await temporaryFolder();
    const writer = createGenerationStore(folder);
    await writer.publish(sampleContent(1));
    let isFirst = true;
    const reader = createGenerationStore(folder, {
      ...nodeFiles,
      read: async (path) => {
        if (path.endsWith('passages.jsonl') && isFirst) {
          isFirst = false;
          await writer.publish(sampleContent(2));
          await writer.publish(sampleContent(3));
        }
        return nodeFiles.read(path);
      },
    });
    expect(wordsOf(await reader.load())).toEqual(wordsOf(sampleContent(3)));
  });

  it('reads each file once', async () => {
    const folder = await temporaryFolder();
    await createGenerationStore(folder).publish(sampleContent(1));
    const paths: string[] = [];
    const read = (path: string) => {
      paths.push(path);
      return nodeFiles.read(path);
    };
    await createGenerationStore(folder, { ...nodeFiles, read }).load();
    expect(paths).toHaveLength(9);
    expect(new Set(paths).size).toBe(9);
  });
});
