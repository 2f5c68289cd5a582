import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { givenFiles } from '../../src/ingest/givenFiles.js';
import { repeatsIn } from '../../src/ingest/repeats.js';
import { takeFiles } from '../../src/ingest/takeFiles.js';
import { parseCorpus } from '../../src/transcripts/parseCorpus.js';
import { parseSource } from '../../src/transcripts/parseSources.js';
import { readCorpus } from '../../src/transcripts/readCorpus.js';
import { temporaryFolder } from '../store/temporaryFolder.js';

const FOLDER = '../shared/data/transcripts';

/** The files of the same call, as the list beside them knows them; one lists its quarter without its ticker, one has neither. */
function sameCalls(): string[][] {
  const lines = readFileSync(join(FOLDER, 'manifest.jsonl'), 'utf8').trim().split('\n');
  const groups = new Map<string, string[]>();
  for (const { ticker, period, file } of lines.map((line) => JSON.parse(line)))
    groups.set(`${ticker} ${period}`, [...(groups.get(`${ticker} ${period}`) ?? []), file]);
  return [
    ...[...groups.values()].filter((files) => files.length > 1),
    ['sentence-lines/AMZN_20160728.maec.txt', 'streetevents/2016-Jul-28-AMZN.txt'],
  ];
}

describe.skipIf(!existsSync(FOLDER))('a folder of real transcripts', () => {
  it('is taken whole, and each second source is noticed and nothing else taken for one', {
    timeout: 120_000,
  }, async () => {
    const corpus = join(await temporaryFolder(), 'corpus');
    const { files, refused } = await givenFiles([FOLDER], false);
    const taking = await takeFiles(corpus, files, {}, parseSource);
    expect([refused, taking.refused]).toEqual([[], []]);
    expect(taking.taken).toHaveLength(56);

    const { calls, skipped, aside } = await parseCorpus(await readCorpus(corpus));
    expect(skipped).toEqual([]);
    const fileOf = new Map(calls.map(({ transcript }) => [transcript.call.id, transcript.file]));
    const noticed = [
      ...aside.map(({ file, used }) => [file, used]),
      ...repeatsIn(calls).calls.map(({ first, again }) => [fileOf.get(first), fileOf.get(again)]),
    ].map((pair) => pair.map((file) => file?.replace('transcripts/', '')).sort());
    expect(noticed.sort()).toEqual(
      sameCalls()
        .map((pair) => pair.sort())
        .sort(),
    );
  });
});
