import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TranscriptError } from '../../../src/errors.js';
import { parseSource } from '../../../src/transcripts/parseSources.js';
import { LINES, toTable, turnsAs } from './madeUpCall.js';

const read = (file: string, content: string | Uint8Array) =>
  parseSource({ file, bytes: Buffer.from(content), row: { file } });

const LIST = turnsAs('speaker', 'title', 'text');
const json = (value: unknown): string => JSON.stringify(value);
const LONG = 'We sold a great many reams of paper in the quarter, more than in any before it.';
const times = (...starts: unknown[]) =>
  json({ turns: LIST.map((turn, at) => ({ ...turn, start: starts[at] })) });

describe('data that are no call, or a damaged one', () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ['prices', 'a.json', json([{ symbol: 'QLMK', price: 12.5 }]), 'UNKNOWN_FORMAT'],
    [
      'a package',
      'package.json',
      json({ name: 'x', version: '1.0.0', scripts: { a: 'b' } }),
      'UNKNOWN_FORMAT',
    ],
    ['nothing', 'a.json', '{}', 'UNKNOWN_FORMAT'],
    ['an empty list', 'a.json', '[]', 'UNKNOWN_FORMAT'],
    [
      'turns without words',
      'a.json',
      json({ turns: [{ speaker: 'Runa Voss', text: '' }] }),
      'UNKNOWN_FORMAT',
    ],
    [
      'words that are an object',
      'a.json',
      json({ turns: [...LIST, { speaker: 'Runa Voss', text: { a: 1 } }] }),
      'BAD_TURN',
    ],
    [
      'words that are a list of numbers',
      'a.json',
      json({ turns: [...LIST, { speaker: 'Runa Voss', text: [1, 2] }] }),
      'BAD_TURN',
    ],
    ['times that run back', 'a.json', times(0, 60, 120, 30, 200), 'BAD_TIMES'],
    [
      'each turn twice',
      'a.json',
      json({
        turns: [...Array(12)].map((_, at) => ({ speaker: 'Runa Voss', text: `${at % 6} ${LONG}` })),
      }),
      'DUPLICATE',
    ],
    ['a broken end', 'a.json', json({ turns: LIST }).slice(0, -9), 'DAMAGED'],
    ['a comma too many', 'a.json', '{"turns": [{"speaker": "A", "text": "b",}]}', 'DAMAGED'],
    ['a bracket too many', 'a.json', `${json({ turns: LIST })}}`, 'DAMAGED'],
    ['lists 10,000 deep', 'a.json', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'DAMAGED'],
    ['objects 10,000 deep', 'a.json', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'DAMAGED'],
    [
      'two calls',
      'a.jsonl',
      ['2031-Q1', '2031-Q2']
        .map((period) => json({ ticker: 'QLMK', period, turns: LIST }))
        .join('\n'),
      'MANY_CALLS',
    ],
    [
      'two calls in one table',
      'a.csv',
      toTable([
        ['ticker', 'period', 'speaker', 'text'],
        ['A', '2031-Q1', 'Runa Voss', LONG],
        ['B', '2031-Q1', 'Runa Voss', LONG],
      ]),
      'MANY_CALLS',
    ],
    [
      'a table without words',
      'a.csv',
      toTable([
        ['ticker', 'price'],
        ['QLMK', '12'],
      ]),
      'UNKNOWN_FORMAT',
    ],
    [
      'a quote that does not end',
      'a.csv',
      'ticker,speaker,text\nQLMK,Runa Voss,"We sold',
      'DAMAGED',
    ],
    [
      'a row with a cell too many',
      'a.csv',
      'ticker,speaker,text\nQLMK,Runa Voss,We sold,paper',
      'DAMAGED',
    ],
    ['Parquet', 'a.parquet', 'PAR1\x15\x04\x15', 'BINARY'],
    ['Arrow', 'a.arrow', 'ARROW1\0\0', 'BINARY'],
    ['a pickle', 'a.pkl', Uint8Array.of(0x80, 4, 0x95, 1, 0), 'BINARY'],
    ['SQLite', 'a.db', 'SQLite format 3\0', 'BINARY'],
  ])('%s: refused by name', async (_, file, content, code) => {
    const refused: unknown = await read(file, content).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TranscriptError);
    expect(refused).toMatchObject({ code, message: expect.stringContaining(file) });
  });

  it('voices that overlap a little are no times that run back', async () => {
    expect((await read('a.json', times(0, 60, 58, 70, 65))).turns).toHaveLength(5);
  });

  it('a text that begins with a note in brackets is no data', async () => {
    expect((await read('a.txt', `[Music]\n${LINES}`)).transcript.reader).toMatch(/^plain\+/);
  });
});

const FIELDS = [
  'speaker',
  'text',
  'title',
  'content',
  'ticker',
  'quarter',
  'date',
  'turns',
  'start',
  'question',
  'answer',
  'participants',
  'section',
  '__proto__',
  '',
];
const anyValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      1e300,
      -1,
      '',
      ' ',
      'Runa Voss',
      'Q2 2031',
      LINES,
      LONG,
      '\ud800',
      '\u0000<p>',
      '00:99',
    ),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom(...FIELDS), tie('value'), { maxKeys: 5 }),
  ),
})).value;

it('any data at all are read or refused with a reason, and each statement stands in the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyValue, { maxLength: 3 }), fc.boolean(), async (values, asList) => {
      const content = asList ? json(values) : values.map(json).join('\n');
      const call = await read('given.json', content).catch((error: unknown) => error);
      if (call instanceof Error) {
        expect(call).toBeInstanceOf(TranscriptError);
        expect(call).not.toMatchObject({ code: 'PARSER_FAULT' });
        return;
      }
      const { transcript, statements } = call as Awaited<ReturnType<typeof read>>;
      let last = 0;
      for (const { start, end } of statements) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(transcript.text.slice(start, end)).toMatch(/^\S(?:[\s\S]*\S)?$/);
        last = end;
      }
    }),
    { numRuns: 300 },
  );
});

it('a call of many turns takes no longer than its length', async () => {
  const turns = [...Array(5_000)].map((_, at) => ({
    speaker: `Runa Voss${at % 9}`,
    text: `${at} sold.`,
  }));
  expect((await read('a.json', json({ turns }))).turns).toHaveLength(5_000);
});
