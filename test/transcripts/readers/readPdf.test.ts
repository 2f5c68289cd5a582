import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { TranscriptError } from '../../../src/errors.js';
import { readText } from '../../../src/transcripts/readText.js';
import type { SourceText } from '../../../src/transcripts/sourceText.js';
import { type Placed, pdfFile, pdfOf, streamOf } from './pdfFile.js';

/** Rows from the top of a page down, each a name at the left margin and words in a column, as minutes have them. */
const rows = (
  ...lines: readonly (readonly [name: string, words: string, gap?: number])[]
): Placed[] => {
  let bottom = 720;
  return lines.flatMap(([name, words, gap = 14]) => {
    bottom -= gap;
    return [
      { words: name, left: 72, bottom },
      { words, left: 180, bottom },
    ].filter((placed) => placed.words !== '');
  });
};
const footer = (words: string): Placed => ({ words, left: 280, bottom: 30 });

const read = (...pages: readonly Placed[][]): Promise<SourceText> =>
  readText(pdfFile(pages), 'call.pdf');
const linesOf = ({ text }: SourceText): string[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/\s+/g, ' ').trim());

const FULL =
  'Anvils grew by a fifth in the second quarter, and hammers did as well as they ever did in';
const OTHER =
  'any quarter, which is more than we hoped for when we spoke with all of you in the spring of';

describe('a PDF of minutes reads', () => {
  it('a paragraph a line, in its column, the name in front', async () => {
    const { text, reader } = await read(
      rows(
        ['Ann Lee:', FULL],
        ['', OTHER],
        ['', 'this year.'],
        ['', 'Hammers are next.', 30],
        ['Bob Ray:', 'Thank you.', 30],
      ),
    );
    expect(reader).toBe('pdf');
    expect(text).toBe(
      [
        `Ann Lee:              ${FULL} ${OTHER} this year.`,
        '                      Hammers are next.',
        'Bob Ray:              Thank you.',
      ].join('\n\n'),
    );
  });

  it('a paragraph on over the end of a page, without what runs along the pages', async () => {
    const source = await read(
      [...rows(['Ann Lee:', FULL], ['', OTHER]), footer('Page 1 of 3')],
      [...rows(['', FULL], ['', 'this year.']), footer('Page 2 of 3')],
      [...rows(['Bob Ray:', 'Thank you.']), footer('Page 3 of 3')],
    );
    expect(linesOf(source)).toEqual([
      `Ann Lee: ${FULL} ${OTHER} ${FULL} this year.`,
      'Bob Ray: Thank you.',
    ]);
    const { marks, text } = source;
    expect(marks.map(({ page, start }) => [page, text.slice(start, start + 11)])).toEqual([
      [1, 'Ann Lee:   '],
      [2, 'Anvils grew'],
      [3, 'Bob Ray:   '],
    ]);
  });

  it('without headers that come with other numbers, on left and right pages or with a cover before them', async () => {
    const page = (number: number): Placed[] => [
      { words: number % 2 ? 'Acme Corp' : 'Second quarter', left: 72, bottom: 760 },
      { words: String(number), left: 540, bottom: 760 },
      ...rows(['Ann Lee:', `Anvils grew ${'again '.repeat(number)}much.`]),
    ];
    const source = await read(
      [{ words: 'Minutes', left: 200, bottom: 400, size: 20 }],
      ...[2, 3, 4, 5].map(page),
    );
    expect(linesOf(source)).toEqual([
      'Minutes',
      ...[2, 3, 4, 5].map((number) => `Ann Lee: Anvils grew ${'again '.repeat(number)}much.`),
    ]);
  });

  it('the same short words at the top of two pages of many as words', async () => {
    const pages = ['One.', 'Two.', 'Thank you.', 'Four.', 'Five.', 'Thank you.'].map((words) =>
      rows(['Ann Lee:', words]),
    );
    expect(
      linesOf(await read(...pages)).filter((line) => line.includes('Thank you.')),
    ).toHaveLength(2);
  });

  it.each<[string, Placed[], string[]]>([
    [
      'a list of people a line each, however long',
      rows(
        [
          'Ann Lee – Managing Director and Group Chief Executive Officer of the Acme Corporation Limited',
          '',
        ],
        ['Bob Ray – Chief Financial Officer', ''],
      ),
      [
        'Ann Lee – Managing Director and Group Chief Executive Officer of the Acme Corporation Limited',
        'Bob Ray – Chief Financial Officer',
      ],
    ],
    [
      'a name over two rows as one',
      rows(['Ann Margaret', FULL], ['Lee-Smith:', 'this year.']),
      [`Ann Margaret Lee-Smith: ${FULL} this year.`],
    ],
    [
      'a long name close to the words apart from them',
      [
        { words: 'Ann Margaret Lee-Smithy:', left: 58, bottom: 700 },
        { words: 'Yes, we do.', left: 180, bottom: 700 },
        ...rows(['', FULL, 40]),
      ],
      ['Ann Margaret Lee-Smithy: Yes, we do.', FULL],
    ],
    [
      'a word that a row breaks at its hyphen as one',
      rows(['Ann Lee:', `${FULL} a long-`], ['', 'term view.']),
      [`Ann Lee: ${FULL} a long-term view.`],
    ],
    [
      'raised letters in their row',
      [...rows(['Ann Lee:', 'On the 1']), { words: 'st', left: 217, bottom: 710, size: 6 }],
      ['Ann Lee: On the 1st'],
    ],
    [
      'words that are drawn twice once',
      [...rows(['Ann Lee:', 'Yes.']), { words: 'Ann Lee:', left: 72.3, bottom: 706 }],
      ['Ann Lee: Yes.'],
    ],
    [
      'points of a list a line each',
      rows(['Ann Lee:', `• ${FULL}`], ['', '• Hammers.']),
      [`Ann Lee: • ${FULL}`, '• Hammers.'],
    ],
  ])('%s', async (_, page, lines) => {
    expect(linesOf(await read(page))).toEqual(lines);
  });

  it('no watermark that runs aslant', async () => {
    const page = streamOf(
      'BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET BT /F1 10 Tf 1 0 0 1 72 700 Tm (Hello.) Tj ET',
    );
    const pdf = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
      page,
    ]);
    expect((await readText(pdf, 'call.pdf')).text).toBe('Hello.');
  });

  it('the same each time, and leaves the bytes as they were', async () => {
    const bytes = pdfFile([rows(['Ann Lee:', FULL], ['', OTHER])]);
    const copy = Buffer.from(bytes);
    expect(await readText(bytes, 'call.pdf')).toEqual(await readText(bytes, 'call.pdf'));
    expect(bytes.equals(copy)).toBe(true);
  });

  it('with a note where pages have no text', async () => {
    const { notes } = await read(rows(['Ann Lee:', 'Yes.']), [], []);
    expect(notes).toEqual([expect.stringMatching(/^call\.pdf has no text on page 2, 3: /)]);
  });
});

