import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { toCall } from '../../src/transcripts/callRows.js';
import { formatOf } from '../../src/transcripts/formats.js';
import { parseCall } from '../../src/transcripts/parseCall.js';
import { readText } from '../../src/transcripts/readText.js';
import type { ParsedCall } from '../../src/types.js';

const TRANSCRIPTS = '../shared/data/transcripts';

async function parse(file: string): Promise<ParsedCall> {
  const bytes = await readFile(`${TRANSCRIPTS}/${file}`);
  const source = await readText(bytes, file);
  const format = formatOf(source, file);
  const call = toCall({ file }, format.guessCall(source));
  return parseCall({ call, file, bytes, source, participants: [] }, format);
}

/** Who speaks and on which side, each once, as `Name (firm): side`. */
const speakersOf = ({ turns }: ParsedCall): string[] => [
  ...new Set(
    turns.map(({ speaker, party }) => {
      const firm = speaker?.organization ? ` (${speaker.organization})` : '';
      return `${speaker?.name ?? '-'}${firm}: ${party ?? '-'}`;
    }),
  ),
];

const formatIn = ({ transcript }: ParsedCall) => transcript.reader.replace(/\/\d+$/, '');

describe.skipIf(!existsSync(TRANSCRIPTS))('the real transcripts without a publisher', () => {
  it.each([
    ['minutes/ZOMATO_Q1_FY2025.txt', 'plain+minutes', 'Zomato Limited', '2025-Q1', '2024-08-01'],
    ['minutes/ZOMATO_Q2_FY2025.txt', 'plain+minutes', 'Zomato Limited', '2025-Q2', '2024-10-22'],
    ['minutes/SWIGGY_Q2_FY2025.txt', 'plain+minutes', 'Swiggy Limited', '2025-Q2', '2024-12-03'],
    ['pdf/ZOMATO_Q1_FY2025.pdf', 'pdf+minutes', 'Zomato Limited', '2025-Q1', '2024-08-01'],
    ['pdf/ZOMATO_Q2_FY2025.pdf', 'pdf+minutes', 'Zomato Limited', '2025-Q2', '2024-10-22'],
    ['pdf/SWIGGY_Q2_FY2025.pdf', 'pdf+minutes', 'Swiggy Limited', '2025-Q2', '2024-12-03'],
    ['speaker-n/earnings21_4387332_Zagg_Inc.txt', 'plain+voices', 'ZAGG', '2020-Q3', null],
    [
      'speaker-n/earnings21_4366522_Aldeyra_Therapeutics_Inc.txt',
      'plain+voices',
      'Aldeyra Therapeutics',
      '2020-Q2',
      null,
    ],
    ['captions/earnings22_4423872_ITCB.vtt', 'captions+voices', 'Itau CorpBanca', '2021-Q1', null],
    ['captions/earnings22_4483046_TTDKY.vtt', 'captions+voices', null, '2022-Q3', null],
    [
      'captions/earnings21_4366522_Aldeyra_Therapeutics_Inc.google.srt',
      'captions+plain',
      null,
      '2020-Q2',
      null,
    ],
    ['plain-asr/AMZN_Q1_2024.txt', 'plain+plain', null, null, '2024-04-30'], // its first words are missing
    ['plain-asr/AMZN_Q2_2024.txt', 'plain+plain', 'Amazon.com', '2024-Q2', '2024-08-01'],
    ['plain-asr/AMZN_Q3_2024.txt', 'plain+plain', 'Amazon.com', '2024-Q3', '2024-10-31'],
    ['plain-asr/AMZN_Q4_2024.txt', 'plain+plain', null, '2024-Q4', '2025-02-06'],
    ['sentence-lines/NKE_q2_2022.ectsum.txt', 'plain+plain', null, null, null],
    ['sentence-lines/AMZN_20160728.maec.txt', 'plain+plain', null, null, null],
  ])('%s is %s of %s, %s, %s', async (file, format, company, period, date) => {
    const parsed = await parse(file);
    expect(formatIn(parsed)).toBe(format);
    expect(parsed.transcript.call).toMatchObject({ company, period, date });
  });

  it.each(['minutes/ZOMATO_Q1_FY2025.txt', 'pdf/ZOMATO_Q1_FY2025.pdf'])(
    'the speakers of %s are those that its cover lists and its moderator calls upon',
    async (file) => {
      expect(speakersOf(await parse(file))).toEqual([
        '-: operator',
        'Vivek Maheshwari (Jefferies): analyst',
        'Akshant Goyal (Zomato Limited): executive',
        'Vijit Jain (Citigroup): analyst',
        'Kunal Swarup (Zomato Limited): executive',
        'Sachin Salgaonkar (Bank of America): analyst',
        'Albinder Singh Dhindsa (Blinkit): executive',
        'Aditya Soman (CLSA): analyst',
        'Swapnil Potdukhe (JM Financial): analyst',
        'Gaurav Rateria (Morgan Stanley): analyst',
        'Samarth Patel (Equirus): analyst',
        'Manish Poddar: analyst',
        'Rahul Jain: analyst',
        'Kireet Atluri (Jetha Global): analyst',
        'Abhishek Banerjee (ICICI): analyst',
      ]);
    },
  );

  it.each(['ZOMATO_Q1_FY2025', 'ZOMATO_Q2_FY2025', 'SWIGGY_Q2_FY2025'])(
    'the turns of %s are the same, laid out as text and as the PDF',
    async (name) => {
      const [text, pdf] = await Promise.all([
        parse(`minutes/${name}.txt`),
        parse(`pdf/${name}.pdf`),
      ]);
      expect(pdf.turns).toEqual(text.turns);
      for (const { transcript, statements } of [text, pdf])
        for (const { start, end } of statements)
          expect(transcript.text.slice(start, end)).not.toMatch(/\f|Page \d+ of \d+|^\w+ \w+:\s/);
    },
  );

  it('the voices of a diarised call have the names that they are called by', async () => {
    expect(speakersOf(await parse('speaker-n/earnings21_4387332_Zagg_Inc.txt'))).toEqual([
      '-: operator',
      'Brendon Frey: executive',
      'Chris Ahern: executive',
      'Taylor Smith: executive',
      'Elliot Alper (D.A. Davidson): analyst',
      'Matt B. (Titan Capital Management): analyst',
    ]);
    const captions = speakersOf(await parse('captions/earnings22_4423872_ITCB.vtt'));
    expect(captions).toEqual(
      expect.arrayContaining([
        'Claudia Labbe: executive',
        'Gabriel Moura: executive',
        'Rodrigo Couto: executive',
        'George Friedman (Citibank): analyst',
      ]),
    );
    // Two voices of which the first is two people's: nothing proves whose they are.
    expect(speakersOf(await parse('captions/earnings22_4483046_TTDKY.vtt'))).toEqual(['-: -']);
  });

  it.each([
    ...['plain-asr/AMZN_Q1_2024.txt', 'plain-asr/AMZN_Q2_2024.txt'],
    ...['plain-asr/AMZN_Q3_2024.txt', 'plain-asr/AMZN_Q4_2024.txt'],
    'captions/earnings21_4387332_Zagg_Inc.google.srt',
    'captions/earnings21_4366522_Aldeyra_Therapeutics_Inc.google.srt',
  ])('nobody is named in %s, and who answers is nobody for sure', async (file) => {
    const { turns } = await parse(file);
    for (const { speaker, kind, party } of turns) {
      expect(speaker).toBeNull();
      if (kind === 'answer') expect(party).toBeNull();
    }
    expect(turns.filter(({ kind }) => kind === 'question').length).toBeGreaterThanOrEqual(2);
    expect(turns.find(({ kind }) => kind === 'remark')?.party).toBe('executive');
  });

  it.each(['sentence-lines/NKE_q2_2022.ectsum.txt', 'sentence-lines/AMZN_20160728.maec.txt'])(
    'in %s nothing tells who speaks',
    async (file) => {
      expect(speakersOf(await parse(file))).toEqual(['-: -']);
    },
  );
});
