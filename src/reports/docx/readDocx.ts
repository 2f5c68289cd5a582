import { annotate } from './annotate.js';
import { dialectOf, notADocument } from './dialect.js';
import { type DocxPackage, openDocx } from './docxPackage.js';
import { readParagraphs } from './paragraphs.js';
import type { Note } from './places.js';
import { relationsPartOf, targetOf } from './relationships.js';
import { parseXml } from './xml.js';

/** A report as a Word document. */
export interface DocxReport {
  /** Its paragraphs, with those of tables, an empty line between two; without text boxes, headers, footers, footnotes and comments. */
  readonly text: string;
  /**
   * The document with footnotes added and nothing else changed. The mark of one stands behind the characters of the text before
   * `at`, in UTF-16 code units; those of one place are one footnote.
   *
   * @throws RangeError where one stands outside the text
   */
  annotate(notes: readonly Note[]): Promise<Uint8Array>;
}

/**
 * Reads a report that is to be checked and given footnotes.
 *
 * @throws ReportError NOT_A_DOCX, ENCRYPTED or DAMAGED
 * @throws PayloadTooLargeError where it would unpack to too much
 */
export async function readDocx(bytes: Uint8Array): Promise<DocxReport> {
  const docx = await openDocx(bytes);
  const part = await documentPartOf(docx);
  const document = parseXml(await docx.read(part), part);
  dialectOf(document);
  const { text } = readParagraphs(document);
  return {
    text,
    annotate: async (notes) => (notes.length === 0 ? bytes : annotate(docx, part, notes)),
  };
}

async function documentPartOf(docx: DocxPackage): Promise<string> {
  const relationsPart = relationsPartOf('');
  if (!docx.has(relationsPart)) throw notADocument();
  const relations = parseXml(await docx.read(relationsPart), relationsPart);
  const part = targetOf(relations, '', 'officeDocument');
  if (part === undefined) throw notADocument();
  return part;
}
