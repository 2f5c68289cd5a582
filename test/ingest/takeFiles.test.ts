import { mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Details } from '../../src/ingest/commandLine.js';
import { givenFiles } from '../../src/ingest/givenFiles.js';
import { finishTaking, takeFiles } from '../../src/ingest/takeFiles.js';
import { nodeFiles } from '../../src/store/files.js';
import { takeLock } from '../../src/store/lock.js';
import { parseCorpus } from '../../src/transcripts/parseCorpus.js';
import { parseSource } from '../../src/transcripts/parseSources.js';
import { readCorpus } from '../../src/transcripts/readCorpus.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { MINUTES } from '../transcripts/minutes.js';
import { streetEventsCall } from '../transcripts/streetEventsCall.js';

const Q2 = MINUTES;
const Q3 = MINUTES.replace('2031 Q2', '2031 Q3');
const CORRECTED = MINUTES.replace('Costs fell.', 'Costs rose.');
const SPOKEN = streetEventsCall({}, ['Anvils grew a fifth. Costs fell.']);
const UNSCOPED = MINUTES.replace('$Acme(ACME.US) 2031 Q2', '');

/** A corpus folder and, beside it, a place for files that are given. */
async function workplace() {
  const folder = await temporaryFolder();
  const corpus = join(folder, 'corpus');
  const at = (name: string) => join(folder, name);
  const write = async (name: string, content: string | Uint8Array) => {
    await mkdir(dirname(at(name)), { recursive: true });
    await writeFile(at(name), content);
  };
  const take = async (names: readonly string[], details: Details = {}) => {
    const paths = names.map(at);
    const { files, refused } = await givenFiles(paths, Object.keys(details).length > 0);
    const taking = await takeFiles(corpus, files, details, parseSource);
    return {
      ignored: taking.ignored.map((path) => relative(folder, path)),
      taken: taking.taken.map(({ path, ...taken }) => ({ ...taken, name: relative(folder, path) })),
      refused: Object.fromEntries(
        [...refused, ...taking.refused].map(({ file, code }) => [relative(folder, file), code]),
      ),
    };
  };
  const files = async () =>
    (await readdir(corpus, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => relative(corpus, join(entry.parentPath, entry.name)))
      .sort();
  const rows = async () => JSON.parse(await readFile(join(corpus, 'calls.json'), 'utf8'));
  const read = (name: string) => readFile(join(corpus, name), 'utf8');
  const parsed = async () => parseCorpus(await readCorpus(corpus));
  return { corpus, at, write, take, files, rows, read, parsed };
}

describe('a file that is given', () => {
  it('is copied byte by byte with its row, into a corpus that is made for it', async () => {
    const { write, take, files, rows, read, parsed } = await workplace();
    await write('acme.txt', `\ufeff${Q2}`);
    const details = { company: 'Acme Inc.', ticker: 'ACME', date: '2031-07-30' };
    const { taken } = await take(['acme.txt'], details);
    expect(taken).toEqual([
      {
        ...{ name: 'acme.txt', file: 'transcripts/acme.txt', call: 'ACME-2031-Q2' },
        ...{ former: null, isKnown: false },
      },
    ]);
    expect(await files()).toEqual(['calls.json', 'transcripts/acme.txt']);
    expect(await read('transcripts/acme.txt')).toBe(`\ufeff${Q2}`);
    expect(await rows()).toEqual([{ file: 'transcripts/acme.txt', ...details }]);
    expect((await parsed()).calls[0]?.transcript.call).toMatchObject(details);
  });

  it('leaves the other rows as they are, whatever they hold', async () => {
    const { write, take, rows } = await workplace();
    const others = [{ file: 'transcripts/x.txt', period: 'bad', mine: 1 }, 'no row', { file: 'y' }];
    await write('corpus/calls.json', JSON.stringify(others));
    await write('acme.txt', Q2);
    await take(['acme.txt']);
    expect(await rows()).toEqual([...others, { file: 'transcripts/acme.txt' }]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['is empty', '', 'EMPTY'],
    ['is in no known format', 'Just some words.', 'UNKNOWN_FORMAT'],
    ['is no text', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'BINARY'],
    ['is not UTF-8', Buffer.from(`${Q2}Zoë`, 'latin1'), 'BAD_ENCODING'],
    ['holds nobody’s words', 'Dolphin Research\n2.2 Q&A\n<End of Text>', 'NO_STATEMENTS'],
  ])('and %s is not copied; the others are taken', async (_, content, code) => {
    const { write, take, files, rows } = await workplace();
    await write('bad.txt', content);
    await write('acme.txt', Q2);
    const { taken, refused } = await take(['bad.txt', 'acme.txt', 'gone.txt']);
    expect(refused).toEqual({ 'bad.txt': code, 'gone.txt': 'MISSING_FILE' });
    expect(taken.map(({ name }) => name)).toEqual(['acme.txt']);
    expect(await files()).toEqual(['calls.json', 'transcripts/acme.txt']);
    expect(await rows()).toHaveLength(1);
  });

  it('and is too large is refused by its size', async () => {
    const { write, at, take, files } = await workplace();
    await write('big.txt', 'a');
    await truncate(at('big.txt'), 20_000_001);
    expect((await take(['big.txt'])).refused).toEqual({ 'big.txt': 'TOO_LARGE' });
    expect(await files()).toEqual([]);
  });

  it('and is in the corpus already is not copied; what is said of it changes its row', async () => {
    const { write, take, files, rows } = await workplace();
    await write('acme.txt', Q2);
    await take(['acme.txt']);
    for (const name of ['acme.txt', 'corpus/transcripts/acme.txt', 'other name.txt']) {
      await write('other name.txt', Q2);
      const { taken } = await take([name], { publisher: name.slice(0, 5) });
      expect(taken).toEqual([
        expect.objectContaining({ file: 'transcripts/acme.txt', isKnown: true, former: null }),
      ]);
      expect(await files()).toEqual(['calls.json', 'transcripts/acme.txt']);
      expect(await rows()).toEqual([{ file: 'transcripts/acme.txt', publisher: name.slice(0, 5) }]);
    }
  });

  it('gets another name where a file of another call has its own', async () => {
    const { write, take, files, parsed } = await workplace();
    await write('a/call.txt', Q2);
    await write('b/call.txt', Q3);
    await write('c/call.txt', UNSCOPED);
    await take(['a/call.txt']);
    await take(['b/call.txt', 'c/call.txt']);
    expect(await files()).toEqual([
      'calls.json',
      'transcripts/call-2.txt',
      'transcripts/call-3.txt',
      'transcripts/call.txt',
    ]);
    const { calls } = await parsed();
    expect(calls.map(({ transcript: { call, file } }) => [call.id, file])).toEqual([
      ['ACME-2031-Q2', 'transcripts/call.txt'],
      ['ACME-2031-Q3', 'transcripts/call-2.txt'],
      ['call-3', 'transcripts/call-3.txt'],
    ]);
  });
});

describe('another version of a transcript', () => {
  it('takes its place and its row; the former one is kept', async () => {
    const { write, take, files, rows, read, parsed } = await workplace();
    await write('acme.txt', Q2);
    await write('acme-corrected.txt', CORRECTED);
    await take(['acme.txt'], { company: 'Acme Inc.' });
    const { taken } = await take(['acme-corrected.txt'], { date: '2031-07-30' });
    const former = expect.stringMatching(/^superseded\/ACME-2031-Q2\.[0-9a-f]{12}\.txt$/);
    expect(taken).toEqual([
      {
        ...{ name: 'acme-corrected.txt', file: 'transcripts/acme.txt', call: 'ACME-2031-Q2' },
        ...{ former, isKnown: false },
      },
    ]);
    expect(await files()).toEqual(['calls.json', former, 'transcripts/acme.txt']);
    expect(await read('transcripts/acme.txt')).toBe(CORRECTED);
    expect(await read(taken[0]?.former ?? '')).toBe(Q2);
    expect(await rows()).toEqual([
      { file: 'transcripts/acme.txt', company: 'Acme Inc.', date: '2031-07-30' },
    ]);
    expect((await parsed()).skipped).toEqual([]); // what was replaced is not looked at
  });

  it('may be replaced in turn, also by the first one', async () => {
    const { write, take, files, read } = await workplace();
    await write('1.txt', Q2);
    await write('2.txt', CORRECTED);
    for (const name of ['1.txt', '2.txt', '1.txt', '2.txt']) await take([name]);
    expect(await read('transcripts/1.txt')).toBe(CORRECTED);
    expect((await files()).filter((file) => file.startsWith('superseded'))).toHaveLength(2);
  });

  it('of a text without ticker and period is known by its name and its words', async () => {
    const { write, take, parsed } = await workplace();
    await write('a/call.txt', UNSCOPED);
    await write('b/call.txt', UNSCOPED.replace('Costs fell.', 'Costs rose.'));
    await take(['a/call.txt']);
    const { taken } = await take(['b/call.txt']);
    expect(taken[0]?.former).toMatch(/^superseded\/call\./);
    expect((await parsed()).calls).toHaveLength(1);
  });

  it('that was replaced is not taken from where it is kept', async () => {
    const { write, take } = await workplace();
    await write('1.txt', Q2);
    await write('2.txt', CORRECTED);
    await take(['1.txt']);
    const { taken } = await take(['2.txt']);
    const kept = `corpus/${taken[0]?.former}`;
    expect((await take([kept])).refused).toEqual({ [kept]: 'DUPLICATE' });
  });
});

describe('a second source of a call', () => {
  it.each<[string, string, Details]>([
    ['another format', SPOKEN, { ticker: 'ACME' }],
    ['another publisher', CORRECTED, { publisher: 'Another' }],
  ])('by %s lies beside the first, and one of them is used', async (_, text, details) => {
    const { write, take, files, parsed } = await workplace();
    await write('acme.txt', Q2);
    await write('other.txt', text);
    await take(['acme.txt']);
    const { taken } = await take(['other.txt'], details);
    expect(taken).toEqual([expect.objectContaining({ call: 'ACME-2031-Q2', former: null })]);
    expect(await files()).toEqual(['calls.json', 'transcripts/acme.txt', 'transcripts/other.txt']);
    const { calls, aside } = await parsed();
    expect([calls.length, aside.length]).toEqual([1, 1]);
  });

  it('in the same command never replaces the other', async () => {
    const { write, take, files, parsed } = await workplace();
    await write('in/1.txt', Q2);
    await write('in/2.txt', CORRECTED);
    await take(['in']);
    expect(await files()).toEqual(['calls.json', 'transcripts/1.txt', 'transcripts/2.txt']);
    expect((await parsed()).aside).toEqual([
      { file: 'transcripts/2.txt', call: 'ACME-2031-Q2', used: 'transcripts/1.txt' },
    ]);
  });
});

describe('a folder that is given', () => {
  it('gives each transcript in it with its folders, and nothing else', async () => {
    const { write, at, take, files } = await workplace();
    await write('in/q2/acme.txt', Q2);
    await write('in/q3/acme.TXT', Q3);
    await write('in/manifest.jsonl', '{}');
    await write('in/.hidden/x.txt', Q2);
    await write('in/.x.txt', Q2);
    await write('secret.txt', Q2.replace('2031 Q2', '2031 Q4'));
    await symlink('../secret.txt', at('in/link.txt'));
    const { ignored } = await givenFiles([at('in')], false);
    expect(ignored.map((path) => relative(at('in'), path))).toEqual(['link.txt']);
    const taking = await take(['in']);
    expect(taking.refused).toEqual({});
    expect(taking.ignored).toEqual(['in/manifest.jsonl']); // its name may be that of calls, its fields are not
    expect(await files()).toEqual([
      'calls.json',
      'transcripts/q2/acme.txt',
      'transcripts/q3/acme.TXT',
    ]);
  });

  it('is refused where it holds no transcript, or where details of one call are given', async () => {
    const { write, at, take } = await workplace();
    await write('in/readme.md', '');
    expect((await take(['in'])).refused).toEqual({ in: 'MISSING_FILE' });
    await expect(givenFiles([at('in')], true)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('may be the corpus itself: what lies there gets its row', async () => {
    const { write, take, rows, files } = await workplace();
    await write('corpus/transcripts/acme.txt', Q2);
    const { taken } = await take(['corpus/transcripts']);
    expect(taken).toMatchObject([{ isKnown: true, file: 'transcripts/acme.txt' }]);
    expect(await rows()).toEqual([{ file: 'transcripts/acme.txt' }]);
    expect(await files()).toEqual(['calls.json', 'transcripts/acme.txt']);
  });
});

it('a corpus whose calls.json is broken is left as it is', async () => {
  const { write, take, files, read } = await workplace();
  await write('corpus/calls.json', '[{');
  await write('acme.txt', Q2);
  await expect(take(['acme.txt'])).rejects.toMatchObject({ code: 'BAD_CORPUS' });
  expect(await files()).toEqual(['calls.json']);
  expect(await read('calls.json')).toBe('[{');
});

describe('what a killed command left', () => {
  /** As it is when the rows are in place and the file is not yet. */
  async function leftBehind() {
    const place = await workplace();
    await place.write('corpus/calls.json', '[{"file":"transcripts/q2.txt"}]');
    await place.write('corpus/.incoming/transcripts/q2.txt', Q2);
    return place;
  }

  it('is seen by readers as it will be', async () => {
    const { parsed } = await leftBehind();
    const { calls, skipped } = await parsed();
    expect([calls[0]?.transcript.file, skipped]).toEqual(['transcripts/q2.txt', []]);
  });

  it('is brought to its end by the next one', async () => {
    const { corpus, files } = await leftBehind();
    await finishTaking(corpus);
    expect(await files()).toEqual(['calls.json', 'transcripts/q2.txt']);
  });

  it('is left alone while another one is at work', async () => {
    const { corpus, files } = await leftBehind();
    const before = await files();
    const release = await takeLock(nodeFiles, join(corpus, '.lock'));
    await expect(finishTaking(corpus)).rejects.toMatchObject({ code: 'LOCKED' });
    await release();
    expect(await files()).toEqual(before);
  });

  it('is nothing where nothing was left, and nothing is written then', async () => {
    const { corpus, write } = await workplace();
    await finishTaking(corpus);
    await write('corpus/calls.json', '[]');
    await finishTaking(corpus);
    expect(await readdir(corpus)).toEqual(['calls.json']);
  });
});
