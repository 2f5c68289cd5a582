import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeCorpus, finishChange } from '../../src/ingest/changeCorpus.js';
import { type FileSystem, nodeFiles } from '../../src/store/files.js';
import { parseCorpus } from '../../src/transcripts/parseCorpus.js';
import { readCorpus } from '../../src/transcripts/readCorpus.js';
import { diskError, watchChanges } from '../store/changedFiles.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { MINUTES } from '../transcripts/minutes.js';

const quarter = (name: string) => MINUTES.replace('2031 Q2', `2031 ${name}`);
const OLD = quarter('Q1');
const CORRECTED = OLD.replace('Costs fell.', 'Costs rose.');

/** Replaces the text of Q1, and adds Q2 and Q3. */
const CHANGE = {
  files: [
    { file: 'superseded/ACME-2031-Q1.0123456789ab.txt', bytes: Buffer.from(OLD) },
    { file: 'transcripts/q1.txt', bytes: Buffer.from(CORRECTED) },
    { file: 'transcripts/q2.txt', bytes: Buffer.from(quarter('Q2')) },
    { file: 'transcripts/more/q3.txt', bytes: Buffer.from(quarter('Q3')) },
  ],
  rows: ['q1', 'q2', 'more/q3'].map((name) => ({ file: `transcripts/${name}.txt` })),
};

async function corpusFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'transcripts'));
  await writeFile(join(folder, 'transcripts/q1.txt'), OLD);
  await writeFile(join(folder, 'calls.json'), '[{"file":"transcripts/q1.txt","company":"Acme"}]');
  return folder;
}

/** Without the waiting for the disk, which a killed process does not need. */
const quickFiles: FileSystem = {
  ...nodeFiles,
  write: (path, bytes) => writeFile(path, bytes, { flag: 'wx' }),
  sync: async () => {},
};

/** A process that dies at its nth change of the disk, with half of what it writes. */
function dyingAt(change: number): FileSystem {
  let changes = 0;
  return watchChanges(quickFiles, async (what, path, bytes) => {
    changes += 1;
    if (changes < change) return;
    if (changes === change && what === 'write' && bytes)
      await writeFile(path, bytes.subarray(0, bytes.length / 2));
    throw new Error('killed');
  });
}

/** What a reader makes of the folder: each call with its company and whether its text is the corrected one. */
async function callsIn(folder: string) {
  const { calls, skipped, aside } = await parseCorpus(await readCorpus(folder));
  expect([skipped, aside]).toEqual([[], []]);
  return calls.map(({ transcript: { call, text } }) => [call.id, text.includes('Costs rose.')]);
}

const NOTHING = [['ACME-2031-Q1', false]];
const ALL = [
  ['ACME-2031-Q1', true],
  ['ACME-2031-Q2', false],
  ['ACME-2031-Q3', false],
];

async function countChanges(): Promise<number> {
  let changes = 0;
  const counting = watchChanges(quickFiles, () => {
    changes += 1;
  });
  await changeCorpus(await corpusFolder(), CHANGE, counting);
  return changes;
}

describe('a change of a corpus folder', () => {
  it('brings files and rows, and keeps what a row said before', async () => {
    const folder = await corpusFolder();
    await changeCorpus(folder, CHANGE, nodeFiles);
    expect(await callsIn(folder)).toEqual(ALL);
    expect(JSON.parse(await readFile(join(folder, 'calls.json'), 'utf8'))).toEqual([
      { file: 'transcripts/q1.txt', company: 'Acme' },
      { file: 'transcripts/q2.txt' },
      { file: 'transcripts/more/q3.txt' },
    ]);
    expect((await readdir(folder)).sort()).toEqual(['calls.json', 'superseded', 'transcripts']);
  });

  it('is all there or nothing of it, wherever it is killed, and the next run clears up', async () => {
    const changes = await countChanges();
    expect(changes).toBeGreaterThan(20);
    const outcomes = new Set<string>();
    for (let at = 1; at <= changes; at += 1) {
      const folder = await corpusFolder();
      await changeCorpus(folder, CHANGE, dyingAt(at)).catch(() => {});
      const seen = (await callsIn(folder)).map(([id]) => id);
      const isAll = seen.length > 1;
      expect(seen).toEqual((isAll ? ALL : NOTHING).map(([id]) => id)); // never a part of them
      await finishChange(folder, quickFiles);
      expect(await callsIn(folder), `change ${at}`).toEqual(isAll ? ALL : NOTHING);
      const left = ['calls.json', ...(isAll ? ['superseded'] : []), 'transcripts'];
      expect((await readdir(folder)).sort()).toEqual(left);
      outcomes.add(isAll ? 'all' : 'nothing');
    }
    expect(outcomes.size).toBe(2);
  });

  it('can be cleared up by a run that is killed in turn', async () => {
    for (const at of [10, 20, 26]) {
      for (let again = 1; again <= 12; again += 1) {
        const folder = await corpusFolder();
        await changeCorpus(folder, CHANGE, dyingAt(at)).catch(() => {});
        const before = (await callsIn(folder)).length;
        await finishChange(folder, dyingAt(again)).catch(() => {});
        await finishChange(folder, quickFiles);
        expect((await callsIn(folder)).length).toBe(before);
      }
    }
  });

  it('that finds the disk full is refused, and leaves nothing', async () => {
    const folder = await corpusFolder();
    const full = watchChanges(nodeFiles, (what, path) => {
      if (what === 'write' && path.endsWith('q2.txt')) throw diskError('ENOSPC');
    });
    await expect(changeCorpus(folder, CHANGE, full)).rejects.toMatchObject({ code: 'NO_SPACE' });
    expect(await callsIn(folder)).toEqual(NOTHING);
    expect((await readdir(folder)).sort()).toEqual(['calls.json', 'transcripts']);
  });
});
