import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../store/temporaryFolder.js';

const SCRIPT = fileURLToPath(new URL('../../dist/scripts/evaluate.js', import.meta.url));

/** Runs the command in a folder of its own, beside benchmarks of its own. */
async function evaluateIn(benchmarks: Readonly<Record<string, string>>, ...args: string[]) {
  const folder = await temporaryFolder();
  const cwd = join(folder, 'project');
  await mkdir(cwd);
  for (const [name, text] of Object.entries(benchmarks)) {
    await mkdir(join(folder, 'shared/data', name, '..'), { recursive: true });
    await writeFile(join(folder, 'shared/data', name), text);
  }
  const env = { PATH: process.env.PATH };
  const done = await promisify(execFile)(process.execPath, [SCRIPT, ...args], { cwd, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
  const read = (name: string) => readFile(join(cwd, name), 'utf8');
  return { ...done, read, hasReport: existsSync(join(cwd, 'evaluation.json')) };
}

/** Six questions that share no word with any answer, and all answers alike. */
const HOPELESS = Array.from({ length: 6 }, (_, at) =>
  JSON.stringify({ ticker: 'A', question: `Anvils ${at}?`, answer: 'Hammers.' }),
).join('\n');

describe('npm run evaluate', () => {
  it.each([[['speekers']], [['--flor']]])('refuses %j and says what there is', async (args) => {
    const { code, stderr, hasReport } = await evaluateIn({}, ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/amazon, together, speakers|Unknown option/);
    expect(stderr).not.toContain('    at ');
    expect(hasReport).toBe(false);
  });

  it('says what it cannot measure, and reports that', async () => {
    const { code, stdout, read } = await evaluateIn({}, 'speakers', 'drafts', '--floor');
    expect(code).toBe(0);
    expect(stdout).toContain('speakers: what it needs is not here');
    expect(JSON.parse(await read('evaluation.json'))).toMatchObject({ measured: {} });
    expect(await read('evaluation.html')).toContain('not measured');
  });

  it('ends with 1 and the names of the measures that fell', { timeout: 60_000 }, async () => {
    const benchmarks = { 'exchanges/exchanges.jsonl': HOPELESS };
    const held = await evaluateIn(benchmarks, 'exchanges', '--floor');
    expect(held.code).toBe(1);
    expect(held.stdout).toMatch(/exchanges\.fused\.reciprocalRank .* is 0\.\d+, held at at least/);
    expect(JSON.parse(await held.read('evaluation.json'))).toMatchObject({
      measured: { exchanges: { figures: { words: { reciprocalRank: 0 } } } },
    });
    expect(await held.read('evaluation.html')).toContain('class="verdict fallen"');
    expect((await evaluateIn(benchmarks, 'exchanges')).code).toBe(0);
  });
});
