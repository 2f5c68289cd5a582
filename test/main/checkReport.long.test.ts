import { writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBuiltin, ingestCorpus, loadCorpus } from '../../src/assemble.js';
import { p, r, readElsewhere, wordFile } from '../reports/docx/wordFile.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { runProgram } from './runProgram.js';

const TITLE = '# Amazon Q3 2025\n\n';
const RIGHT = 'The unfulfilled contract balance reached $200 billion.';
const WRONG = 'The unfulfilled contract balance reached $300 billion.';
let INDEX_DIR: string;

beforeAll(async () => {
  INDEX_DIR = await mkdtemp(join(tmpdir(), 'onrecord-report-'));
  const embedder = await createBuiltin();
  await ingestCorpus(
    await loadCorpus({ corpusDir: 'corpus' }),
    { indexDir: INDEX_DIR },
    embedder,
    () => {},
  );
  await embedder.close();
}, 120_000);

afterAll(() => rm(INDEX_DIR, { recursive: true, force: true }));

async function check(name: string, content: string | Uint8Array, ...args: readonly string[]) {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, name), content);
  const paths = args.map((arg) => arg.replace('FOLDER', folder));
  const program = runProgram(
    'check-report',
    { INDEX_DIR, PUBLIC_URL: 'https://o.example' },
    { args: [join(folder, name), ...paths] },
  );
  return { code: await program.ended, ...program.printed, folder };
}

describe('npm run check-report', () => {
  it('exits with 0 when nothing is altered', async () => {
    const { code, stdout } = await check('report.md', TITLE + RIGHT);
    expect(stdout).toMatch(/^3: SUPPORTED: The unfulfilled.*\n.*\/c\/AMZN-2025-Q3:/);
    expect(stdout).toMatch(/^1 claim: 1 supported$/m);
    expect(code).toBe(0);
  });

  it('exits with 1 when something is, and writes the report with footnotes', async () => {
    const { code, stdout, folder } = await check(
      'report.md',
      TITLE + WRONG,
      '--out',
      'FOLDER/out.md',
    );
    expect(stdout).toMatch(/^3: ALTERED: .*\n.*\$200 billion/m);
    expect(code).toBe(1);
    const annotated = await readFile(join(folder, 'out.md'), 'utf8');
    expect(annotated).toMatch(
      /billion\.\[\^1\]\n\n\[\^1\]: \*\*Altered\.\*\* .*<https:\/\/o\.example\/c\//,
    );
  });

  it.each([
    [[], 0],
    [['--strict'], 1],
  ])('with %j exits after something unchecked with %i', async (args, expected) => {
    const { code } = await check('report.md', `${TITLE}Free cash flow was $14.8 billion.`, ...args);
    expect(code).toBe(expected);
  });

  it('prints JSON', async () => {
    const { stdout } = await check('report.txt', `Amazon Q3 2025\n\n${RIGHT}`, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { supported: 1 },
      claims: [{ text: RIGHT }],
    });
  });

  it('takes a Word document and gives one back', async () => {
    const document = wordFile(p(r('Amazon Q3 2025')) + p(r(WRONG)));
    const { code, folder } = await check('report.docx', document, '--out', 'FOLDER/out.docx');
    expect(code).toBe(1);
    const { body, notes } = await readElsewhere(await readFile(join(folder, 'out.docx')));
    expect(body).toContain(`${WRONG}[1]`);
    expect(notes.join(' ')).toMatch(/^Altered\. The source says "\$200 billion"/);
  });

  it.each<[string, string, string | Uint8Array, string[], RegExp]>([
    ['an empty file', 'report.md', '', [], /no word/],
    ['HTML', 'report.html', '<p>Sales</p>', [], /^HTML is not read/],
    ['no DOCX', 'report.docx', 'Sales grew.', [], /Word|DOCX/i],
    ['an unknown option', 'report.md', RIGHT, ['--quiet'], /Use: npm run check-report/],
    ['two files', 'report.md', RIGHT, ['more.md'], /^Use: npm run check-report/],
    ['a report that is too long', 'report.md', 'a '.repeat(1_500_000), [], /2000000 characters/],
  ])('exits with 2 after %s, and says why', async (_, name, content, args, expected) => {
    const { code, stdout, stderr } = await check(name, content, ...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(expected);
  });

  it('exits with 2 where there is no file', async () => {
    const program = runProgram('check-report', { INDEX_DIR }, { args: ['/nowhere/report.md'] });
    expect(await program.ended).toBe(2);
    expect(program.printed.stderr).toMatch(/no such file/);
  });
});
