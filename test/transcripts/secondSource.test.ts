import { describe, expect, it } from 'vitest';
import type { CallRow } from '../../src/transcripts/callRows.js';
import { parseCorpus } from '../../src/transcripts/parseCorpus.js';
import { MINUTES } from './minutes.js';
import { streetEventsCall } from './streetEventsCall.js';

const SPOKEN = streetEventsCall({}, ['Anvils grew a fifth, in the U.S. and abroad. Costs fell.']);
const SPOKEN_LONGER = streetEventsCall({}, ['Anvils grew. Costs fell.', 'Iron is short.']);
const ACME = { ticker: 'ACME', period: '2031-Q2' };

interface Given {
  readonly text?: string;
  readonly row?: Partial<CallRow>;
  readonly named?: boolean;
}

/** A corpus of these files, in their order. */
const corpusOf = (files: Readonly<Record<string, Given>>) =>
  parseCorpus({
    sources: Object.entries(files).map(([file, { text = MINUTES, row, named = true }]) => ({
      file,
      bytes: Buffer.from(text),
      row: { file, ...row },
      named,
    })),
    skipped: [],
  });

/** Which file is used for the one call, whatever the order of the files. */
async function usedOf(files: Readonly<Record<string, Given>>): Promise<string | undefined> {
  const used = new Set<string>();
  for (const order of [Object.entries(files), Object.entries(files).reverse()]) {
    const { calls, aside, skipped, notes } = await corpusOf(Object.fromEntries(order));
    expect(calls.map(({ transcript }) => transcript.call.id)).toEqual(['ACME-2031-Q2']);
    expect(skipped).toEqual([]);
    const file = calls[0]?.transcript.file ?? '';
    used.add(file);
    const others = Object.keys(files).filter((name) => name !== file);
    expect(aside.map((kept) => kept.file).sort()).toEqual(others.sort());
    for (const kept of aside) expect(kept).toMatchObject({ call: 'ACME-2031-Q2', used: file });
    expect(notes.join()).not.toContain(others[0]); // guesses on what is not used are of no interest
  }
  expect(used.size).toBe(1);
  return [...used][0];
}

describe('of two sources of one call one is used and the other kept aside:', () => {
  it.each<[string, Readonly<Record<string, Given>>, string]>([
    [
      'the one that calls.json names',
      { 'a.txt': { named: false }, 'b.txt': { row: ACME } },
      'b.txt',
    ],
    [
      'the one that calls.json names, though the other names its speakers',
      { 'a.txt': { row: ACME }, 'b.txt': { text: SPOKEN, row: ACME, named: false } },
      'a.txt',
    ],
    [
      'the one that names its speakers',
      { 'a.txt': {}, 'b.txt': { text: SPOKEN, row: ACME } },
      'b.txt',
    ],
    [
      'the one with more statements of named speakers',
      { 'a.txt': { text: SPOKEN, row: ACME }, 'b.txt': { text: SPOKEN_LONGER, row: ACME } },
      'b.txt',
    ],
    ['the first by name', { 'a.txt': {}, 'b.txt': { text: `${MINUTES}\n` } }, 'a.txt'],
    ['one of three', { 'a.txt': {}, 'b.txt': {}, 'c.txt': { text: SPOKEN, row: ACME } }, 'c.txt'],
  ])('%s', async (_, files, used) => {
    expect(await usedOf(files)).toBe(used);
  });

  it('two rows for one call are two sources of it', async () => {
    const row = { ...ACME, company: 'Acme' };
    const { aside } = await corpusOf({ 'a.txt': { row }, 'b.txt': { row, text: SPOKEN } });
    expect(aside).toEqual([{ file: 'a.txt', call: 'ACME-2031-Q2', used: 'b.txt' }]);
  });

  it('what is kept aside changes neither the calls nor their hash', async () => {
    const alone = await corpusOf({ 'a.txt': {} });
    const both = await corpusOf({ 'a.txt': {}, 'b.txt': {} });
    expect([both.hash, both.calls]).toEqual([alone.hash, alone.calls]);
  });
});

describe('two sources without the same id', () => {
  const SAME = { company: 'Acme Inc.', period: '2031-Q2' };
  const fileOf = (text: string, row: Partial<CallRow> = {}): Given => ({ text, row });
  const idsOf = async (files: Readonly<Record<string, Given>>) =>
    (await corpusOf(files)).calls.map(({ transcript }) => transcript.call.id);

  it('are of one call where one tells no ticker, but both the same company and period', async () => {
    const files = { 'a.txt': fileOf(MINUTES), 'b.txt': fileOf(SPOKEN_LONGER) };
    const { calls, aside } = await corpusOf(files);
    expect(calls.map(({ transcript }) => transcript.call.id)).toEqual(['b']);
    expect(aside).toEqual([{ file: 'a.txt', call: 'b', used: 'b.txt' }]);
  });

  it('are of one call where neither tells a ticker', async () => {
    const files = {
      'a.txt': fileOf(SPOKEN),
      'b.txt': fileOf(SPOKEN_LONGER),
      'c.txt': fileOf(SPOKEN),
    };
    expect(await idsOf(files)).toEqual(['b']);
  });

  it.each<[string, Partial<CallRow>]>([
    ['their tickers', { ...SAME, ticker: 'ACMB' }],
    ['their periods', { company: 'Acme', period: '2031-Q3' }],
    ['their companies', { company: 'Beta', period: '2031-Q2' }],
    ['what calls.json calls them', { ...SAME, id: 'acme-again' }],
  ])('are two calls where they differ in %s', async (_, row) => {
    expect(await idsOf({ 'a.txt': fileOf(MINUTES), 'b.txt': fileOf(SPOKEN, row) })).toHaveLength(2);
  });

  it('are two calls where only their files have the same name', async () => {
    const anonymous = MINUTES.replace('$Acme(ACME.US) 2031 Q2', '');
    const files = {
      'transcripts/acme/call.txt': fileOf(anonymous),
      'transcripts/beta/call.txt': fileOf(anonymous.replaceAll('nvil', 'mboss')),
    };
    expect(await idsOf(files)).toEqual(['acme-call', 'beta-call']);
  });
});

describe('what a file tells of its call', () => {
  it('is noted where calls.json does not say it, field by field', async () => {
    const { notes } = await corpusOf({ 'a.txt': { row: { company: 'Acme', ticker: 'acme' } } });
    expect(notes).toEqual([
      'ACME-2031-Q2: period 2031-Q2, publisher Dolphin Research guessed from the text of a.txt',
    ]);
  });

  it('is not noted where calls.json says all of it', async () => {
    const row = { ...ACME, company: 'Acme', publisher: 'P', date: '2031-07-30' };
    expect((await corpusOf({ 'a.txt': { row } })).notes).toEqual([]);
  });

  it('is noted as unscoped where a ticker is missing, and the id is a slug', async () => {
    const { calls, notes } = await corpusOf({ 'Acme call.txt': { text: SPOKEN } });
    expect(calls[0]?.transcript.call).toMatchObject({ id: 'acme-call', period: '2031-Q2' });
    expect(notes.at(-1)).toMatch(/^acme-call is unscoped, its text tells no ticker: add/);
  });

  it.each([
    ['m&m', 'M-M-2031-Q2'],
    ['brk.b', 'BRK.B-2031-Q2'],
  ])('makes of the ticker %s the id %s', async (ticker, id) => {
    const { calls } = await corpusOf({ 'a.txt': { row: { ticker } } });
    expect(calls[0]?.transcript.call.id).toBe(id);
  });
});
