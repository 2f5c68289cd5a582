import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NoSpaceError } from '../../src/errors.js';
import { openEmbeddingCache } from '../../src/store/embeddingCache.js';
import { nodeFiles } from '../../src/store/files.js';
import { createGenerationStore } from '../../src/store/generationStore.js';
import { diskError, watchChanges } from './changedFiles.js';
import { sampleContent, unitRows, wordsOf } from './sampleContent.js';
import { temporaryFolder } from './temporaryFolder.js';

const OLD = sampleContent(1);
const NEW = sampleContent(2);

describe('a disk that is full', () => {
  it('at whichever change, leaves a whole index and nothing half done', async () => {
    const folder = await temporaryFolder();
    await createGenerationStore(folder).publish(OLD);
    const total = await countChanges();
    const outcomes = new Set<string>();
    for (let at = 1; at <= total; at += 1) {
      const store = createGenerationStore(folder, fullAt(at));
      outcomes.add(await store.publish(NEW).then(() => 'published', codeOf));
      expect([OLD.corpusHash, NEW.corpusHash]).toContain((await store.load()).corpusHash);
      expect((await readdir(folder)).sort()).toEqual(['current', 'generations', 'lock']);
      expect(await readdir(join(folder, 'lock'))).toEqual([]);
      await createGenerationStore(folder).publish(OLD);
    }
    expect([...outcomes]).toEqual(['NO_SPACE']);
  });

  it('before the pointer moved, keeps serving the generation from before', async () => {
    const folder = await temporaryFolder();
    await createGenerationStore(folder).publish(OLD);
    const files = watchChanges(nodeFiles, (change, path) => {
      if (change === 'write' && path.endsWith('manifest.json')) throw diskError('ENOSPC');
    });
    const store = createGenerationStore(folder, files);
    await expect(store.publish(NEW)).rejects.toThrow(NoSpaceError);
    await expect(store.publish(NEW)).rejects.toThrow(/Free some space.*npm run ingest/);
    expect(wordsOf(await store.load())).toEqual(wordsOf(OLD));
    expect(await readdir(join(folder, 'generations'))).toHaveLength(1);
  });

  it('after the pointer moved, keeps serving what the pointer names', async () => {
    const folder = await temporaryFolder();
    await createGenerationStore(folder).publish(OLD);
    const files = watchChanges(nodeFiles, (change, path) => {
      if (change === 'sync' && path === folder) throw diskError('ENOSPC');
    });
    const store = createGenerationStore(folder, files);
    await expect(store.publish(NEW)).rejects.toThrow(NoSpaceError);
    expect(wordsOf(await store.load())).toEqual(wordsOf(NEW));
  });

  it('is no name for other faults of a disk', async () => {
    const files = watchChanges(nodeFiles, () => {
      throw diskError('EIO');
    });
    const store = createGenerationStore(await temporaryFolder(), files);
    await expect(store.publish(NEW)).rejects.toThrow('EIO: injected');
  });
});

describe('a disk that lies', () => {
  it.each(['calls.jsonl', 'vectors.f32', 'manifest.json'])(
    'about %s is found out before anybody is pointed to it',
    async (file) => {
      const folder = await temporaryFolder();
      await createGenerationStore(folder).publish(OLD);
      const store = createGenerationStore(folder, {
        ...nodeFiles,
        write: (path, bytes) =>
          nodeFiles.write(path, path.endsWith(file) ? bytes.subarray(0, -1) : bytes),
      });
      await expect(store.publish(NEW)).rejects.toThrow(`${file} did not reach the disk`);
      expect(wordsOf(await store.load())).toEqual(wordsOf(OLD));
    },
  );

  it.each([0, 50, 200, -1])(
    'about the graph, cut to %i bytes, is taken for a full one',
    async (size) => {
      const folder = await temporaryFolder();
      const read = async (path: string) => {
        const bytes = await nodeFiles.read(path);
        return path.endsWith('graph.hnsw') ? bytes.subarray(0, size) : bytes;
      };
      const store = createGenerationStore(folder, { ...nodeFiles, read });
      await expect(store.publish(NEW)).rejects.toThrow(NoSpaceError);
    },
  );

  it('about a graph that was never written is taken for a full one', async () => {
    const files = watchChanges(nodeFiles, async (change, path) => {
      if (change === 'sync' && path.endsWith('graph.hnsw')) await rm(path);
    });
    const store = createGenerationStore(await temporaryFolder(), files);
    await expect(store.publish(NEW)).rejects.toThrow(NoSpaceError);
  });
});

