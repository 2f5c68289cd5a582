import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/transcripts/formats.js';
import { motleyFoolColon } from '../../src/transcripts/motleyFoolColon.js';
import { motleyFoolDash } from '../../src/transcripts/motleyFoolDash.js';
import { motleyFoolSplit } from '../../src/transcripts/motleyFoolSplit.js';
import { compareNames, readName } from '../../src/transcripts/names.js';
import type { TranscriptFormat } from '../../src/transcripts/outline.js';
import { toStatements } from '../../src/transcripts/parseCall.js';
import { looksLikeName } from '../../src/transcripts/personNames.js';
import { seekingAlpha } from '../../src/transcripts/seekingAlpha.js';
import { streetEvents } from '../../src/transcripts/streetEvents.js';
import type { Turn } from '../../src/types.js';
import { fill, fillWithLines, LONG } from './longText.js';
import { plainSource } from './plainSource.js';
import { turnsOf } from './spoken.js';

const DOUBLE = '='.repeat(80);
const SINGLE = '-'.repeat(80);

/** Each format with the beginning of a call, so that what follows is taken for words. */
const FORMATS: readonly (readonly [TranscriptFormat, string])[] = [
  [
    streetEvents,
    `${DOUBLE}\nPresentation\n${DOUBLE}\n${SINGLE}\nAnn Lee,  Acme - CEO    [1]\n${SINGLE}\n`,
  ],
  [motleyFoolDash, 'Prepared Remarks:\nOperator\nHi.\nAnn Lee--CEO\n'],
  [motleyFoolSplit, 'Prepared Remarks:\nOperator\nHi.\nAnn Lee\n--\nCEO\n'],
  [motleyFoolColon, 'Full Conference Call Transcript\nOperator:Hi.\nAnn Lee:'],
  [
    seekingAlpha,
    'Company Participants\nAnn Lee - CEO\nConference Call Participants\nBo Ray - Acme Capital\nOperator\nHi.\nQuestion-and-Answer Session\nAnn Lee: ',
  ],
];

const PIECES = [
  ...[
    'Operator',
    'Ann Lee',
    'Bo Ray',
    'Unknown speaker',
    'CEO',
    'Acme Capital',
    'Analyst',
    '\n--\n',
  ],
  ...[
    `${DOUBLE}\n`,
    `${SINGLE}\n`,
    '    [12]',
    ',  ',
    ' - ',
    '--',
    ':',
    ': ',
    '. ',
    '\n',
    '\r\n',
    ' ',
  ],
  ...[
    'Q - ',
    '[Operator Instructions]',
    '(',
    ')',
    '<Sync id="L1"time="00:01:02"/>',
    '* ',
    '\u2028',
  ],
  ...['Presentation\n', 'Questions and Answers\n', 'Call participants:\n', 'Duration: 1 minutes\n'],
  ...[
    'Our first question comes from ',
    ' with ',
    'Yes',
    'it grew',
    'é',
    '\u{1F680}',
    '\ud800',
    '\u0000',
  ],
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join('')),
);

describe.each(FORMATS.map(([format, beginning]) => ({ name: format.name, format, beginning })))(
  'any text in the format $name',
  ({ format, beginning }) => {
    it('gives statements that are in order, apart, trimmed and of a turn there is', () => {
      fc.assert(
        fc.property(fc.constantFrom('', beginning), anyText, (before, rest) => {
          const text = before + rest;
          const source = plainSource(text);
          format.recognises(source);
          format.guessCall(source);
          const turns = turnsOf(format, text);
          let last = 0;
          for (const { start, end, turn } of toStatements('C', source, format.outline(source))) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            expect(end).toBeGreaterThan(start);
            expect(turns[turn]).toBeDefined();
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
          for (const { inReplyTo, kind } of turns)
            if (inReplyTo !== null)
              expect([kind, turns[inReplyTo]?.kind]).toEqual(['answer', 'question']);
        }),
        { numRuns: 300 },
      );
    });

    const readToEnd = (rest: string): Turn[] => {
      const text = beginning + rest;
      format.recognises(plainSource(text));
      format.guessCall(plainSource(text));
      const turns = turnsOf(format, text);
      expect(turns.every(({ inReplyTo }, at) => inReplyTo === null || inReplyTo < at)).toBe(true);
      return turns;
    };

    it.each([
      ...['a', 'A. A. A. ', '"', ' ', '[', '(', '<Sync ', '-', '=', ':', 'A:', 'A, ', '\u2028'],
      ...['. Ann Lee ', 'Ann Lee ', '\n'],
    ])('is read to its end where it is many %j', (unit) => void readToEnd(fill(unit, LONG)));

    it('is read to its end where it is many lines', () => {
      const lines = [
        'Ab Cd\n',
        'Ab Cd--Analyst\nx\nEf Gh--CEO\ny\n',
        'Ab Cd\n--\nAnalyst\nx\nEf Gh\n--\nCEO\ny\n',
        'Ab Cd: x\nEf Gh: y\n',
        `${SINGLE}\nAb Cd,  Acme - MD    [1]\n${SINGLE}\nx\n${SINGLE}\nEf Gh,  Acme - CEO    [2]\n${SINGLE}\ny\n`,
        'Operator\nOur next question comes from Ab Cd with Acme.\n',
      ];
      const turns = readToEnd(fillWithLines(lines));
      expect(turns.length).toBeGreaterThan(300); // of its own lines, those of the other formats are words
      expect(turns.map(({ speaker }) => speaker?.name)).toContain('Ef Gh');
    });
  },
);

