import type { ParagraphChild } from 'docx';
import { cslRecordOf } from '../../citations/references/cslRecord.js';
import { plainReference } from '../../citations/references/plainReference.js';
import type { Citation } from '../../types.js';
import type { SoundExchange, SoundTable } from './checkExchange.js';
import { type Paragraph, partsOf } from './paragraphs.js';
import { xmlWords } from './xmlWords.js';

/** In twentieths of a point. */
const CELL_MARGINS = { top: 40, bottom: 40, left: 100, right: 100 };

/** The exchanges as a Word document, its references as Word's own footnotes. The library is loaded on first use. */
export async function toDocx(
  exchanges: readonly SoundExchange[],
  accessed: string,
): Promise<Buffer> {
  const docx = await import('docx');
  const notes: Citation[] = [];
  const text = (words: string, bold = false) => new docx.TextRun({ text: xmlWords(words), bold });
  const writeParagraph = (paragraph: Paragraph): ParagraphChild[] =>
    paragraph.flatMap((run) => [
      ...partsOf(run).map((part, at) => text(part, at % 2 === 1)),
      // Word numbers footnotes by their place, so a statement that is cited twice has two.
      ...run.citations.map((citation) => new docx.FootnoteReferenceRun(notes.push(citation))),
    ]);
  const writeCell = (children: ParagraphChild[], isHead: boolean) =>
    new docx.TableCell({
      margins: CELL_MARGINS,
      children: [new docx.Paragraph({ keepNext: isHead, children })],
    });
  const writeTable = ({ columns, rows, cited }: SoundTable) =>
    new docx.Table({
      width: { size: 100, type: docx.WidthType.PERCENTAGE },
      rows: [
        new docx.TableRow({
          tableHeader: true,
          children: columns.map((name) => writeCell([text(name, true)], true)),
        }),
        ...rows.map(
          (cells) =>
            new docx.TableRow({
              cantSplit: true,
              children: cells.map((cell, at) => {
                const citation = cited.get(cell.marker ?? -1);
                const note = citation && new docx.FootnoteReferenceRun(notes.push(citation));
                return writeCell([text(cell.text, at === 0), ...(note ? [note] : [])], false);
              }),
            }),
        ),
      ],
    });
  const children = exchanges.flatMap(({ question, paragraphs, table }) => [
    ...(question === null
      ? []
      : [
          new docx.Paragraph({
            heading: docx.HeadingLevel.HEADING_1,
            children: [text(question)],
          }),
        ]),
    ...(table ? [writeTable(table), new docx.Paragraph({})] : []), // Word joins what follows a table to it without a paragraph between
    ...paragraphs.map((paragraph) => new docx.Paragraph({ children: writeParagraph(paragraph) })),
  ]);
  const writeNote = (citation: Citation) => {
    const record = cslRecordOf(citation, accessed);
    const words = plainReference(citation, record).slice(0, -record.URL.length);
    const link = new docx.ExternalHyperlink({
      link: record.URL,
      children: [new docx.TextRun({ text: record.URL, style: 'Hyperlink' })],
    });
    return { children: [new docx.Paragraph({ children: [text(words), link] })] };
  };
  const footnotes = Object.fromEntries(notes.map((note, at) => [at + 1, writeNote(note)]));
  const document = new docx.Document({ creator: 'OnRecord', footnotes, sections: [{ children }] });
  return docx.Packer.toBuffer(document);
}
