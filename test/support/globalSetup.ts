import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Tests that start real processes start them from dist/. A build that fails does not end the run: the test of the types
 * tells what is wrong, and the other tests still say what they can.
 */
export function setup(): void {
  const script = fileURLToPath(new URL('../../scripts/setup.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'build'], {
    encoding: 'utf8',
  });
  if (status !== 0)
    process.stderr.write(`dist/ could not be brought up to date:\n${stdout}${stderr}`);
}