describe.skipIf(!canMount())('a small disk of its own (needs root)', () => {
  it('either holds the new generation or keeps the old one, page by page', async () => {
    const disk = await mountDisk(256);
    const store = createGenerationStore(join(disk, 'index'));
    await store.publish(OLD);
    const large = {
      ...sampleContent(3),
      vectors: unitRows(3, 12, 512),
      embedder: { id: 'wide', dimensions: 512 },
    };
    const outcomes: string[] = [];
    for (let freePages = 0; outcomes.at(-1) !== 'published'; freePages += 1) {
      await fill(disk, freePages);
      outcomes.push(await store.publish(large).then(() => 'published', codeOf));
      const expected = outcomes.at(-1) === 'published' ? large : OLD;
      expect(wordsOf(await store.load())).toEqual(wordsOf(expected));
      expect((await readdir(join(disk, 'index', 'generations'))).length).toBeLessThanOrEqual(2);
    }
    expect(outcomes.length).toBeGreaterThan(12); // vectors and graph alone take more pages
    expect(new Set(outcomes.slice(0, -1))).toEqual(new Set(['NO_SPACE']));
    const { graph } = await store.load();
    expect(graph?.nearest([...large.vectors.subarray(0, 512)], 1)[0]?.row).toBe(0);
  });

  it('keeps what the cache of embeddings held', async () => {
    const disk = await mountDisk(64);
    const embedder = { id: 'wide', dimensions: 512 };
    const vector = unitRows(1, 1, 512);
    const cache = await openEmbeddingCache(disk, embedder);
    await cache.add([{ text: 'kept', vector }]);
    const tooMany = Array.from({ length: 100 }, (_, index) => ({ text: `${index}`, vector }));
    await expect(cache.add(tooMany)).rejects.toThrow(NoSpaceError);
    await cache.add([{ text: 'kept too', vector }]);
    const reopened = await openEmbeddingCache(disk, embedder);
    expect(['kept', 'kept too', '0'].map((text) => reopened.get(text) !== undefined)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

const codeOf = (error: unknown): string => String(Object(error).code);

/** Full at one change, and free again after it: a torn write leaves its first half. */
function fullAt(at: number) {
  let changes = 0;
  return watchChanges(nodeFiles, async (change, path, bytes) => {
    if (change === 'remove') return; // needs no room
    changes += 1;
    if (changes !== at) return;
    if (bytes) await writeFile(path, bytes.subarray(0, bytes.length / 2));
    throw diskError('ENOSPC');
  });
}

async function countChanges(): Promise<number> {
  const folder = await temporaryFolder();
  await createGenerationStore(folder).publish(OLD);
  let changes = 0;
  const counting = watchChanges(nodeFiles, (change) => {
    if (change !== 'remove') changes += 1;
  });
  await createGenerationStore(folder, counting).publish(NEW);
  return changes;
}

function canMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

async function mountDisk(kilobytes: number): Promise<string> {
  const folder = await temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

/** Fills a disk up to so many free pages of 4 KB. */
async function fill(disk: string, freePages: number): Promise<void> {
  const ballast = join(disk, 'ballast');
  await rm(ballast, { force: true });
  await writeFile(ballast, Buffer.alloc(1 << 20)).catch(() => {}); // as much as fits
  const { length } = await readFile(ballast);
  await nodeFiles.truncate(ballast, Math.max(0, length - freePages * 4096));
}
