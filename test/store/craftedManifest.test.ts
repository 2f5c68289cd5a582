import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IndexCorruptError, ManifestMismatchError } from '../../src/errors.js';
import { createGenerationStore } from '../../src/store/generationStore.js';
import { encodeManifest, nameGeneration } from '../../src/store/manifestFile.js';
import type { Manifest } from '../../src/types.js';
import { sampleContent } from './sampleContent.js';
import { temporaryFolder } from './temporaryFolder.js';

describe('a manifest whose digest fits its name', () => {
  it('is read as it is', async () => {
    const store = await publishWith((manifest) => manifest);
    await store.load();
  });

  it.each<[string, Partial<Manifest>, string]>([
    ['of another format', { formatVersion: 1 }, 'has format 1, this program reads 3'],
    [
      'that counts other parts',
      { counts: { calls: 3, statements: 12, passages: 11 } },
      '11 passages',
    ],
    ['of another corpus', { corpusHash: 'f'.repeat(64) }, 'calls.jsonl belongs to another'],
    ['of another embedder', { embedder: { id: 'other', dimensions: 8 } }, 'calls.jsonl belongs to'],
    ['of another length', { embedder: { id: 'sample', dimensions: 4 } }, 'calls.jsonl belongs to'],
  ])('is refused as not matching when it is one %s', async (_, change, message) => {
    const store = await publishWith((manifest) => ({ ...manifest, ...change }));
    await expect(store.load()).rejects.toThrow(ManifestMismatchError);
    await expect(store.load()).rejects.toThrow(message);
    await expect(store.load()).rejects.toThrow('npm run ingest');
  });

  it('is refused as damaged when it leaves out a file', async () => {
    const store = await publishWith(({ files, ...manifest }) => {
      const { 'vectors.f32': _, ...others } = files;
      return { ...manifest, files: others };
    });
    await expect(store.load()).rejects.toThrow(IndexCorruptError);
    await expect(store.load()).rejects.toThrow('vectors.f32 is not in the manifest');
  });
});

/** A store whose generation has a changed manifest, and a name and a pointer to match it. */
async function publishWith(change: (manifest: Manifest) => Manifest) {
  const folder = await temporaryFolder();
  const store = createGenerationStore(folder);
  const generations = join(folder, 'generations');
  const before = await store.publish(sampleContent(1));
  const path = join(generations, before, 'manifest.json');
  const manifest: Manifest = change(JSON.parse(await readFile(path, 'utf8')));
  const bytes = encodeManifest(manifest);
  const after = nameGeneration(manifest.createdAt, bytes);
  await writeFile(path, bytes);
  if (after !== before) await rename(join(generations, before), join(generations, after));
  await writeFile(join(folder, 'current'), after);
  return store;
}
