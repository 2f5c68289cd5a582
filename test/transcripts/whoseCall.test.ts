import { describe, expect, it } from 'vitest';
import { parseCorpus } from '../../src/transcripts/parseCorpus.js';
import { parseSource } from '../../src/transcripts/parseSources.js';

const SPOKEN = `Operator: Good morning, everybody, and thank you for standing by. I hand over to Ada Flint, Chief Executive Officer.

Ada Flint: Thank you. Revenue rose 9% in the quarter, and we opened a mill.

Operator: This concludes the call.
`;
const callOf = async (head: string, file = 'call.txt', spoken = SPOKEN) => {
  const parsed = await parseSource({
    file,
    row: { file },
    bytes: Buffer.from(`${head}\n\n${spoken}`),
  });
  return { ...parsed.transcript.call, fromFileName: parsed.fromFileName };
};

const LETTER = `Ref: BM/SE/2030-31/41                                 25th July, 2030

BSE Limited                             National Stock Exchange of India Limited
Scrip Code: 599001                      Symbol – BRIGMILL

Sub: Transcript of the earnings call

Please find enclosed the transcript of the earnings call held on Monday, 22nd July, 2030.

For BRIGGLE MILLS LIMITED
Company Secretary

                                 Transcript
               Conference Call of Briggle Mills Limited
                        Q1FY31`;

describe('whose call it is and when', () => {
  it.each([
    [
      LETTER,
      {
        company: 'Briggle Mills Limited',
        ticker: 'BRIGMILL',
        period: '2031-Q1',
        date: '2030-07-22',
      },
    ],
    [
      'Briggle Mills, Inc. (BRGL)\nQ3 and nine months 2031 Earnings Call\nNovember 3, 2031',
      { company: 'Briggle Mills, Inc.', ticker: 'BRGL', period: '2031-Q3', date: '2031-11-03' },
    ],
    [
      'Briggle Bank (NYSE:B) 4QFY31 Results Call Transcript',
      { company: 'Briggle Bank', ticker: 'B', period: '2031-Q4' },
    ],
    [
      '4417.TW – Briggle Semiconductor Q2 2031 Earnings Call',
      { company: 'Briggle Semiconductor', ticker: '4417.TW', period: '2031-Q2' },
    ],
    [
      'Transcript\nConference Call\nTranscript of the call of Briggle Power & Casting Limited\nThird quarter ended December 31, 2030\nNSE Symbol: BRIGPC',
      { company: 'Briggle Power & Casting Limited', ticker: 'BRIGPC', period: '2031-Q3' },
    ],
    [
      '# Briggle Mills (BRGL) Q2 2031 Earnings Call',
      { company: 'Briggle Mills', ticker: 'BRGL', period: '2031-Q2' },
    ],
    [
      '**Company:** Briggle Mills\nticker: BRGL\nQuarter: Q2 2031',
      { company: 'Briggle Mills', ticker: 'BRGL', period: '2031-Q2' },
    ],
    [
      'Moinho Brandal S.A. (B3:BRAN3) Teleconferência de Resultados do 2T31',
      { company: 'Moinho Brandal S.A.', ticker: 'BRAN3', period: '2031-Q2' },
    ],
  ])('is read from the head %#', async (head, told) => {
    expect(await callOf(head)).toMatchObject({ ...told, fromFileName: [] });
  });

  it.each([
    'Transcript',
    'Limited',
    'Conference Call',
    'Transcript of Conference Call',
    'Earnings Call Transcript\nLimited',
  ])('is no company called "%s"', async (head) => {
    expect(await callOf(head)).toMatchObject({ company: null });
  });

  it('is what the title of a page says', async () => {
    const page = `<html><head><title>Briggle Mills (BRGL) Q2 2031 Earnings Call Transcript</title></head><body>${SPOKEN.split(
      '\n\n',
    )
      .map((line) => `<p>${line}</p>`)
      .join('')}</body></html>`;
    const parsed = await parseSource({
      file: 'a.html',
      row: { file: 'a.html' },
      bytes: Buffer.from(page),
    });
    expect(parsed.transcript.call).toMatchObject({
      id: 'BRGL-2031-Q2',
      company: 'Briggle Mills',
      ticker: 'BRGL',
      period: '2031-Q2',
    });
  });

  it('is the file’s name where nothing else tells, and is said so', async () => {
    const file = 'transcripts/BRGL_Q1_2031.txt';
    expect(await callOf('', file)).toMatchObject({
      id: 'BRGL-2031-Q1',
      fromFileName: ['ticker', 'period'],
    });
    const source = { file, row: { file }, named: true, bytes: Buffer.from(SPOKEN) };
    const { notes } = await parseCorpus({ sources: [source], skipped: [] });
    expect(notes).toContain(
      `BRGL-2031-Q1: ticker BRGL, period 2031-Q1 guessed from the file's name alone, ${file}`,
    );
  });

  it('is what the text says where the file’s name says otherwise, and that is doubtful', async () => {
    const file = 'BRGL_Q1_2030.txt';
    const head = 'Briggle Mills, Inc. (BRGL)\nQ3 2031 Earnings Call';
    const source = { file, row: { file }, named: true, bytes: Buffer.from(`${head}\n\n${SPOKEN}`) };
    const { calls, notes } = await parseCorpus({ sources: [source], skipped: [] });
    expect(calls[0]?.transcript.call.period).toBe('2031-Q3');
    expect(notes.join()).toContain(
      "doubtful period, the text says 2031-Q3 and the file's name 2030-Q1",
    );
  });
});

