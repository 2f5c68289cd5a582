import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  Document,
  FootnoteReferenceRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/reports/docx/readDocx.js';
import { partOf, partsOf, readElsewhere } from './wordFile.js';

/** Documents of Word, LibreOffice and others, which mammoth ships with its tests. */
const folder = join(
  dirname(createRequire(import.meta.url).resolve('mammoth/package.json')),
  'test/test-data',
);
const files = readdirSync(folder).filter((name) => name.endsWith('.docx'));

describe('a document of a word processor', () => {
  it.each(files.filter((name) => name !== 'text-box.docx'))(
    '%s reads as elsewhere',
    async (name) => {
      const bytes = readFileSync(join(folder, name));
      const { value } = await mammoth.extractRawText({ buffer: bytes });
      expect(`${(await readDocx(bytes)).text}\n\n`).toBe(value);
    },
  );

  it.each(files)('%s gets footnotes', async (name) => {
    const bytes = readFileSync(join(folder, name));
    const { text, annotate } = await readDocx(bytes);
    const annotated = await annotate([
      { at: text.length, paragraphs: [[{ text: 'Last.' }]] },
      { at: 0, paragraphs: [[{ text: 'First.', href: 'https://a.example/' }]] },
    ]);
    expect((await readDocx(annotated)).text).toBe(text);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(annotated) });
    expect(value.split('First.')).toHaveLength(2);
    expect(value.split('Last.')).toHaveLength(2);
    const [before, after] = [await partsOf(bytes), await partsOf(annotated)];
    const changed = [...before].filter(([part, content]) => after.get(part) !== content);
    expect(changed.map(([part]) => part)).toEqual(
      changed
        .map(([part]) => part)
        .filter((part) => /^word\/(document|footnotes|styles)\.xml$|\.rels$|^\[/.test(part)),
    );
  });
});

describe('a document that has footnotes', () => {
  const cell = (words: string) => new TableCell({ children: [new Paragraph(words)] });
  const made = Packer.toBuffer(
    new Document({
      footnotes: { 1: { children: [new Paragraph('An old note.')] } },
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new TextRun('Sales grew 20% '),
                new TextRun({ text: 'in the quarter', bold: true }),
                new FootnoteReferenceRun(1),
                new TextRun('.'),
              ],
            }),
            new Table({
              rows: [new TableRow({ children: [cell('Revenue'), cell('$3 billion')] })],
            }),
          ],
        },
      ],
    }),
  );
  const note = (at: number, text: string) => ({ at, paragraphs: [[{ text }]] });

  it('keeps them, and new ones stand between and behind them', async () => {
    const { text, annotate } = await readDocx(await made);
    expect(text).toBe('Sales grew 20% in the quarter.\n\nRevenue\n\n$3 billion');
    const annotated = await annotate([
      note(14, 'Of sales.'),
      note(29, 'Of the quarter.'),
      note(text.length, 'Of revenue.'),
    ]);
    const { body, notes } = await readElsewhere(annotated);
    expect(body).toBe(
      '<p>Sales grew 20%[1] <strong>in the quarter</strong>[2][3].</p><table><tr><td><p>Revenue</p></td><td><p>$3 billion[4]</p></td></tr></table>',
    );
    expect(notes).toEqual(['Of sales.', 'An old note.', 'Of the quarter.', 'Of revenue.']);
    const footnotes = await partOf(annotated, 'word/footnotes.xml');
    expect([...footnotes.matchAll(/w:id="(-?\d+)"/g)].map(([, id]) => id)).toEqual(
      ['-1', '0', '1', '2', '3', '4'], // two separators and the old note come first
    );
  });

  it('can be given more, and more again', async () => {
    const first = await (await readDocx(await made)).annotate([note(14, 'One.')]);
    const second = await (await readDocx(first)).annotate([note(14, 'Two.')]);
    const { body, notes } = await readElsewhere(second);
    expect(body).toContain('20%[1][2] <strong>');
    expect(notes).toEqual(['One.', 'Two.', 'An old note.']);
  });

  it('gives the same bytes of the parts for the same notes', async () => {
    const report = await readDocx(await made);
    const [one, two] = [
      await report.annotate([note(5, 'x')]),
      await report.annotate([note(5, 'x')]),
    ];
    expect(await partsOf(one)).toEqual(await partsOf(two));
  });
});
