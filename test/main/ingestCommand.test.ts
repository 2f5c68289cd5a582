import { access, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createGenerationStore } from '../../src/store/generationStore.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { MINUTES } from '../transcripts/minutes.js';
import { runProgram } from './runProgram.js';

/** Bytes that the cache takes for an embedding: key, 192 floats, checksum. */
const RECORD = 32 + 192 * 4 + 8;

/** An empty corpus and files beside it, and how the command is run there. */
async function workplace(given: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder();
  const [CORPUS_DIR, INDEX_DIR] = [join(folder, 'corpus'), join(folder, 'index')];
  await mkdir(join(folder, 'in'));
  for (const [name, text] of Object.entries(given)) await writeFile(join(folder, 'in', name), text);
  const start = (...args: readonly string[]) =>
    runProgram(
      'ingest',
      { CORPUS_DIR, INDEX_DIR },
      { args: args.map((arg) => (arg.startsWith('in') ? join(folder, arg) : arg)) },
    );
  const run = async (...args: readonly string[]) => {
    const program = start(...args);
    const code = await program.ended;
    return { code, ...program.printed };
  };
  const isThere = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    );
  return { start, run, isThere, CORPUS_DIR, INDEX_DIR };
}

const Q3 = MINUTES.replace('2031 Q2', '2031 Q3').replace('Costs fell.', 'Costs rose a little.');

describe('npm run ingest -- with a folder', () => {
  it('takes what it can, says what it did, and exits with 1 for what it cannot', async () => {
    const { run, CORPUS_DIR } = await workplace({ 'q2.txt': MINUTES, 'q3.txt': Q3, 'bad.txt': '' });
    const { code, stdout, stderr } = await run('in');
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^Skipped .*bad\.txt \(EMPTY\): .*\n$/),
    ]);
    expect(stdout).toMatch(/^Took .*q2\.txt: transcripts\/q2\.txt, ACME-2031-Q2$/m);
    expect(stdout).toMatch(/^all +2 +24 +0 %/m);
    expect(stdout).toMatch(/^Note: ACME-2031-Q3: .*period 2031-Q3.* guessed from the text of/m);
    expect(stdout).toMatch(/^Near-duplicates: ACME-2031-Q2 and ACME-2031-Q3 share \d\d % of/m);
    expect(stdout).toMatch(
      /^2 call\(s\), 24 statements, 14 passages, \d+ embedded, [\d.]+ s: \S+\n$/m,
    );
    expect((await readdir(join(CORPUS_DIR, 'transcripts'))).sort()).toEqual(['q2.txt', 'q3.txt']);
  });
});

describe('npm run ingest -- with a file', () => {
  it('takes it as it is told, and again as another version', { timeout: 60_000 }, async () => {
    const { run, CORPUS_DIR } = await workplace({
      'q2.txt': MINUTES,
      'corrected.txt': MINUTES.replace('Costs fell.', 'Costs rose.'),
    });
    const first = await run('in/q2.txt', '--company', 'Acme Inc.', '--publisher', 'The Publisher');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^Note: ACME-2031-Q2: ticker ACME, period 2031-Q2 guessed/m);
    const second = await run('in/corrected.txt', '--publisher', 'The Publisher');
    expect(second.stdout).toMatch(/corrected\.txt: transcripts\/q2\.txt, .* is now superseded\//);
    expect(second.stdout).toContain(' 1 embedded');
    expect(await readFile(join(CORPUS_DIR, 'transcripts/q2.txt'), 'utf8')).toContain('Costs rose.');
  });

  it('that cannot be used leaves corpus and index as they are', async () => {
    const { run, isThere, CORPUS_DIR, INDEX_DIR } = await workplace({ 'bad.txt': 'No call.' });
    const { code, stderr } = await run('in/bad.txt');
    expect([code, stderr]).toEqual([1, expect.stringContaining('(UNKNOWN_FORMAT)')]);
    expect([await isThere(join(CORPUS_DIR, 'calls.json')), await isThere(INDEX_DIR)]).toEqual([
      false,
      false,
    ]);
  });

  it.each([
    [['--period', 'Q2 2031'], '--period "Q2 2031": a period is written'],
    [['--ticker', 'A&B'], '--ticker "A&B": a ticker is'],
    [['--date', 'today'], '--date "today": a date is written'],
    [['--nonsense'], "Unknown option '--nonsense'"],
  ])('and %j is refused with 2 before anything is written', async (args, message) => {
    const { run, isThere, CORPUS_DIR } = await workplace({ 'q2.txt': MINUTES });
    const { code, stderr } = await run('in/q2.txt', ...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`BAD_REQUEST: ${message}`)]);
    expect(await isThere(CORPUS_DIR)).toBe(false);
  });
});

describe('an ingest', () => {
  it('that finds another at work ends with LOCKED and changes nothing', {
    timeout: 60_000,
  }, async () => {
    const { run, INDEX_DIR } = await workplace({ 'q2.txt': MINUTES });
    const release = await createGenerationStore(INDEX_DIR).lock();
    const { code, stderr } = await run('in/q2.txt');
    await release();
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^LOCKED: .*\n$/)]);
    expect(await createGenerationStore(INDEX_DIR).current()).toBeNull();
    expect((await run('in/q2.txt')).code).toBe(0);
  });

  it('that is killed goes on where it was', { timeout: 60_000 }, async () => {
    const asked = Array.from(
      { length: 400 },
      (_, at) => `Q: Is anvil${at} sold?\nA: Yes, anvil${at} is.\n`,
    );
    const { start, run, INDEX_DIR } = await workplace({
      'long.txt': MINUTES.replace('<End of Text>', `${asked.join('')}<End of Text>`),
    });
    const kept = async (): Promise<number> => {
      const cached = await readdir(join(INDEX_DIR, 'cache')).catch(() => []);
      const file = cached.find((name) => name.endsWith('.vectors'));
      return file ? Math.floor((await stat(join(INDEX_DIR, 'cache', file))).size / RECORD) : 0;
    };
    const killed = start('in/long.txt');
    while ((await kept()) === 0) await setTimeout(5);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const before = await kept();
    expect(await createGenerationStore(INDEX_DIR).current()).toBeNull(); // nothing half-made is shown

    const { code, stdout, stderr } = await run();
    expect([code, stderr]).toEqual([0, '']);
    const all = await kept();
    expect(before).toBeLessThan(all);
    expect(stdout).toContain(`807 passages, ${all - before} embedded`); // and none of them twice
  });
});
