import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { MINUTES } from '../transcripts/minutes.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Nothing that npm says to the tests of this project may reach the other one: its `.npmrc` would. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_ENV$|^VITEST/i.test(name)),
);

const run = (cwd: string, file: string, ...args: string[]) =>
  promisify(execFile)(file, args, { cwd, env, maxBuffer: 2 ** 26 });

const isReached = await run(
  root,
  'npm',
  'view',
  'stemmer@2.0.1',
  'version',
  '--fetch-retries=0',
).then(
  ({ stdout }) => stdout.trim() === '2.0.1',
  () => false,
);

const USE = `
import { createOnRecord, OnRecordError } from 'onrecord';
const onRecord = await createOnRecord({ corpusDir: 'corpus', indexDir: 'index' });
const { answer, citations } = await onRecord.ask('How fast did anvils grow?');
const [document] = await onRecord.retriever({ limit: 1 }).invoke('How fast did anvils grow?');
const refused = await onRecord.ask('').catch((error) => error);
await onRecord.close();
console.log(JSON.stringify({ answer, quotes: citations.map(({ quote }) => quote), words: document.pageContent, isOurs: refused instanceof OnRecordError }));
`;

const TYPED = `
import { type Answer, createOnRecord } from 'onrecord';
const onRecord = await createOnRecord({ indexDir: 'index' });
const answer: Answer = await onRecord.ask('Why?', { filters: { tickers: ['ACME'] }, limit: 3 });
export const quotes: string[] = answer.citations.map(({ quote }) => quote);
export const words: Promise<string[]> = onRecord.retriever().invoke('Why?').then((found) => found.map(({ pageContent }) => pageContent));
// @ts-expect-error a filter that there is not
onRecord.ask('Why?', { filters: { ticker: ['ACME'] } });
// @ts-expect-error a limit is a number
onRecord.search('Why?', { limit: '3' });
`;

/** Packs, and installs into an empty project as its users do, but without building the optional addon, which takes a while. */
async function installPacked() {
  const folder = await temporaryFolder();
  const packed = await run(root, 'npm', 'pack', '--json', '--pack-destination', folder);
  const [{ filename, files }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('[\n')));
  const project = join(folder, 'project');
  await mkdir(join(project, 'corpus/transcripts'), { recursive: true });
  await writeFile(join(project, 'corpus/transcripts/acme.txt'), MINUTES);
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  const options = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'];
  const installed = await run(project, 'npm', 'install', join(folder, filename), ...options);
  const paths: readonly string[] = files.map(({ path }: { readonly path: string }) => path);
  return { project, paths, said: `${installed.stdout}${installed.stderr}` };
}

describe('the package', () => {
  it.skipIf(!isReached)(
    'works when it is installed in an empty project (needs the registry)',
    { timeout: 180_000 },
    async () => {
      const { project, paths, said } = await installPacked();
      expect(said).not.toMatch(/EBADENGINE|ERESOLVE|deprecated/);
      expect(paths.filter((path) => /\.map$|^(src|test|corpus|scripts)\//.test(path))).toEqual([]);
      const { private: isPrivate } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
      expect(isPrivate).toBe(true); // packed, never published

      await writeFile(join(project, 'use.js'), USE);
      const used = JSON.parse((await run(project, process.execPath, 'use.js')).stdout);
      const growth = 'Anvils grew 20.2% in the U.S. and abroad.';
      expect(used.quotes).toEqual([growth]);
      expect(used.words).toContain(growth);
      expect(used.isOurs).toBe(true);

      const bin = join(project, 'node_modules/.bin/onrecord');
      const asked = await promisify(execFile)(bin, ['ask', 'How fast did anvils grow?'], {
        cwd: project,
        env: { ...env, INDEX_DIR: 'index' },
      });
      expect(asked.stdout).toContain(used.answer);

      await writeFile(join(project, 'typed.ts'), TYPED);
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      const strictly = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext'];
      const target = ['--target', 'es2022', '--types', '', 'typed.ts'];
      await run(project, process.execPath, tsc, ...strictly, ...target);
    },
  );
});
