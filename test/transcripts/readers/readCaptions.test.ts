import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/transcripts/readText.js';
import type { SourceText } from '../../../src/transcripts/sourceText.js';

const read = (captions: string, file = 'call.vtt'): Promise<SourceText> =>
  readText(Buffer.from(captions), file);
const VTT = `WEBVTT - Acme

STYLE
::cue { color: red }

NOTE made by hand
00:00 is when it starts

intro
00:01.000 --> 00:03.500 align:start
<v Ann Lee>Good afternoon, and welcome

00:00:03.500 --> 00:00:05.000
<v Ann Lee>to Acme. Anvils grew.

01:00:05.000 --> 01:00:06.000
<v Bob Ray>Thank you.
`;
const SRT = `1
00:00:01,400 --> 00:00:03,000
Good afternoon, and welcome

2
00:00:03,000 --> 00:00:05,000
to Acme. Anvils grew.
`;

describe('captions read', () => {
  it('so that sentences run on over the cues, a line for each voice, times and voices as marks', async () => {
    const { text, reader, marks } = await read(VTT);
    expect(reader).toBe('captions');
    expect(text).toBe('Good afternoon, and welcome to Acme. Anvils grew.\nThank you.');
    expect(marks.map(({ start, ...mark }) => [text.slice(start, start + 5), mark])).toEqual([
      ['Good ', { page: null, time: '00:00:01', voice: 'Ann Lee' }],
      ['to Ac', { page: null, time: '00:00:03', voice: 'Ann Lee' }],
      ['Thank', { page: null, time: '01:00:05', voice: 'Bob Ray' }],
    ]);
  });

  it.each([
    ['SubRip', SRT],
    ['SubRip with a byte order mark', `\ufeff${SRT}`],
    ['SubRip whose numbers stand right under the words', SRT.replace('\n\n2', '\n2')],
    ['SubRip without numbers', SRT.replace(/^\d\n/gm, '')],
    ['SubRip with short times', SRT.replaceAll('00:00:0', '0:0').replaceAll('00 -', ' -')],
    ['lines that end as in Windows', SRT.replaceAll('\n', '\r\n')],
    ['lines that end as in old Macs', SRT.replaceAll('\n', '\r')],
  ])('%s', async (_, captions) => {
    const { text, marks } = await read(captions, 'call.srt');
    expect(text).toBe('Good afternoon, and welcome to Acme. Anvils grew.');
    expect(marks.map(({ time, voice }) => [time, voice])).toEqual([
      ['00:00:01', null],
      ['00:00:03', null],
    ]);
  });

  it.each<[string, string, string]>([
    ['tags of style', '<i>An</i>vils <c.loud>grew</c> <b>much</b>', 'Anvils grew much'],
    ['when words are lit up', 'Anvils<00:00:02.000><c> grew</c>', 'Anvils grew'],
    ['where a player shows them', '{\\an8}Anvils grew', 'Anvils grew'],
    ['entities', 'R&amp;D &lt;5%&nbsp;up', 'R&D <5% up'],
  ])('without %s', async (_, cue, text) => {
    expect((await read(`WEBVTT\n\n00:01.000 --> 00:02.000\n${cue}`)).text).toBe(text);
  });

  it.each<[string, string, string]>([
    ['a cue that ends when it begins', '00:01.000 --> 00:01.000\nAnvils grew.', 'Anvils grew.'],
    [
      'a line that begins like a comment',
      '00:01.000 --> 00:02.000\nWe saw\nNOTEBOOK sales grow.',
      'We saw NOTEBOOK sales grow.',
    ],
    [
      'what follows a “less than”',
      '00:01.000 --> 00:02.000\nCosts < 5 and x<y too',
      'Costs < 5 and x<y too',
    ],
    [
      'words in brackets that are no tag',
      '00:01.000 --> 00:02.000\nWe <unclear> grew',
      'We <unclear> grew',
    ],
    [
      'a first cue right under the heading',
      '00:01.000 --> 00:02.000\nAnvils grew.',
      'Anvils grew.',
    ],
    [
      'a word that is said twice',
      '00:01.000 --> 00:02.000\nYes.\n\n00:03.000 --> 00:04.000\nYes.\n\n00:05.000 --> 00:06.000\nWe do.\n\n00:07.000 --> 00:08.000\nNext one.',
      'Yes. Yes. We do. Next one.',
    ],
  ])('and keep %s', async (_, cues, text) => {
    expect((await read(`WEBVTT\n\n${cues}`)).text).toBe(text);
    expect((await read(`WEBVTT\n${cues}`)).text).toBe(text);
  });

  it('blank lines within a cue of SubRip as nothing', async () => {
    const { text } = await read(SRT.replace('and welcome', 'and\n\nwelcome'), 'call.srt');
    expect(text).toBe('Good afternoon, and welcome to Acme. Anvils grew.');
  });

  it.each<[string, string, string]>([
    ['an arrow', '>> Thank you.\n>>Next.', 'Thank you.\nNext.'],
    ['dashes', '- Thank you.\n- Next.', 'Thank you.\nNext.'],
    ['a label in capitals', 'ANN LEE: Thank you.', 'ANN LEE: Thank you.'],
    ['a number', 'Speaker 2: Thank you.', 'Speaker 2: Thank you.'],
    ['two voices in a cue', '<v Ann Lee>Thank you.</v> <v Bob Ray>Next.', 'Thank you.\nNext.'],
  ])('a new line where %s tells another voice', async (_, cue, text) => {
    const { text: whole } = await read(
      `WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n\n00:02.000 --> 00:03.000\n${cue}`,
    );
    expect(whole).toBe(`Hello.\n${text}`);
  });

  it('each word once where they roll up, with the time at which it came', async () => {
    const { text, marks } = await read(`WEBVTT

00:01.000 --> 00:02.000
 
good<00:01.500><c> afternoon</c>

00:02.000 --> 00:02.010
good afternoon
 

00:02.010 --> 00:04.000
good afternoon
and<00:03.000><c> welcome</c>

00:04.000 --> 00:04.010
and welcome
 

00:04.010 --> 00:06.000
and welcome
to Acme
`);
    expect(text).toBe('good afternoon and welcome to Acme');
    expect(marks.map(({ start, time }) => [time, text.slice(start).split(' ')[0]])).toEqual([
      ['00:00:01', 'good'],
      ['00:00:02', 'and'],
      ['00:00:04', 'to'],
    ]);
  });

  it('each word once where lines grow', async () => {
    const cues = ['good', 'good afternoon', 'good afternoon and', 'afternoon and welcome'];
    const lines = cues.map((cue, at) => `00:0${at}.000 --> 00:0${at}.900\n${cue}\n`);
    expect((await read(`WEBVTT\n\n${lines.join('\n')}`)).text).toBe('good afternoon and welcome');
  });

  it.each([
    ['call.txt', SRT, 'captions'],
    ['call.txt', VTT, 'captions'],
    ['call.txt', 'Ann Lee: at 00:00:01,400 --> 00:00:03,000 we said so.', 'plain'],
  ])('as %s by what is in it', async (file, content, reader) => {
    expect((await readText(Buffer.from(content), file)).reader).toBe(reader);
  });

  it.each([
    ['call.vtt', 'WEBVTT\n\nNOTE nothing\n'],
    ['call.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\n<i></i>\n'],
    ['call.srt', 'Just words.'],
  ])('nothing from %s without a cue: it is refused', async (file, content) => {
    await expect(read(content, file)).rejects.toMatchObject({
      code: 'NO_CUES',
      message: expect.stringContaining(file),
    });
  });
});
