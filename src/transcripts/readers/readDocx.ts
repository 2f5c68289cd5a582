import { TranscriptError } from '../../errors.js';
import { packed } from '../fileKind.js';
import type { SourceText } from '../sourceText.js';
import { pageLines } from './pageLines.js';
import { checkedEntries } from './zipEntries.js';

/**
 * The words of a Word document, a paragraph a line, without footnotes, comments, headers and footers.
 *
 * @throws TranscriptError PACKED where the archive is no Word document; TOO_LARGE, DAMAGED or NO_TEXT
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<SourceText> {
  const text = await textOf(bytes, file).catch((error: unknown) => {
    if (error instanceof TranscriptError) throw error;
    throw new TranscriptError(
      'DAMAGED',
      `${file} is a damaged document or archive: get it again, or save it anew`,
    );
  });
  if (!/\p{L}/u.test(text)) {
    throw new TranscriptError(
      'NO_TEXT',
      `${file} is a document without text: if it holds pictures, run text recognition (OCR)`,
    );
  }
  return { text, reader: 'docx', marks: [] };
}

async function textOf(bytes: Uint8Array, file: string): Promise<string> {
  const names = await checkedEntries(bytes, file);
  if (!names.some((name) => name.startsWith('word/'))) throw otherArchive(names, file);
  // By way of HTML: the library's plain text, which LangChain's loader gives too, glues words over line breaks.
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  const { lines } = pageLines(withoutNotes(value));
  return lines.map(({ words }) => words).join('\n');
}

/** A workbook and slides are archives too, and so is a document of another program. */
function otherArchive(names: readonly string[], file: string): TranscriptError {
  const holds = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (holds('xl/'))
    return new TranscriptError(
      'BINARY',
      `${file} is an Excel workbook: save the sheet as CSV (UTF-8), a row a turn or a call`,
    );
  if (holds('ppt/'))
    return new TranscriptError('BINARY', `${file} holds slides: save the words as plain text`);
  if (names.includes('mimetype') && names.includes('content.xml'))
    return new TranscriptError(
      'BINARY',
      `${file} is an OpenDocument file: save a text as DOCX, a sheet as CSV`,
    );
  return packed(file);
}

/** Without the numbers that lead to footnotes, and the notes, which come last. */
function withoutNotes(html: string): string {
  const notes = html.search(/<ol><li id="(?:foot|end)note-\d/);
  return html
    .slice(0, notes < 0 ? undefined : notes)
    .replace(/<sup><a href="#(?:foot|end)note-\d+" id="[^"<>]*">\[\d+\]<\/a><\/sup>/g, '');
}
