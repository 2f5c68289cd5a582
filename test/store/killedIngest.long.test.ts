import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGenerationStore } from '../../src/store/generationStore.js';
import { runScript } from './runNode.js';
import { sampleContent, wordsOf } from './sampleContent.js';

const OLDEST = sampleContent(1);
const OLD = sampleContent(2);
const NEW = sampleContent(3, 4);
const NEXT = sampleContent(4);

const SEEDS = Array.from({ length: 50 }, (_, seed) => seed);
const MOMENTS = ['before', 'halfway', 'after'] as const;

let root: string;
let before: string; // an index with two generations, so that the next publishing also clears one away
let contentFile: string;
let changes: readonly (readonly string[])[];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'onrecord-killed-'));
  before = join(root, 'before');
  contentFile = join(root, 'new.json');
  const store = createGenerationStore(before);
  await store.publish(OLDEST);
  await store.publish(OLD);
  await writeFile(
    contentFile,
    JSON.stringify({ ...NEW, vectors: [...NEW.vectors], keywords: [...NEW.keywords] }),
  );
  const whole = await runScript('dyingIngest.mjs', await copyOfBefore('whole'), contentFile, '0');
  changes = JSON.parse(whole.stdout);
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('an ingest that is killed', () => {
  it('changes the disk at the places that matter', () => {
    const kinds = changes.map(([change]) => change);
    expect(kinds).toEqual(
      expect.arrayContaining(['makeFolder', 'write', 'sync', 'rename', 'remove']),
    );
    expect(kinds.length).toBeGreaterThan(15);
    expect(kinds.length).toBeLessThan(SEEDS.length); // so that the seeds reach every place
    expect(pointerMove()).toBeGreaterThan(0);
  });

  it.concurrent.each(SEEDS)(
    'leaves the old or the new generation, whole (seed %i)',
    async (seed) => {
      const at = (seed % changes.length) + 1;
      const moment = MOMENTS[Math.floor(seed / changes.length + seed) % MOMENTS.length] ?? 'before';
      const folder = await copyOfBefore(`seed-${seed}`);
      const ended = await runScript('dyingIngest.mjs', folder, contentFile, `${at}`, moment);
      expect(ended.signal).toBe('SIGKILL');

      const isMoved = at > pointerMove() || (at === pointerMove() && moment === 'after');
      const expected = isMoved ? NEW : OLD;
      const store = createGenerationStore(folder);
      const served = await store.load();
      expect(served).toMatchObject({ corpusHash: expected.corpusHash, vectors: expected.vectors });
      expect(wordsOf(served)).toEqual(wordsOf(expected)); // every statement has its words

      const next = await store.publish(NEXT);
      expect(wordsOf(await store.load())).toEqual(wordsOf(NEXT));
      expect((await readdir(folder)).sort()).toEqual(['current', 'generations', 'lock']);
      expect(await readdir(join(folder, 'lock'))).toEqual([]);
      expect((await readdir(join(folder, 'generations'))).sort()).toEqual(
        [served.name, next].sort(),
      );
    },
  );
});

/** The number of the change that publishes. */
const pointerMove = (): number =>
  changes.findIndex(([change, , to]) => change === 'rename' && to?.endsWith('current')) + 1;

async function copyOfBefore(name: string): Promise<string> {
  const folder = join(root, name);
  await cp(before, folder, { recursive: true });
  return folder;
}
