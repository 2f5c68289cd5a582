import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createGenerationStore } from '../../src/store/generationStore.js';
import { createFakeEmbedder } from '../ingest/fakeEmbedder.js';
import { ingestFolder } from '../ingest/ingestFolder.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { MINUTES } from '../transcripts/minutes.js';
import { addressOf, canRunWithoutRights, runProgram } from './runProgram.js';

/** Places of its own for a program: a small corpus, and an index that is not there yet. */
async function settingsOf(): Promise<{ CORPUS_DIR: string; INDEX_DIR: string }> {
  const folder = await temporaryFolder();
  const CORPUS_DIR = join(folder, 'corpus');
  await mkdir(join(CORPUS_DIR, 'transcripts'), { recursive: true });
  await writeFile(join(CORPUS_DIR, 'transcripts/acme.txt'), MINUTES);
  return { CORPUS_DIR, INDEX_DIR: join(folder, 'index') };
}

/** An index of that corpus, made with an embedder that is not the built-in one. */
const publishForeign = async (
  { CORPUS_DIR, INDEX_DIR }: Awaited<ReturnType<typeof settingsOf>>,
  embedder = createFakeEmbedder(),
) => (await ingestFolder(CORPUS_DIR, INDEX_DIR, embedder)).generation;

const current = (index: string) => createGenerationStore(index).current();
const readyAt = (url: string) => fetch(`${url}/readyz`).then(({ status }) => status);

describe('the program', () => {
  it('ingests, serves, and ends with 0 when it is told to; then it starts from the index alone', async () => {
    const settings = await settingsOf();
    const first = runProgram('start', settings);
    const url = await addressOf(first);
    expect(await readyAt(url)).toBe(200);
    expect((await fetch(`${url}/openapi.json`)).status).toBe(200);
    expect(first.printed.stdout).toMatch(
      /Ingested 12 statements in 7 passages\n.*\(1 call\(s\), 12 statements\)/,
    );
    const link = /browser, open once: (http:\S+)\n/.exec(first.printed.stdout)?.[1] ?? '';
    const opened = await fetch(link, { redirect: 'manual' });
    expect([opened.status, opened.headers.get('set-cookie')]).toEqual([
      ...[303, expect.stringContaining('HttpOnly; SameSite=Strict')],
    ]);
    const generation = await current(settings.INDEX_DIR);
    first.child.kill('SIGTERM');
    expect([await first.ended, first.printed.stderr]).toEqual([0, '']);

    await rm(settings.CORPUS_DIR, { recursive: true });
    const second = runProgram('start', settings);
    expect(await readyAt(await addressOf(second))).toBe(200);
    expect(second.printed.stdout).not.toContain('Ingest');
    expect(await current(settings.INDEX_DIR)).toBe(generation);
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
  });

  it.skipIf(!canRunWithoutRights)(
    'serves an index that it may not write, also when the corpus changed',
    async () => {
      const settings = await settingsOf();
      const ingested = runProgram('ingest', settings);
      expect(await ingested.ended).toBe(0);
      await writeFile(join(settings.CORPUS_DIR, 'transcripts/acme.txt'), `${MINUTES}\n`);
      const folder = join(settings.INDEX_DIR, '..');
      execFileSync('chmod', ['-R', 'a+rX,a-w', folder]);
      onTestFinished(async () => {
        await chmod(folder, 0o755);
        execFileSync('chmod', ['-R', 'u+w', folder]);
      });
      const program = runProgram('start', settings, { withoutRights: true });
      expect(await readyAt(await addressOf(program))).toBe(200);
      expect(program.printed.stdout).toMatch(
        /could not be ingested \(.*\); serving the index there is/,
      );
    },
  );

  it('refuses an index of another embedder, names the command that mends it, and changes nothing', async () => {
    const settings = await settingsOf();
    const generation = await publishForeign(settings);
    const program = runProgram('start', settings);
    expect(await program.ended).toBe(1);
    expect(program.printed.stderr).toMatch(/^EMBEDDER_MISMATCH: .*fake:words.*npm run ingest.*\n$/);
    expect(await current(settings.INDEX_DIR)).toBe(generation);

    const mended = runProgram('ingest', settings);
    expect([await mended.ended, mended.printed.stderr]).toEqual([0, '']);
    expect(await current(settings.INDEX_DIR)).not.toBe(generation);
  });

  it('makes an index of a former built-in encoder anew by itself', async () => {
    const settings = await settingsOf();
    const former = { ...createFakeEmbedder(), id: 'builtin:former' };
    const generation = await publishForeign(settings, former);
    const program = runProgram('start', settings);
    expect(await readyAt(await addressOf(program))).toBe(200);
    expect(program.printed.stdout).toContain('Ingested 12 statements');
    expect(await current(settings.INDEX_DIR)).not.toBe(generation);
  });

  it('says in one line that its port is taken', async () => {
    const settings = await settingsOf();
    const program = runProgram('start', settings);
    const { port } = new URL(await addressOf(program));
    const second = runProgram('start', { ...settings, PORT: port });
    expect(await second.ended).toBe(1);
    expect(second.printed.stderr).toMatch(new RegExp(`^BAD_CONFIG: Port ${port} .*set PORT\n$`));
    expect(await readyAt(`http://127.0.0.1:${port}`)).toBe(200);
  });

  it('says in one line that there is neither a corpus nor an index', async () => {
    const settings = await settingsOf();
    await rm(settings.CORPUS_DIR, { recursive: true });
    const program = runProgram('start', settings);
    expect(await program.ended).toBe(1);
    expect(program.printed.stderr).toMatch(/^INDEX_MISSING: .*npm run ingest.*\n$/);
  });
});

describe('an ingest by hand', () => {
  it('names what it skips, and takes the rest', async () => {
    const settings = await settingsOf();
    await writeFile(join(settings.CORPUS_DIR, 'transcripts/empty.txt'), '');
    const program = runProgram('ingest', settings);
    expect(await program.ended).toBe(0);
    expect(program.printed.stderr).toMatch(/^Skipped transcripts\/empty\.txt \(EMPTY\): .*\n$/);
    expect(program.printed.stdout).toContain('1 call(s), 12 statements, 7 passages, ');
  });

  it('fails where nothing is usable, and leaves the index as it was', async () => {
    const settings = await settingsOf();
    const generation = await publishForeign(settings);
    const copy = `${settings.INDEX_DIR}-before`;
    await cp(settings.INDEX_DIR, copy, { recursive: true });
    await writeFile(join(settings.CORPUS_DIR, 'transcripts/acme.txt'), 'Not a call.');
    const program = runProgram('ingest', settings);
    expect(await program.ended).toBe(1);
    expect(program.printed.stderr).toContain('Skipped transcripts/acme.txt (UNKNOWN_FORMAT)');
    expect(program.printed.stderr).toMatch(/^BAD_CORPUS: Nothing to ingest/m);
    expect(await current(settings.INDEX_DIR)).toBe(generation);
    execFileSync('diff', ['-r', copy, settings.INDEX_DIR]); // not a byte is another
  });
});
