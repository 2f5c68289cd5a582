import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Details } from '../../src/ingest/commandLine.js';
import { createPreview } from '../../src/ingest/previewTranscript.js';
import { nodeFiles, readingOnly } from '../../src/store/files.js';
import { rememberParsed } from '../../src/store/parsedCalls.js';
import { parseSource } from '../../src/transcripts/parseSources.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { MINUTES } from '../transcripts/minutes.js';
import { streetEventsCall } from '../transcripts/streetEventsCall.js';
import { BRIGHTMOOR } from '../web/upload/brightmoor.js';

const CORRECTED = MINUTES.replace('Costs fell.', 'Costs rose.');

/** A folder that holds a corpus with this and nothing else. */
async function workplace(
  files: Readonly<Record<string, string>> = { 'transcripts/q2.txt': MINUTES },
) {
  const folder = await temporaryFolder();
  const corpus = join(folder, 'corpus');
  await mkdir(join(corpus, 'transcripts'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(corpus, name), text);
  const parse = rememberParsed(join(folder, 'index'), parseSource, 'p', readingOnly(nodeFiles));
  const preview = createPreview(corpus, parse);
  const look = (text: string, details: Details = {}, name = 'given.txt') =>
    preview({ name, bytes: Buffer.from(text), details });
  const lies = async () => (await readdir(folder, { recursive: true })).sort();
  return { folder, look, lies };
}

const refusalOf = (looking: Promise<unknown>) =>
  looking.then(
    () => 'taken',
    ({ code }: { readonly code: string }) => code,
  );

describe('the preview of a transcript', () => {
  it('tells whose call it is, who speaks on which side, and what is left out; it writes nothing', async () => {
    const { look, lies } = await workplace();
    const before = await lies();
    const { calls, notes } = await look(BRIGHTMOOR);
    expect(calls).toMatchObject([
      {
        ...{ id: 'BMT-2031-Q2', ticker: 'BMT', period: '2031-Q2', date: '2031-07-24' },
        place: { kind: 'new' },
        leftOut: { stretches: [{ start: 0, words: expect.stringContaining('Milo Fenn') }] },
      },
    ]);
    const [call] = calls;
    const sides = call?.speakers.map(({ name, party, statements }) => [name, party, statements]);
    expect(sides).toEqual([
      [null, 'operator', expect.any(Number)],
      ['Ruth Calloway', 'executive', 5],
      ['Ida Marsh', 'executive', 2],
      ['Owen Tarr', 'analyst', 2],
      ['Milo Fenn', 'analyst', 2],
    ]);
    expect(call?.speakers[1]?.words).toBe('Revenue grew 12% to $48 million in the quarter.'); // not "Thank you."
    expect(call?.speakers.reduce((sum, { statements }) => sum + statements, 0)).toBe(
      call?.statements,
    );
    expect(notes.join()).toContain('guessed from the text of given.txt');
    expect(await lies()).toEqual(before);
  });

  it('shows what the corrections make of it', async () => {
    const { look } = await workplace();
    const nothing = { role: null, organization: null };
    const participants = [
      { ...nothing, name: 'Milo Fenn', party: 'executive' as const },
      { ...nothing, name: 'Owen Tarr', party: 'unknown' as const },
    ];
    const { calls } = await look(BRIGHTMOOR, { period: '2031-Q3', ticker: 'BRM', participants });
    expect(calls[0]?.id).toBe('BRM-2031-Q3');
    expect(calls[0]?.speakers.slice(-2)).toMatchObject([
      { name: 'Owen Tarr', party: null },
      { name: 'Milo Fenn', party: 'executive' },
    ]);
  });

  it.each([
    ['its own bytes', MINUTES, { kind: 'known', file: 'transcripts/q2.txt' }],
    ['a corrected version', CORRECTED, { kind: 'version', file: 'transcripts/q2.txt' }],
    ['another call', MINUTES.replace('2031 Q2', '2031 Q3'), { kind: 'new' }],
  ])('tells what would become of %s', async (_what, text, place) => {
    const { look } = await workplace();
    expect((await look(text)).calls[0]?.place).toEqual(place);
  });

  it('tells of a second source', async () => {
    const { look } = await workplace();
    const spoken = streetEventsCall({}, ['Anvils grew a fifth. Costs fell.']);
    const { calls } = await look(spoken, { ticker: 'ACME', period: '2031-Q2' });
    expect(calls[0]?.place).toEqual({ kind: 'second', file: 'transcripts/q2.txt' });
  });

  it.each([
    ['BINARY', '\0\u0001\u0002 binary \0'],
    ['EMPTY', '  \n '],
    ['UNKNOWN_FORMAT', '{"price": 4}'],
  ])('refuses with %s what taking it would refuse so', async (code, text) => {
    const { look, lies } = await workplace();
    const before = await lies();
    expect(await refusalOf(look(text))).toBe(code);
    expect(await lies()).toEqual(before);
  });

  it('refuses a call that was withdrawn', async () => {
    const withdrawn = { call: 'ACME-2031-Q2', reason: 'It was a draft', date: '2031-08-01' };
    const row = { file: 'transcripts/q2.txt', withdrawn };
    const { look } = await workplace({
      ...{ 'transcripts/q2.txt': MINUTES, 'calls.json': JSON.stringify([row]) },
    });
    expect(await refusalOf(look(CORRECTED))).toBe('WITHDRAWN');
  });

  it('needs no corpus', async () => {
    const { folder } = await workplace();
    const preview = createPreview(join(folder, 'none'), parseSource);
    const { calls } = await preview({ name: 'a.txt', bytes: Buffer.from(MINUTES), details: {} });
    expect(calls[0]?.place).toEqual({ kind: 'new' });
  });
});
