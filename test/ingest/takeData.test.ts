import { appendFile, mkdir, open, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Details } from '../../src/ingest/commandLine.js';
import { givenFiles } from '../../src/ingest/givenFiles.js';
import { takeFiles } from '../../src/ingest/takeFiles.js';
import { withdrawCall } from '../../src/ingest/withdrawCall.js';
import { parseCorpus } from '../../src/transcripts/parseCorpus.js';
import { parseSource } from '../../src/transcripts/parseSources.js';
import { readCorpus } from '../../src/transcripts/readCorpus.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { toTable, turnsAs } from '../transcripts/records/madeUpCall.js';

const TURNS = turnsAs('speaker', 'title', 'text');
const json = (value: unknown): string => JSON.stringify(value);
const call = (ticker: string, period: string, turns: unknown = TURNS) => ({
  ticker,
  period,
  turns,
});
const THREE = [call('QLMK', '2031-Q1'), call('QLMK', '2031-Q2'), call('ZORN', '2031-Q2')];
const IDS = ['QLMK-2031-Q1', 'QLMK-2031-Q2', 'ZORN-2031-Q2'];
const corrected = (one: unknown) => JSON.parse(json(one).replace('rose 12%', 'rose 11%'));

async function workplace() {
  const folder = await temporaryFolder();
  const corpus = join(folder, 'corpus');
  const at = (name: string) => join(folder, name);
  const write = async (name: string, content: string | Uint8Array) => {
    await mkdir(dirname(at(name)), { recursive: true });
    await writeFile(at(name), content);
  };
  const take = async (names: readonly string[], details: Details = {}) => {
    const { files } = await givenFiles(names.map(at), Object.keys(details).length > 0);
    const { taken, refused, ignored } = await takeFiles(corpus, files, details, parseSource);
    return {
      taken,
      refused: refused.map(({ file, code }) => [relative(folder, file), code]),
      ignored,
    };
  };
  const files = async () =>
    (await readdir(corpus, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => relative(corpus, join(entry.parentPath, entry.name)))
      .sort();
  const read = (name: string) => readFile(join(corpus, name), 'utf8');
  const parsed = async () => parseCorpus(await readCorpus(corpus));
  const ids = async () => (await parsed()).calls.map(({ transcript }) => transcript.call.id);
  return { corpus, at, write, take, files, read, parsed, ids };
}

const MANY: Record<string, [string, string]> = {
  'a list': ['all.json', json(THREE)],
  'lines of JSON': ['all.jsonl', THREE.map(json).join('\n')],
  'an object around a list': ['all.json', json({ status: 'ok', data: { results: THREE } })],
  'a list for each ticker': [
    'all.json',
    json({
      QLMK: [1, 2].map((quarter) => ({ fiscal_year: 2031, quarter, transcript: TURNS })),
      ZORN: [{ fiscal_year: 2031, quarter: 2, transcript: TURNS }],
    }),
  ],
  'facts around calls that lack them': [
    'all.json',
    json([
      {
        symbol: 'QLMK',
        calls: [call('', '2031-Q1'), call('', '2031-Q2')].map(({ ticker: _, ...one }) => one),
      },
      { symbol: 'ZORN', calls: [{ period: '2031-Q2', turns: TURNS }] },
    ]),
  ],
  'rows of turns': [
    'all.json',
    json(THREE.flatMap(({ turns: _, ...whose }) => TURNS.map((turn) => ({ ...whose, ...turn })))),
  ],
  'a table of turns': [
    'all.csv',
    toTable([
      ['ticker', 'period', 'speaker', 'title', 'text'],
      ...THREE.flatMap(({ ticker, period }) =>
        TURNS.map((turn) => [ticker, period, ...Object.values(turn)]),
      ),
    ]),
  ],
};

describe('a file of many calls', () => {
  it.each(Object.entries(MANY))(
    'as %s becomes a file a call, with its row',
    async (_, [name, content]) => {
      const { write, take, files, ids } = await workplace();
      await write(name, content);
      const { taken, refused } = await take([name]);
      expect(refused).toEqual([]);
      expect(taken.map((one) => one.call)).toEqual(IDS);
      const end = name.endsWith('csv') ? 'csv' : 'json';
      expect(await files()).toEqual([
        'calls.json',
        ...IDS.map((id) => `transcripts/all/${id}.${end}`),
      ]);
      expect(await ids()).toEqual(IDS);
    },
  );

  it('keeps each call as it stood there, and given again changes nothing', async () => {
    const { write, take, files, read } = await workplace();
    await write('all.jsonl', THREE.map(json).join('\n'));
    await take(['all.jsonl']);
    expect(await read('transcripts/all/ZORN-2031-Q2.json')).toBe(`${json(THREE[2])}\n`);
    const before = await files();
    await write('other.jsonl', [...THREE, call('ZORN', '2031-Q3')].map(json).join('\n'));
    const { taken } = await take(['other.jsonl']);
    expect(taken.map(({ isKnown }) => isKnown)).toEqual([true, true, true, false]);
    expect(await files()).toEqual([...before, 'transcripts/other/ZORN-2031-Q3.json']);
  });

  it('replaces the calls that it has other words of; the former ones are kept', async () => {
    const { write, take, parsed, ids } = await workplace();
    await write('all.jsonl', THREE.map(json).join('\n'));
    await take(['all.jsonl']);
    await write('all.jsonl', [THREE[0], corrected(THREE[1])].map(json).join('\n'));
    const { taken } = await take(['all.jsonl']);
    expect(taken.map(({ former }) => former !== null)).toEqual([false, true]);
    expect(await ids()).toEqual(IDS);
    expect((await parsed()).superseded.map(({ transcript }) => transcript.call.id)).toEqual([
      IDS[1],
    ]);
  });

  it('leaves out a call that was withdrawn, and says so', async () => {
    const { corpus, write, take, ids } = await workplace();
    await write('all.jsonl', THREE.map(json).join('\n'));
    await take(['all.jsonl']);
    await withdrawCall(
      corpus,
      { call: 'ZORN-2031-Q2', reason: 'wrong' },
      '2031-08-01',
      parseSource,
    );
    await write('all.jsonl', THREE.map(corrected).map(json).join('\n'));
    const { taken, refused } = await take(['all.jsonl']);
    expect(taken).toHaveLength(2);
    expect(refused).toEqual([['all.jsonl/ZORN-2031-Q2.json', 'WITHDRAWN']]);
    expect(await ids()).toEqual(IDS.slice(0, 2));
  });

  it.each<[string, unknown, string]>([
    [
      'whose words are an object',
      call('ZORN', '2031-Q3', [...TURNS, { speaker: 'Runa Voss', text: { a: 1 } }]),
      'BAD_TURN',
    ],
    [
      'whose times run back',
      call(
        'ZORN',
        '2031-Q3',
        TURNS.map((turn, at) => ({ ...turn, start: 900 - at * 100 })),
      ),
      'BAD_TIMES',
    ],
    ['that nests too deeply', JSON.parse(`${'{"a":'.repeat(900)}1${'}'.repeat(900)}`), 'DAMAGED'],
  ])('with a call %s is refused as a whole', async (_, bad, code) => {
    const { write, take, files } = await workplace();
    await write('all.json', json([...THREE, bad]));
    const { taken, refused } = await take(['all.json']);
    expect(taken).toEqual([]);
    expect(refused).toEqual([['all.json', code]]);
    expect(await files()).toEqual([]);
  });

  it('takes no details that one call alone can have', async () => {
    const { write, take } = await workplace();
    await write('all.json', json(THREE));
    expect((await take(['all.json'], { ticker: 'QLMK' })).refused).toEqual([
      ['all.json', 'MANY_CALLS'],
    ]);
    expect((await take(['all.json'], { publisher: 'Mill Data' })).taken).toHaveLength(3);
  });

  it('in the corpus folder itself is named, and what to do', async () => {
    const { write, parsed } = await workplace();
    await write('corpus/transcripts/all.json', json(THREE));
    expect((await parsed()).skipped).toMatchObject([
      { code: 'MANY_CALLS', reason: expect.stringContaining('npm run ingest') },
    ]);
  });
});

describe('a large file of data', () => {
  it('of more than 10,000 calls is refused as soon as that is seen', async () => {
    const { write, take, files } = await workplace();
    const tiny = json([{ speaker: 'Runa Voss', text: 'We sold paper.' }]);
    const calls = [...Array(10_001)].map(
      (_, at) => `{"ticker":"T${at}","period":"2031-Q1","turns":${tiny}}`,
    );
    await write('all.json', `[${calls.join(',')}`); // it need not be read to its end
    expect((await take(['all.json'])).refused).toEqual([['all.json', 'TOO_MANY_CALLS']]);
    expect(await files()).toEqual([]);
  });

  it('of more than 200 MB is refused by its size, unread', async () => {
    const { at, write, take } = await workplace();
    await write('huge.json', '[{"ticker": "QLMK",');
    await truncate(at('huge.json'), 2_000_000_000);
    expect((await take(['huge.json'])).refused).toEqual([['huge.json', 'TOO_LARGE']]);
  });

  it('is read as a stream where a transcript would be too large, in UTF-16 too', async () => {
    const { at, write, take, ids } = await workplace();
    for (const encoding of ['utf8', 'utf16le'] as const) {
      await write('all.jsonl', Buffer.from('\ufeff', encoding));
      const filler = Buffer.from(`${json({ note: 'é'.repeat(1_000_000) })}\n`, encoding);
      const lines = THREE.map((one) => Buffer.from(`${json(one)}\n`, encoding));
      for (const line of lines) {
        await appendFile(at('all.jsonl'), line);
        for (let times = 0; times < 4; times++) await appendFile(at('all.jsonl'), filler);
      }
      const handle = await open(at('all.jsonl'));
      expect((await handle.stat()).size).toBeGreaterThan(20_000_000);
      await handle.close();
      const { taken, refused } = await take(['all.jsonl']);
      expect([taken.map((one) => one.call), refused]).toEqual([IDS, []]);
    }
    expect(await ids()).toEqual(IDS);
  });
});
