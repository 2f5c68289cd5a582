import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { LockedError } from '../../src/errors.js';
import { nodeFiles } from '../../src/store/files.js';
import { takeLock } from '../../src/store/lock.js';
import { startOf } from '../../src/store/processStart.js';
import { diskError } from './changedFiles.js';
import { startScript } from './runNode.js';
import { temporaryFolder } from './temporaryFolder.js';

describe('the lock', () => {
  it('is free again after its release', async () => {
    const folder = await temporaryFolder();
    await (await takeLock(nodeFiles, folder))();
    await (await takeLock(nodeFiles, folder))();
    expect(await readdir(folder)).toEqual([]);
  });

  it('lets exactly one of two in who come at the same moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      const folder = await temporaryFolder();
      const both = [takeLock(nodeFiles, folder), takeLock(nodeFiles, folder)];
      const outcomes = await Promise.allSettled(both);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('is held by a living process, and taken over when that process is killed', async () => {
    const folder = await temporaryFolder();
    const holder = await startScript('holdLock.mjs', folder);
    onTestFinished(() => void holder.kill('SIGKILL'));
    await expect(takeLock(nodeFiles, folder)).rejects.toThrow(LockedError);

    const dead = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await dead;
    await (await takeLock(nodeFiles, folder))();
    expect(await readdir(folder)).toEqual([]);
  });

  it('says what to do while it is held', async () => {
    const folder = await temporaryFolder();
    const release = await takeLock(nodeFiles, folder);
    await expect(takeLock(nodeFiles, folder)).rejects.toThrow(/Wait.*npm run ingest/);
    await release();
  });

  it('is not held by a new process that got the number of a dead one', async () => {
    const folder = await temporaryFolder();
    const release = await takeLock(nodeFiles, folder);
    const [own = ''] = await readdir(folder);
    await release();
    const [machine, id, start, random] = own.split('.');
    await writeFile(join(folder, [machine, id, Number(start) + 1, random].join('.')), '');
    await (await takeLock(nodeFiles, folder))();
  });

  it('is held by another machine until its claim lies still for two minutes', async () => {
    const folder = await temporaryFolder();
    const claim = join(folder, '0badcafe.1.1.0123456789ab');
    await writeFile(claim, '');
    await expect(takeLock(nodeFiles, folder)).rejects.toThrow(LockedError);
    const longAgo = new Date(Date.now() - 121_000);
    await utimes(claim, longAgo, longAgo);
    await (await takeLock(nodeFiles, folder))();
  });

  it('keeps its claim fresh, for other machines to see', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const folder = await temporaryFolder();
    const release = await takeLock(nodeFiles, folder);
    const [name = ''] = await readdir(folder);
    const { mtimeMs: begun } = await stat(join(folder, name));
    await utimes(join(folder, name), 0, 0);
    await vi.advanceTimersByTimeAsync(10_000);
    await vi.waitFor(
      async () =>
        expect((await stat(join(folder, name))).mtimeMs).toBeGreaterThanOrEqual(Math.floor(begun)),
      { timeout: 10_000 },
    );
    await release();
  });

  it('is not held by a claim that the disk had no room for', async () => {
    const folder = await temporaryFolder();
    const write = async (path: string) => {
      await writeFile(path, '');
      throw diskError('ENOSPC');
    };
    await expect(takeLock({ ...nodeFiles, write }, folder)).rejects.toThrow('ENOSPC');
    await (await takeLock(nodeFiles, folder))();
  });

  it('does not mind files that are no claims', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'notes'));
    await (await takeLock(nodeFiles, folder))();
  });
});

describe('the start of a process', () => {
  it('is the same whenever asked', async () => {
    expect(await startOf(process.pid)).toMatch(/^\d+$/);
    expect(await startOf(process.pid)).toBe(await startOf(process.pid));
  });

  it('is null for a number that nobody has', async () => {
    expect(await startOf(2 ** 22 + 1)).toBeNull();
  });
});