const SHARED = '../shared/data';
const FOLDERS = /^(?:streetevents|motley-fool|motley-fool-split|seeking-alpha)\//;

interface RealFile {
  readonly file: string;
  readonly ticker: string;
  readonly period: string;
  readonly date: string | null;
}

const rowsOf = <Row>(path: string): Row[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Row)
    : [];

/** What must hold of any call whose source names its speakers. */
function expectSound(turns: readonly Turn[]): void {
  const names = new Set(turns.flatMap(({ speaker }) => speaker?.name ?? []));
  for (const name of names) expect([name, looksLikeName(name)]).toEqual([name, true]);
  const read = [...names].flatMap((name) => readName(name) ?? []);
  const twice = read.flatMap((one, at) =>
    read
      .slice(at + 1)
      .filter((other) => compareNames(one, other) === 'same')
      .map((other) => [one.joined, other.joined]),
  );
  expect(twice).toEqual([]);
  for (const { speaker, party, kind } of turns) {
    if (speaker) expect([speaker.name, party]).not.toContain(null);
    if (kind === 'operator') expect(speaker).toBe(null);
  }
}

describe.skipIf(!existsSync(SHARED))('the real transcripts', () => {
  const files = rowsOf<RealFile>(`${SHARED}/transcripts/manifest.jsonl`).filter(({ file }) =>
    FOLDERS.test(file),
  );

  it.each(files)('$file has its speakers and its call', ({ file, ticker, period, date }) => {
    const text = readFileSync(`${SHARED}/transcripts/${file}`, 'utf8');
    const source = plainSource(text);
    const format = formatOf(source, file);
    expect(file.startsWith(format.name.slice(0, 6))).toBe(true);
    const turns = turnsOf(format, text);
    expectSound(turns);
    expect(turns.length).toBeGreaterThan(20);
    const unnamed = turns.filter(({ speaker, kind }) => speaker === null && kind !== 'operator');
    // One source lost the names of two analysts, another calls one "Unknown speaker".
    expect(unnamed.length / turns.length).toBeLessThan(0.1);
    const call = format.guessCall(source);
    const [quarter, year] = period.split(' ');
    expect(call.period).toBe(`${year}-${quarter}`);
    if (call.ticker) expect(call.ticker).toBe(ticker);
    // The file's name tells the day of publication, which may be the next.
    expect(Math.abs(Date.parse(call.date ?? '') - Date.parse(date ?? ''))).toBeLessThanOrEqual(
      24 * 3600 * 1000,
    );
  });

  it.each(files.filter(({ file }) => file.startsWith('streetevents/')))(
    '$file names in each turn whom the line above it names',
    ({ file }) => {
      const text = readFileSync(`${SHARED}/transcripts/${file}`, 'utf8');
      const source = plainSource(text);
      const turns = turnsOf(streetEvents, text);
      const lines = [...text.matchAll(/^(?<name>.*?)(?:, {2}.*)? {4}\[\d+\]\r?$/gm)];
      for (const { start, turn } of toStatements('C', source, streetEvents.outline(source))) {
        const above = lines.findLast(({ index }) => index < start)?.groups?.name;
        expect(turns[turn]?.speaker?.name ?? 'Operator').toBe(above);
      }
    },
  );

  interface Page {
    readonly raw_content: string;
    readonly cleaned_content: string;
  }
  const pages = rowsOf<Page>(`${SHARED}/ectqa/corpus_2024.jsonl`);

  it('are 96 pages of ECT-QA, too', () => expect(pages).toHaveLength(96));

  it.each(pages.map((page, at) => ({ at, page })))(
    'page $at of ECT-QA and its remarks alone name whom the page names',
    ({ page }) => {
      const surname = (name: string) => readName(name)?.surname;
      for (const text of [page.raw_content, page.cleaned_content]) {
        const source = plainSource(text);
        expect(formatOf(source, 'page').name).toBe('motley-fool-split');
        const turns = turnsOf(motleyFoolSplit, text);
        expectSound(turns);
        const lines = [...text.matchAll(/^(?:(.+)\n--\n.*|(Operator|Unknown speaker))$/gm)];
        const others: unknown[] = [];
        for (const { start, turn } of toStatements('C', source, motleyFoolSplit.outline(source))) {
          const above = lines.findLast(({ index }) => index < start);
          const named = above?.[1] ?? above?.[2] ?? '';
          const shown =
            turns[turn]?.speaker?.name ??
            (turns[turn]?.kind === 'operator' ? 'Operator' : 'Unknown speaker');
          if (surname(shown) !== surname(named)) others.push([shown, named]);
        }
        expect(others).toEqual([]);
        expect(turns.some(({ speaker }) => speaker !== null)).toBe(true);
      }
    },
  );
});
