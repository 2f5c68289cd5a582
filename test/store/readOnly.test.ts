import { execFileSync } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createGenerationStore } from '../../src/store/generationStore.js';
import { runScript } from './runNode.js';
import { sampleContent } from './sampleContent.js';
import { temporaryFolder } from './temporaryFolder.js';

describe('an index on a disk without write access', () => {
  it('is loaded and asked by a user who may write nothing there', async () => {
    const folder = await temporaryFolder();
    const index = join(folder, 'index');
    const name = await createGenerationStore(index).publish(sampleContent(1));
    execFileSync('chmod', ['-R', 'a+rX,a-w', folder]);
    onTestFinished(() =>
      chmod(folder, 0o755).then(() => void execFileSync('chmod', ['-R', 'u+w', folder])),
    );
    const { code, stdout } = await runScript('readAsNobody.mjs', index);
    expect({ code, ...JSON.parse(stdout) }).toEqual({ code: 0, name, found: 3, writing: 'EACCES' });
  });
});
