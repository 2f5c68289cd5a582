import { execFileSync } from 'node:child_process';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createConversations } from '../../src/state/conversations.js';
import { createState } from '../../src/state/state.js';
import { createThreads } from '../../src/state/threads.js';
import { nodeFiles } from '../../src/store/files.js';
import { diskError, watchChanges } from '../store/changedFiles.js';
import { runScript } from '../store/runNode.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { ASKED, SHARED } from './sampleState.js';

const feedback = { question: 'Why?', answer: { text: 'x', citations: [] }, rating: 'up' } as const;

/** The codes with which each part of the state refuses. */
async function refusals(stateDir: string): Promise<string[]> {
  const { saveFeedback, conversations, threads } = createState(stateDir);
  const tries = [
    () => saveFeedback(feedback),
    () => conversations.keep(SHARED),
    () => threads.append('C1', ASKED),
  ];
  return Promise.all(tries.map((attempt) => attempt().then(() => 'kept', codeOf)));
}

const codeOf = (error: unknown): string => String(Object(error).code);

describe('a folder that takes nothing', () => {
  it('is named by its setting, not by its path, where it is a file', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    expect(await refusals(file)).toEqual(Array(3).fill('STATE_UNWRITABLE'));
    const { message } = await createState(file)
      .saveFeedback(feedback)
      .catch((error) => error);
    expect(message).toContain('STATE_DIR');
    expect(message).not.toContain(file);
  });

  it('is named so by a user without rights', async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o555);
    onTestFinished(() => chmod(folder, 0o755));
    const script = fileURLToPath(new URL('keepAsNobody.mjs', import.meta.url));
    const { stdout } = await runScript(script, folder);
    expect(JSON.parse(stdout)).toEqual(Array(3).fill('STATE_UNWRITABLE'));
  });
});

describe('a full disk', () => {
  it('at whichever change leaves nothing half done', async () => {
    const folder = await temporaryFolder();
    for (const name of ['makeFolder', 'write', 'rename', 'sync']) {
      const files = watchChanges(nodeFiles, async (change, path, bytes) => {
        if (bytes) await writeFile(path, bytes.subarray(0, bytes.length / 2));
        if (change === name) throw diskError('ENOSPC');
        if (bytes) await rm(path);
      });
      const kept = createConversations(folder, files)
        .keep(SHARED)
        .then(() => 'kept', codeOf);
      expect([name, await kept]).toEqual([name, 'NO_SPACE']);
      const added = createThreads(folder, Date.now, { files }).append('C1', ASKED);
      expect([name, await added.then(() => 'kept', codeOf)]).toEqual([name, 'NO_SPACE']);
    }
    for (const part of await readdir(folder))
      expect((await readdir(join(folder, part))).filter((name) => name.startsWith('.'))).toEqual(
        [],
      );
  });

  it.skipIf(!canMount())('of its own (needs root) cuts off no line but the last', async () => {
    const disk = await temporaryFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
    onTestFinished(() => void execFileSync('umount', ['-l', disk]));
    const { saveFeedback, conversations } = createState(disk);
    const long = { ...feedback, reason: 'x'.repeat(1_500) };
    let kept = 0;
    let code = '';
    for (; code === ''; kept += code === '' ? 1 : 0) {
      code = await saveFeedback(long).then(() => '', codeOf);
    }
    expect(code).toBe('NO_SPACE');
    expect(kept).toBeGreaterThan(20);
    expect(await conversations.keep(SHARED).catch(codeOf)).toBe('NO_SPACE');
    const whole = (await readFile(join(disk, 'feedback.jsonl'), 'utf8')).split('\n').filter(isJson);
    expect(whole).toHaveLength(kept);
  });
});

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
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
