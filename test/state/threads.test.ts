import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMemoryThreads } from '../../src/state/memoryThreads.js';
import { LIFETIME_MS } from '../../src/state/thread.js';
import { createThreads } from '../../src/state/threads.js';
import { nodeFiles } from '../../src/store/files.js';
import { diskError } from '../store/changedFiles.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { describeThreads } from './describeThreads.js';
import { ASKED, TOLD } from './sampleState.js';

describeThreads('in memory', async (now, maxThreads) => createMemoryThreads(now, maxThreads));
describeThreads('on disk', async (now, maxThreads) =>
  createThreads(await temporaryFolder(), now, { maxThreads }),
);

describe('threads on disk', () => {
  const fileIn = async (folder: string): Promise<string> => {
    const [name = ''] = await readdir(join(folder, 'threads'));
    return join(folder, 'threads', name);
  };

  it('outlive a restart', async () => {
    const folder = await temporaryFolder();
    await createThreads(folder).append('C1', ASKED);
    await createThreads(folder).append('C1', TOLD);
    expect(await createThreads(folder).read('C1')).toEqual([ASKED, TOLD]);
  });

  it('have no name of a thread in a file name', async () => {
    const folder = await temporaryFolder();
    await createThreads(folder).append('secret-channel', ASKED);
    expect(await fileIn(folder)).toMatch(/\/threads\/[0-9a-f]{64}\.json$/);
  });

  it.each(['', '{', 'null', '[]', '{"changedAt":1}', '{"changedAt":"x","messages":[]}'])(
    'begin anew where a file holds %j',
    async (content) => {
      const folder = await temporaryFolder();
      const threads = createThreads(folder);
      await threads.append('C1', ASKED);
      await writeFile(await fileIn(folder), content);
      expect(await threads.read('C1')).toEqual([]);
      await threads.append('C1', TOLD);
      expect(await threads.read('C1')).toEqual([TOLD]);
    },
  );

  it('go on after an append that the disk refused', async () => {
    let isFull = true;
    const files = {
      ...nodeFiles,
      write: async (path: string, bytes: Uint8Array) => {
        if (isFull) throw diskError('ENOSPC');
        await nodeFiles.write(path, bytes);
      },
    };
    const threads = createThreads(await temporaryFolder(), Date.now, { files });
    await expect(threads.append('C1', ASKED)).rejects.toMatchObject({ code: 'NO_SPACE' });
    isFull = false;
    await threads.append('C1', TOLD);
    expect(await threads.read('C1')).toEqual([TOLD]);
  });

  it('leave the disk when nobody goes on with them', async () => {
    const folder = await temporaryFolder();
    let now = Date.now();
    const threads = createThreads(folder, () => now);
    await threads.append('C1', ASKED);
    now += LIFETIME_MS + 60_000;
    await threads.append('C2', ASKED);
    expect(await readdir(join(folder, 'threads'))).toHaveLength(1);
  });
});
