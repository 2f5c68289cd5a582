import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/transcripts/parseSources.js';
import type { ParsedCall } from '../../../src/types.js';
import { LINES, TURNS, toTable, turnsAs, WANTED } from './madeUpCall.js';

const read = (file: string, content: string | Uint8Array): Promise<ParsedCall> =>
  parseSource({ file, bytes: Buffer.from(content), row: { file } });

const saidIn = ({ transcript, statements, turns }: ParsedCall) =>
  statements.map(({ start, end, turn }) => [
    turns[turn]?.party,
    turns[turn]?.speaker?.name ?? null,
    transcript.text.slice(start, end),
  ]);

/** Where no title is told, whose side somebody is on who was neither introduced nor called upon is not known. */
const UNTITLED = WANTED.map(([party, who, words]) => [
  who === 'Pim de Groot' ? null : party,
  who,
  words,
]);

const json = (data: unknown, indent = 0): string => JSON.stringify(data, null, indent);

const WHOSE = { ticker: 'QLMK', quarter: 'Q2', year: 2031 };
const LIST = turnsAs('speaker', 'title', 'text');
const inSection = (section: string) => LIST.filter((_, at) => TURNS[at]?.section === section);

const JSON_SHAPES: Record<string, unknown> = {
  'a transcript of speakers with titles': {
    symbol: 'QLMK',
    quarter: '2031Q2',
    transcript: turnsAs('speaker', 'title', 'content'),
  },
  'a list named by its speakers': { ...WHOSE, speakers: turnsAs('name', 'title', 'text') },
  'the same words in one field as well': {
    ...WHOSE,
    transcript: LINES,
    transcript_split: turnsAs('Speaker Name', 'role', 'text'),
  },
  'one text of labelled lines': [
    { symbol: 'qlmk', quarter: 2, year: 2031, date: '2031-07-24 17:00:00', content: LINES },
  ],
  'labelled lines as a list': { ticker: 'QLMK', period: 'Q2 2031', transcript: LINES.split('\n') },
  'remarks and questions apart': {
    metadata: {
      company: { name: 'Quillmark Mills', ticker: 'NYSE: QLMK' },
      fiscal_quarter: 2,
      fiscal_year: '2031',
    },
    prepared_remarks: inSection('remarks'),
    questions_and_answers: inSection('qa'),
  },
  'sections that hold turns': {
    ...{ tickerSymbol: 'QLMK', fiscalPeriod: 'Q2', fiscalYear: 2031 },
    sections: ['remarks', 'qa'].map((section) => ({
      name: section === 'qa' ? 'Questions and Answers' : 'Presentation',
      turns: inSection(section),
    })),
  },
  'people named once, and turns by their codes': {
    ...WHOSE,
    speaker_name_map: Object.fromEntries(
      TURNS.map(({ who, title }, at) => [`spk0${at}`, { name: who, title }]),
    ),
    paragraphs: TURNS.map(({ words }, at) => ({
      speaker: `spk0${at}`,
      start: at * 30.5,
      end: at * 30.5 + 20,
      text: words,
    })),
  },
  'participants as lines, turns as lists of three': {
    ...{ ticker: 'QLMK', period: '2031-Q2' },
    participants: [
      'Runa Voss--Chief Executive Officer',
      'Ilse Brandt--Tern Securities -- Analyst',
      'Pim de Groot -- CFO',
    ],
    turns: TURNS.map(({ section, who, words }) => [section, who, words]),
  },
  'speakers that are objects': {
    ...WHOSE,
    dialogue: TURNS.map(({ who, title, words }) => ({
      speaker: { name: who, role: title },
      sentences: words.split('\n'),
    })),
  },
  'who and what side by side': {
    ...WHOSE,
    participants: TURNS.map(({ who, title }) => ({ name: who, title })),
    speakers: TURNS.map(({ who }) => who),
    texts: TURNS.map(({ words }) => words),
  },
  'a call in a list of calls under its ticker': {
    QLMK: [{ fiscal_year: 2031, fiscal_quarter: 2, data: { turns: LIST } }],
  },
  'pages as words': {
    ...WHOSE,
    transcript: LIST.map(({ text = '', ...turn }) => ({
      ...turn,
      text: `<p>${text.replaceAll('"', '&quot;').replace('\n', '</p><p>')}</p>`,
    })),
  },
};

