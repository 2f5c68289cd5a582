import { cp, mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCorpus } from '../../src/transcripts/parseCorpus.js';
import { readCorpus } from '../../src/transcripts/readCorpus.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { MINUTES } from './minutes.js';

const GOOD = { file: 'transcripts/good.txt', company: 'Acme', ticker: 'ACME', period: '2031-Q2' };

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A corpus on the disk: one good transcript with its row, and what a test puts beside it. */
async function corpusOf(files: Files, rows: readonly unknown[] = []): Promise<string> {
  const folder = join(await temporaryFolder(), 'corpus');
  const all: Files = {
    'transcripts/good.txt': MINUTES,
    'calls.json': JSON.stringify([GOOD, ...rows]),
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

const parse = async (folder: string) => parseCorpus(await readCorpus(folder));

/** The codes by file of what was left out, when the good transcript was taken as ever. */
async function skippedOf(folder: string): Promise<Record<string, string>> {
  const { calls, skipped } = await parse(folder);
  expect(calls.map(({ transcript }) => transcript.call.id)).toEqual(['ACME-2031-Q2']);
  expect(calls[0]?.statements).toHaveLength(12);
  for (const { file, reason } of skipped) expect(reason).toContain(file);
  return Object.fromEntries(skipped.map(({ file, code }) => [file, code]));
}

const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

describe('a transcript that cannot be used is skipped by its code, and the rest is taken', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['is empty', '', 'EMPTY'],
    ['holds white space only', ' \r\n\t\u00a0', 'EMPTY'],
    ['holds a byte order mark only', '\ufeff', 'EMPTY'],
    ['is a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'BINARY'],
    ['holds a NUL', 'Dolphin Research\nQ&A\nQ: Wh\0y?', 'BINARY'],
    ['is UTF-16 without a mark', Buffer.from(MINUTES, 'utf16le'), 'BINARY'],
    ['is Latin-1', Buffer.from(`${MINUTES}Zoë`, 'latin1'), 'BAD_ENCODING'],
    ['is UTF-8 cut within a character', Buffer.from(`${MINUTES}é`).subarray(0, -1), 'BAD_ENCODING'],
    ['is UTF-16 cut within a character', utf16(MINUTES, 'le').subarray(0, -1), 'BAD_ENCODING'],
    ['is in no known format', 'Operator: Good afternoon.', 'UNKNOWN_FORMAT'],
    ['holds nobody’s words', 'Dolphin Research\n2.2 Q&A\n<End of Text>', 'NO_STATEMENTS'],
  ])('when it %s', async (_, content, code) => {
    const folder = await corpusOf({ 'transcripts/other.txt': content });
    expect(await skippedOf(folder)).toEqual({ 'transcripts/other.txt': code });
  });

  it('when it has more than 20 MB, with or without a row', async () => {
    const rows = [{ file: 'big.txt' }];
    const folder = await corpusOf({ 'big.txt': 'a', 'transcripts/bigger.txt': 'a' }, rows);
    for (const name of ['big.txt', 'transcripts/bigger.txt'])
      await truncate(join(folder, name), 20_000_001);
    expect(await skippedOf(folder)).toEqual({
      'big.txt': 'TOO_LARGE',
      'transcripts/bigger.txt': 'TOO_LARGE',
    });
  });

  it.each<[string, unknown, string, string]>([
    [
      'names a file that is not there',
      { file: 'transcripts/no.txt' },
      'transcripts/no.txt',
      'MISSING_FILE',
    ],
    ['names a folder', { file: 'transcripts' }, 'transcripts', 'MISSING_FILE'],
    ['names a file with a NUL', { file: 'a\0b' }, 'a\0b', 'MISSING_FILE'],
    ['names a file above the corpus', { file: '../secret.txt' }, '../secret.txt', 'OUTSIDE_CORPUS'],
    ['names a file by its full path', { file: '/etc/passwd' }, '/etc/passwd', 'OUTSIDE_CORPUS'],
    ['names the folder itself', { file: '.' }, '.', 'OUTSIDE_CORPUS'],
    ['names no file', { ticker: 'X' }, 'calls.json row 2', 'BAD_ROW'],
    ['is no row', 'good.txt', 'calls.json row 2', 'BAD_ROW'],
    ['has a bad period', { file: 'a.txt', period: 'Q3 2025' }, 'calls.json row 2', 'BAD_ROW'],
    ['has a bad date', { file: 'a.txt', date: '2025-02-30' }, 'calls.json row 2', 'BAD_ROW'],
    [
      'has an id that would leave a folder',
      { file: 'a.txt', id: '../a' },
      'calls.json row 2',
      'BAD_ROW',
    ],
    ['comes twice', { ...GOOD, company: 'Other' }, GOOD.file, 'DUPLICATE'],
  ])('when its row %s', async (_, row, file, code) => {
    const folder = await corpusOf({ '../secret.txt': MINUTES }, [row]);
    expect(await skippedOf(folder)).toEqual({ [file]: code });
  });

  it('when its row names a format that does not exist', async () => {
    const rows = [{ file: 'transcripts/other.txt', format: 'no-such' }];
    const folder = await corpusOf({ 'transcripts/other.txt': MINUTES }, rows);
    expect(await skippedOf(folder)).toEqual({ 'transcripts/other.txt': 'UNKNOWN_FORMAT' });
  });

  it('when it is a link to a place outside, and nothing there is read', async () => {
    const folder = await corpusOf({ '../secret.txt': MINUTES, '../corpus-2/near.txt': MINUTES });
    await symlink('../../secret.txt', join(folder, 'transcripts/link.txt'));
    await symlink('../../corpus-2/near.txt', join(folder, 'transcripts/near.txt'));
    await symlink('../..', join(folder, 'transcripts/up'));
    await symlink('nowhere.txt', join(folder, 'transcripts/broken.txt'));
    expect(await skippedOf(folder)).toEqual({
      'transcripts/broken.txt': 'MISSING_FILE',
      'transcripts/link.txt': 'OUTSIDE_CORPUS',
      'transcripts/near.txt': 'OUTSIDE_CORPUS',
      'transcripts/up': 'OUTSIDE_CORPUS',
    });
    expect((await readCorpus(folder)).sources.map(({ file }) => file)).toEqual([GOOD.file]);
  });
});