describe('a PDF is refused', () => {
  const good = pdfFile([rows(['Ann Lee:', 'Yes.'])]);
  const locked =
    `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> ` +
    `/ID [<${'ef'.repeat(16)}> <${'ef'.repeat(16)}>]`;
  const bomb = streamOf(deflateSync(Buffer.alloc(101_000_000)), '/Filter /FlateDecode');

  it.each<[string, Buffer, string]>([
    ['that has no text', pdfFile([[], []]), 'NO_TEXT'],
    ['that has no letters', pdfFile([[footer('1')], [footer('2')]]), 'NO_TEXT'],
    ['that is locked', pdfFile([rows(['Ann Lee:', 'Yes.'])], locked), 'ENCRYPTED'],
    ['that is cut short', good.subarray(0, -60), 'DAMAGED'],
    [
      'that is cut short and patched up',
      Buffer.concat([good.subarray(0, 500), Buffer.from('\n%%EOF')]),
      'DAMAGED',
    ],
    ['that is not more than its first line', Buffer.from('%PDF-1.7\n%%EOF'), 'DAMAGED'],
    [
      'that unpacks to far too much',
      Buffer.concat([good, bomb, Buffer.from('%%EOF')]),
      'TOO_LARGE',
    ],
  ])('%s', async (_, bytes, code) => {
    await expect(readText(bytes, 'call.pdf')).rejects.toMatchObject({
      code,
      message: expect.stringContaining('call.pdf'),
    });
  });

  it('or read, whatever is damaged, and never ends in another error', async () => {
    for (let at = 0; at < good.length; at += 13) {
      const damaged = Buffer.from(good);
      damaged[at] = 0x58;
      const error: unknown = await readText(damaged, 'call.pdf').catch((error) => error);
      if (error instanceof Error) expect(error).toBeInstanceOf(TranscriptError);
    }
  });
});