describe('a call as JSON', () => {
  it.each(Object.entries(JSON_SHAPES))('is read from %s', async (_, data) => {
    for (const content of [json(data), `${json(data, 2)}\n`]) {
      const call = await read('given.json', content);
      expect(saidIn(call)).toEqual(json(data).includes('Chief') ? WANTED : UNTITLED);
      expect(call.transcript.call).toMatchObject({
        ...{ id: 'QLMK-2031-Q2', ticker: 'QLMK', period: '2031-Q2', company: 'Quillmark Mills' },
      });
      expect(call.turns.map(({ section }) => section)).toEqual(TURNS.map(({ section }) => section));
      expect(call.turns.at(-1)?.inReplyTo).toBe(3);
    }
  });

  it('is read from lines, a turn a line', async () => {
    const lines = LIST.map((turn) => json({ ...WHOSE, ...turn })).join('\n');
    expect(saidIn(await read('given.jsonl', lines))).toEqual(WANTED);
    expect(saidIn(await read('given.txt', `\ufeff${lines}\n\n`))).toEqual(WANTED);
  });

  it('is read from a list of turns that says nothing else, and is unscoped but for its words', async () => {
    const call = await read('Quillmark call.json', json(LIST));
    expect(saidIn(call)).toEqual(WANTED);
    expect(call.transcript.call).toMatchObject({ id: 'quillmark-call', period: '2031-Q2' });
  });

  it('holds each turn below its name, so that offsets are those of a text', async () => {
    const { transcript, turns } = await read('given.json', json({ ...WHOSE, LIST }));
    expect(transcript.text).toMatch(
      /^Operator\nWelcome to .*\n\nRuna Voss\nPaper sales .*\nPulp was cheap\.\n\n/,
    );
    expect(transcript.reader).toMatch(/^json\+turn-list\/\d+$/);
    expect(turns[3]?.speaker).toEqual({
      name: 'Ilse Brandt',
      role: 'Analyst',
      organization: 'Tern Securities',
    });
  });

  it('gives the same statements when only its text is at hand', async () => {
    const call = await read('given.json', json({ ...WHOSE, LIST }));
    const row = { file: 'x.txt', id: 'QLMK-2031-Q2', format: 'turn-list' };
    const again = await parseSource({
      file: 'x.txt',
      bytes: Buffer.from(call.transcript.text),
      row,
    });
    const placesOf = ({ statements }: ParsedCall) =>
      statements.map(({ id, start, end }) => [id, start, end]);
    expect(placesOf(again)).toEqual(placesOf(call));
  });

  it('keeps the times, whatever they are written in', async () => {
    for (const times of [
      [0, 12.5, 61, 75, 3723],
      [0, 12500, 61000, 75000, 3723000],
      ['0:00', '00:12', '01:01', '1:15', '1:02:03'],
    ]) {
      const turns = LIST.map((turn, at) => ({ ...turn, start: times[at] }));
      const { statements } = await read('given.json', json({ ...WHOSE, turns }));
      expect([...new Set(statements.map(({ locator }) => locator.time))].filter(Boolean)).toEqual(
        ['00:00:00', '00:00:12', '00:01:01', '00:01:15', '01:02:03'].slice(0, 5),
      );
    }
  });

  it('of numbered voices names those alone whom its words name', async () => {
    const segments = TURNS.map(({ words }, at) => ({
      speaker: at % 3,
      start: at * 10,
      text: words,
    }));
    const { transcript, turns } = await read('given.json', json({ segments }));
    expect(transcript.text).toMatch(/^Welcome to .*\nPaper sales /);
    expect(turns.map(({ speaker }) => speaker?.name ?? null)).toEqual([
      null,
      'Runa Voss',
      null,
      null,
      'Runa Voss',
    ]); // whom the operator hands over to is voice 1
  });

  it('never guesses who speaks where a speaker is empty', async () => {
    const turns = LIST.map((turn, at) =>
      at === 1 ? { ...turn, speaker: ' ', title: null } : turn,
    );
    const call = await read('given.json', json({ ...WHOSE, turns }));
    expect(call.turns[1]).toMatchObject({ speaker: null, party: null });
    expect(saidIn(call).map(([, , words]) => words)).toEqual(WANTED.map(([, , words]) => words));
  });
});

const HEAD = ['ticker', 'quarter', 'date', 'speaker', 'title', 'text'];
const ROWS = TURNS.map(({ who, title, words }) => [
  'QLMK',
  '2031-Q2',
  '2031-07-24',
  who,
  title,
  words,
]);

describe('a call as a table', () => {
  it.each<[string, string | Uint8Array]>([
    ['commas', toTable([HEAD, ...ROWS])],
    ['semicolons', toTable([HEAD, ...ROWS], ';')],
    ['tabs', toTable([HEAD, ...ROWS], '\t')],
    ['ends of lines as Windows writes them', toTable([HEAD, ...ROWS]).replaceAll('"\n"', '"\r\n"')],
    [
      'other names',
      toTable([['Symbol', 'Fiscal Quarter', 'Call Date', 'Name', 'Role', 'Paragraph'], ...ROWS]),
    ],
    ['UTF-16', Buffer.from(`\ufeff${toTable([HEAD, ...ROWS])}`, 'utf16le')],
  ])('is read with %s', async (_, content) => {
    for (const file of ['given.csv', 'given.txt']) {
      const call = await read(file, content);
      expect(saidIn(call)).toEqual(WANTED);
      expect(call.transcript.call).toMatchObject({ id: 'QLMK-2031-Q2', date: '2031-07-24' });
    }
  });

  it('may hold a whole call in a cell', async () => {
    const table = toTable([
      ['date', 'exchange', 'q', 'ticker', 'transcript'],
      ['Jul 24, 2031, 5:00 p.m. ET', 'NYSE: QLMK', '2031-Q2', 'QLMK', LINES],
    ]);
    const call = await read('given.csv', table);
    expect(saidIn(call)).toEqual(UNTITLED);
    expect(call.transcript.call).toMatchObject({ id: 'QLMK-2031-Q2', date: '2031-07-24' });
  });

  it('keeps a company beside each turn as the speaker’s where they differ', async () => {
    const rows = TURNS.map(({ who, title, words }) => [
      'QLMK',
      '2031-Q2',
      who,
      title.replace(/.* -- /, ''),
      title.includes('--') ? 'Tern Securities' : 'Quillmark Mills',
      words,
    ]);
    const call = await read(
      'given.csv',
      toTable([['ticker', 'period', 'speaker', 'title', 'company', 'text'], ...rows]),
    );
    expect(saidIn(call)).toEqual(WANTED);
    expect(call.turns[3]?.speaker?.organization).toBe('Tern Securities');
  });
});