describe('a transcript is taken', () => {
  it.each<[string, Uint8Array]>([
    ['in UTF-8 with a byte order mark', Buffer.from(`\ufeff${MINUTES}`)],
    ['in UTF-16, little end first', utf16(MINUTES, 'le')],
    ['in UTF-16, big end first', utf16(MINUTES, 'be')],
  ])('%s, as the same text with the same ids', async (_, bytes) => {
    const [plain] = (await parse(await corpusOf({}))).calls;
    const { calls, skipped } = await parse(await corpusOf({ [GOOD.file]: bytes }));
    expect(skipped).toEqual([]);
    expect(calls[0]?.transcript.text).toBe(MINUTES);
    expect(calls[0]?.statements).toEqual(plain?.statements);
    expect(calls[0]?.transcript.sha256).not.toBe(plain?.transcript.sha256); // of the bytes as they came
  });

  it('without a row, as its own text names it, with a note', async () => {
    const { calls, notes } = await parse(await corpusOf({ 'calls.json': '[]' }));
    expect(calls[0]?.transcript.call).toEqual({
      ...{ id: 'ACME-2031-Q2', company: 'Acme', ticker: 'ACME', period: '2031-Q2' },
      ...{ date: null, url: null, publisher: 'Dolphin Research' },
      title: 'Acme (Minutes): Anvils will get lighter',
    });
    expect(notes).toEqual([
      'ACME-2031-Q2: company Acme, ticker ACME, period 2031-Q2, publisher Dolphin Research guessed from the text of transcripts/good.txt, which calls.json does not name',
    ]);
  });

  it('without a ticker and a period, by its file’s name, with a note', async () => {
    const anonymous = MINUTES.replace('$Acme(ACME.US) 2031 Q2', '');
    const folder = await corpusOf({ 'transcripts/Größe & Co 1.txt': anonymous });
    const { calls, notes } = await parse(folder);
    expect(calls.map(({ transcript }) => transcript.call.id)).toEqual([
      'ACME-2031-Q2',
      'gro-e-co-1',
    ]);
    expect(notes.at(-1)).toBe(
      'gro-e-co-1 is unscoped, its text tells no ticker and no period: add what is missing to its row in calls.json',
    );
  });

  it('from a folder without calls.json, and from a link that stays inside', async () => {
    const folder = await corpusOf({});
    const other = join(await temporaryFolder(), 'corpus');
    await cp(join(folder, 'transcripts'), join(other, 'originals'), { recursive: true });
    await mkdir(join(other, 'transcripts'));
    await symlink('../originals/good.txt', join(other, 'transcripts/link.txt'));
    const { calls, skipped } = await parse(other);
    expect([calls.length, skipped]).toEqual([1, []]);
  });
});

describe('a corpus', () => {
  it.each(['{}', 'null', '"list"', '[{', ''])(
    'is refused as a whole when calls.json is %j',
    async (rows) => {
      const folder = await corpusOf({ 'calls.json': rows });
      await expect(readCorpus(folder)).rejects.toMatchObject({ code: 'BAD_CORPUS' });
    },
  );

  it('is refused when calls.json is a folder', async () => {
    const folder = join(await temporaryFolder(), 'corpus');
    await mkdir(join(folder, 'calls.json'), { recursive: true });
    await expect(readCorpus(folder)).rejects.toMatchObject({ code: 'BAD_CORPUS' });
  });

  it('is refused when its folder is missing', async () => {
    const missing = join(await temporaryFolder(), 'none');
    await expect(readCorpus(missing)).rejects.toMatchObject({ code: 'BAD_CORPUS' });
  });

  it('has the same hash when it is the same, and another when a text or a row is another', async () => {
    const hashOf = async (...corpus: Parameters<typeof corpusOf>) =>
      (await parse(await corpusOf(...corpus))).hash;
    const [one, same, text, row] = [
      await hashOf({}),
      await hashOf({ 'transcripts/.hidden': 'not looked at' }),
      await hashOf({ [GOOD.file]: `${MINUTES} ` }),
      await hashOf({ 'calls.json': JSON.stringify([{ ...GOOD, company: 'Acme Inc.' }]) }),
    ];
    expect(same).toBe(one);
    expect(new Set([one, text, row]).size).toBe(3);
  });
});
