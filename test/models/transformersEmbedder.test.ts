import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { ImportPackage } from '../../src/models/importPackage.js';
import { createTransformersEmbedder } from '../../src/models/transformersEmbedder.js';

/** Stands for `@huggingface/transformers`: a model whose vectors tell a text's length and how many are embedded at once. */
function fakePackage({ fault = null as Error | null } = {}) {
  const calls: unknown[][] = [];
  const extract = Object.assign(
    async (texts: string[], options: object) => {
      calls.push(['extract', texts, options]);
      return { tolist: () => texts.map(({ length }) => [length, texts.length]) };
    },
    { dispose: async () => void calls.push(['dispose']) },
  );
  const importer: ImportPackage = async (name) => ({
    pipeline: async (...args: unknown[]) => {
      calls.push([name, ...args]);
      if (fault) throw fault;
      return extract;
    },
  });
  return { importer, calls };
}

it('embeds with a model of the hub, pooled and of unit length', async () => {
  const { importer, calls } = fakePackage();
  const embedder = await createTransformersEmbedder('Xenova/all-MiniLM-L6-v2', importer, null);
  expect([embedder.id, embedder.dimensions]).toEqual(['transformers:Xenova/all-MiniLM-L6-v2', 2]);
  const { embeddings } = embedder;
  expect(await embeddings.embedDocuments(['one', 'three'])).toEqual([
    [3, 2],
    [5, 2],
  ]);
  expect(await embeddings.embedQuery('four')).toEqual([4, 1]);
  expect(await embeddings.embedDocuments([])).toEqual([]);
  expect(calls[0]).toEqual([
    '@huggingface/transformers',
    'feature-extraction',
    'Xenova/all-MiniLM-L6-v2',
    { local_files_only: false },
  ]);
  expect(calls.at(-1)).toEqual(['extract', ['four'], { pooling: 'mean', normalize: true }]);
});

it('loads a folder by its full path, and nothing from the network', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const { importer, calls } = fakePackage();
  const named = relative('.', folder);
  const embedder = await createTransformersEmbedder(named, importer, null);
  expect(embedder.id).toBe(`transformers:${named}`);
  expect(calls[0]?.slice(2)).toEqual([folder, { local_files_only: true }]);
});

it('tries nothing out where an index tells how long vectors are', async () => {
  const { importer, calls } = fakePackage();
  const embedder = await createTransformersEmbedder('a/b', importer, 384);
  expect([embedder.dimensions, calls.length]).toEqual([384, 1]);
});

it('frees the model when it is closed', async () => {
  const { importer, calls } = fakePackage();
  await (await createTransformersEmbedder('a/b', importer, 384)).close();
  expect(calls.at(-1)).toEqual(['dispose']);
});

it.each<[string, Parameters<typeof createTransformersEmbedder>[1], string]>([
  [
    'a model that cannot be loaded',
    fakePackage({ fault: new Error('no onnx/model.onnx') }).importer,
    'MODEL_REFUSED',
  ],
  ['a package of another kind', async () => ({}), 'PACKAGE_MISSING'],
])('refuses %s', async (_, importer, code) => {
  await expect(createTransformersEmbedder('a/b', importer, null)).rejects.toMatchObject({
    code,
    message: expect.stringContaining('transformers:a/b'),
  });
});
