import { chmod, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { findChromium, MISSING } from './chromium.js';

/** A folder that may stand on the search path, with these programs. */
async function folderWith(...programs: readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of programs) {
    await writeFile(join(folder, name), '');
    await chmod(join(folder, name), 0o755);
  }
  return folder;
}

describe('the Chromium that tests run in', () => {
  it('is the one on the search path', async () => {
    const [first, second] = [await folderWith('node'), await folderWith('chromium')];
    const found = findChromium({ path: [first, second].join(delimiter), isNeeded: true }, '/none');
    expect(found).toBe(join(second, 'chromium'));
  });

  it('is the one without windows where there are several', async () => {
    const [first, second] = [
      await folderWith('chromium', 'google-chrome'),
      await folderWith('chromium-headless-shell'),
    ];
    const found = findChromium({ path: [first, second].join(delimiter), isNeeded: true }, '/none');
    expect(found).toBe(join(second, 'chromium-headless-shell'));
  });

  it('is else the one that Playwright installed', async () => {
    const installed = join(await folderWith('chrome'), 'chrome');
    expect(findChromium({ path: '', isNeeded: true }, installed)).toBe(installed);
  });

  it('is nothing that cannot be run', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'chromium'), '');
    expect(findChromium({ path: folder, isNeeded: false }, '/none')).toBeNull();
  });

  it('may be missing, but not where it is needed', () => {
    expect(findChromium({ path: '', isNeeded: false }, '/none')).toBeNull();
    expect(() => findChromium({ path: '', isNeeded: true }, '/none')).toThrow(MISSING);
  });
});
