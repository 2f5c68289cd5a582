import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TranscriptError } from '../../src/errors.js';
import { nodeFiles } from '../../src/store/files.js';
import { rememberParsed } from '../../src/store/parsedCalls.js';
import { parserDigest } from '../../src/transcripts/parserDigest.js';
import { type ParseSource, parseSource } from '../../src/transcripts/parseSources.js';
import { MINUTES } from '../transcripts/minutes.js';
import { diskError, watchChanges } from './changedFiles.js';
import { flipByte } from './flipByte.js';
import { randomFrom } from './random.js';
import { temporaryFolder } from './temporaryFolder.js';

const ACME = {
  file: 'transcripts/acme.txt',
  bytes: Buffer.from(MINUTES),
  row: { file: 'acme.txt' },
};

/** A parser that counts its work. */
function countingParser() {
  const parsed: string[] = [];
  const parse: ParseSource = (source) => {
    parsed.push(source.file);
    return parseSource(source);
  };
  return { parse, parsed };
}

describe('a parser that remembers', () => {
  it('parses a transcript once, and gives the same call again and in later runs', async () => {
    const folder = await temporaryFolder();
    const { parse, parsed } = countingParser();
    const first = await rememberParsed(folder, parse, 'v1')(ACME);
    const remembering = rememberParsed(folder, parse, 'v1');
    expect(await remembering(ACME)).toEqual(first);
    expect(JSON.stringify(await remembering(ACME))).toBe(JSON.stringify(first)); // and so its hash
    expect(parsed).toHaveLength(1);
  });

  it.each<[string, Partial<typeof ACME>]>([
    ['bytes', { bytes: Buffer.from(`${MINUTES} `) }],
    ['file', { file: 'transcripts/other.txt' }],
    ['row', { row: { ...ACME.row, company: 'Acme Inc.' } as typeof ACME.row }],
  ])('parses again for another %s', async (_, change) => {
    const { parse, parsed } = countingParser();
    const remembering = rememberParsed(await temporaryFolder(), parse, 'v1');
    await remembering(ACME);
    const other = { ...ACME, ...change };
    expect(await remembering(other)).toEqual(await parseSource(other));
    expect(parsed).toHaveLength(2);
  });

  it('forgets what another parser made', async () => {
    const folder = await temporaryFolder();
    const { parse, parsed } = countingParser();
    await rememberParsed(folder, parse, 'v1')(ACME);
    await rememberParsed(folder, parse, 'v2')(ACME);
    expect(parsed).toHaveLength(2);
    expect(await readdir(join(folder, 'cache'))).toHaveLength(1);
  });

  it('leaves what else lies in the cache alone', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'cache'));
    await writeFile(join(folder, 'cache/some.vectors'), '');
    await rememberParsed(folder, parseSource, 'v1')(ACME);
    expect(await readdir(join(folder, 'cache'))).toContain('some.vectors');
  });

  it('remembers no refusal', async () => {
    const folder = await temporaryFolder();
    const remembering = rememberParsed(folder, parseSource, 'v1');
    const empty = { ...ACME, bytes: Buffer.from('') };
    for (let times = 0; times < 2; times += 1)
      await expect(remembering(empty)).rejects.toThrow(TranscriptError);
    expect(await readdir(folder)).toEqual([]);
  });

  it('parses again what was damaged', async () => {
    const folder = await temporaryFolder();
    const { parse, parsed } = countingParser();
    const remembering = rememberParsed(folder, parse, 'v1');
    const sound = await remembering(ACME);
    const [kept = ''] = await readdir(join(folder, 'cache'));
    const [file = ''] = await readdir(join(folder, 'cache', kept));
    const path = join(folder, 'cache', kept, file);
    const { length } = await nodeFiles.read(path);
    const below = randomFrom(5);
    for (let flip = 1; flip <= 30; flip += 1) {
      await flipByte(path, below(length), 1 + below(255));
      expect(await remembering(ACME)).toEqual(sound);
      expect(parsed).toHaveLength(1 + flip);
    }
  });

  it('costs nothing but time where nothing can be kept', async () => {
    const full = watchChanges(nodeFiles, (change) => {
      if (change === 'write') throw diskError('ENOSPC');
    });
    const { parse, parsed } = countingParser();
    const remembering = rememberParsed(await temporaryFolder(), parse, 'v1', full);
    expect(await remembering(ACME)).toEqual(await remembering(ACME));
    expect(parsed).toHaveLength(2);
  });
});

it('the digest of the parser is always the same for the same code', async () => {
  expect(await parserDigest()).toMatch(/^[0-9a-f]{64}$/);
  expect(await parserDigest()).toBe(await parserDigest());
});