describe('a company over the whole corpus', () => {
  const corpusOf = (heads: readonly string[], rows: readonly object[] = []) =>
    parseCorpus({
      sources: heads.map((head, at) => ({
        file: `${at}.txt`,
        row: { file: `${at}.txt`, ...rows[at] },
        named: true,
        bytes: Buffer.from(`${head}\n\n${SPOKEN}`),
      })),
      skipped: [],
    });
  const namesIn = async (...given: Parameters<typeof corpusOf>) => [
    ...new Set((await corpusOf(...given)).calls.map(({ transcript }) => transcript.call.company)),
  ];

  it('has one name, however its calls spell it', async () => {
    const heads = [
      'Briggle Corp (BRGL) Q1 2031 Earnings Call',
      'Briggle Corporation (BRGL) Q2 2031 Earnings Call',
      'Briggle (BRGL) Q3 2031 Earnings Call',
      'Ticker: BRGL\nQ4 2031 Earnings Call',
    ];
    expect(await namesIn(heads)).toEqual(['Briggle']);
    expect(await namesIn(heads, [{ company: 'Briggle Corporation' }])).toEqual([
      'Briggle Corporation', // as a person wrote it
    ]);
  });

  it('is two where the names differ, and one that may be misheard is doubtful', async () => {
    const { calls, notes } = await corpusOf([
      'Briggle Mills Q1 2031 Earnings Call',
      'Brigle Mills Q2 2031 Earnings Call',
      'Oat Mills (OATM) Q2 2031 Earnings Call',
    ]);
    expect(new Set(calls.map(({ transcript }) => transcript.call.company)).size).toBe(3);
    expect(notes.filter((note) => note.startsWith('doubtful'))).toEqual([
      expect.stringContaining('Briggle Mills may be Brigle Mills'),
    ]);
  });
});

describe('a name that was misheard', () => {
  it('is told as doubtful, also where another source of the call is used', async () => {
    const heard = `Ladies and gentlemen, thank you for standing by, and welcome to the Brickle Mills third quarter 2031 earnings conference call. At this time all lines are muted.\n\nRevenue rose 9 percent in the quarter, and we opened a mill. That is all for today, and thank you all for joining us.`;
    const file = 'calls31_4387_Briggle_Mills_Inc.asr.txt';
    const clean = `Briggle Mills Q3 2031 Earnings Call\n\n${SPOKEN}`;
    const source = (name: string, text: string) => ({
      ...{ file: name, row: { file: name }, named: true },
      bytes: Buffer.from(text),
    });
    const { calls, aside, notes } = await parseCorpus({
      sources: [source(file, heard), source('a.txt', clean)],
      skipped: [],
    });
    expect(calls.map(({ transcript }) => transcript.call.company)).toEqual(['Briggle Mills']);
    expect(aside.map((one) => one.file)).toEqual([file]);
    expect(notes.join('\n')).toMatch(
      /doubtful company, the text says Brickle Mills and the file's name Briggle Mills Inc.*asr\.txt/,
    );
  });
});
