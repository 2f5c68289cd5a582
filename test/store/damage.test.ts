import { cp, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IndexCorruptError, ManifestMismatchError } from '../../src/errors.js';
import { createGenerationStore, type GenerationStore } from '../../src/store/generationStore.js';
import { flipByte } from './flipByte.js';
import { randomFrom } from './random.js';
import { sampleContent } from './sampleContent.js';
import { temporaryFolder } from './temporaryFolder.js';

const SEALED = [
  'calls.jsonl',
  'superseded.jsonl',
  'withdrawn.jsonl',
  'passages.jsonl',
  'vectors.f32',
  'keywords.bin',
];
const ALL = [...SEALED, 'graph.hnsw', 'manifest.json', 'current'];

describe.each(ALL)('a damaged %s', (file) => {
  it('is refused by name, whichever byte flipped', async () => {
    const { store, pathOf } = await publishSample();
    const path = pathOf(file);
    const { length } = await readFile(path);
    const below = randomFrom(7);
    for (let flip = 0; flip < 200; flip += 1) {
      const place = below(length);
      const bits = 1 + below(255);
      await flipByte(path, place, bits);
      await expect(store.load(), `byte ${place} of ${file}`).rejects.toThrow(refusal(file));
      await flipByte(path, place, bits);
    }
    await store.load();
  });

  it.each([
    ['one byte short', (size: number) => size - 1],
    ['half as long', (size: number) => Math.floor(size / 2)],
    ['empty', () => 0],
  ])('is refused when it is %s', async (_, shorten) => {
    const { store, pathOf } = await publishSample();
    const path = pathOf(file);
    await truncate(path, shorten((await readFile(path)).length));
    await expectRefusal(store, file);
  });

  it('is refused when one byte follows it', async () => {
    const { store, pathOf } = await publishSample();
    await writeFile(pathOf(file), '\n', { flag: 'a' });
    await expectRefusal(store, file);
  });

  it('is refused when a folder stands in its place', async () => {
    const { store, pathOf } = await publishSample();
    await rm(pathOf(file));
    await mkdir(pathOf(file));
    await expectRefusal(store, file);
  });
});

describe('a damaged index', () => {
  it.each(ALL.filter((file) => file !== 'current'))('is refused without %s', async (file) => {
    const { store, pathOf } = await publishSample();
    await rm(pathOf(file));
    await expectRefusal(store, file);
  });

  it('names the pointer when the generation it names is not there', async () => {
    const { store, folder } = await publishSample();
    await rm(join(folder, 'generations'), { recursive: true });
    await expectRefusal(store, 'current');
    await expect(store.manifest()).rejects.toThrow(refusal('current'));
  });

  it('does not let the manifest alone be read when it was changed', async () => {
    const { store, pathOf } = await publishSample();
    const manifest = await readFile(pathOf('manifest.json'), 'utf8');
    await writeFile(pathOf('manifest.json'), manifest.replace('"sample"', '"simple"'));
    await expect(store.manifest()).rejects.toThrow(refusal('manifest.json'));
  });

  it('tells no path of the machine', async () => {
    const { store, folder, pathOf } = await publishSample();
    await rm(pathOf('calls.jsonl'));
    const message = await store.load().catch((error: Error) => error.message);
    expect(message).not.toContain(basename(folder));
  });
});

describe('whole files of two generations side by side', () => {
  it.each(SEALED)('are refused as mixed when %s is of another corpus', async (file) => {
    await expectMixed(file, sampleContent(2), ManifestMismatchError);
  });

  it.each(SEALED)('are refused as mixed when %s is of another embedder', async (file) => {
    const content = { ...sampleContent(1), embedder: { id: 'other', dimensions: 8 } };
    await expectMixed(file, content, ManifestMismatchError);
  });

  it('are refused as damage when only the hash tells them apart', async () => {
    const content = { ...sampleContent(1), keywords: new Uint8Array([1, 2, 3]) };
    await expectMixed('keywords.bin', content, IndexCorruptError);
  });

  it('are refused as damage when a file holds another kind', async () => {
    const { store, pathOf } = await publishSample();
    await cp(pathOf('calls.jsonl'), pathOf('passages.jsonl'));
    await expectRefusal(store, 'passages.jsonl');
  });

  it('are refused as damage when the graph is of another corpus, since a graph cannot tell', async () => {
    await expectMixed('graph.hnsw', sampleContent(2), IndexCorruptError);
  });
});

const refusal = (file: string) =>
  expect.objectContaining({
    code: 'INDEX_CORRUPT',
    message: expect.stringMatching(new RegExp(`\\b${file.replace('.', '\\.')} .*npm run ingest`)),
  });

async function expectRefusal(store: GenerationStore, file: string): Promise<void> {
  await expect(store.load()).rejects.toThrow(IndexCorruptError);
  await expect(store.load()).rejects.toThrow(refusal(file));
}

/** Puts one file of `other` into the generation that is served. */
async function expectMixed(
  file: string,
  other: Parameters<GenerationStore['publish']>[0],
  refused: typeof ManifestMismatchError | typeof IndexCorruptError,
): Promise<void> {
  const from = await publishSample(other);
  const { store, pathOf } = await publishSample();
  await cp(from.pathOf(file), pathOf(file));
  await expect(store.load()).rejects.toThrow(refused);
  await expect(store.load()).rejects.toThrow(file);
}

async function publishSample(content = sampleContent(1)) {
  const folder = await temporaryFolder();
  const store = createGenerationStore(folder);
  const name = await store.publish(content);
  const pathOf = (file: string): string =>
    file === 'current' ? join(folder, file) : join(folder, 'generations', name, file);
  return { folder, store, pathOf };
}
