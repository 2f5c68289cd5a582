import { TranscriptError } from '../../errors.js';
import type { SourceText } from '../sourceText.js';
import { withoutFurniture } from './pdfFurniture.js';
import { layOut } from './pdfLayout.js';
import { paragraphsOf, wordsColumns } from './pdfParagraphs.js';
import { type Fragment, rowsOf } from './pdfRows.js';
import { refusePdfBomb } from './pdfStreams.js';

/**
 * The words of a PDF, a paragraph a line, names in their column in front; page numbers, headers and footers are taken
 * out, and the pages kept as marks.
 *
 * @throws TranscriptError ENCRYPTED, DAMAGED, TOO_LARGE or NO_TEXT
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<SourceText> {
  refusePdfBomb(bytes, file);
  const pages = await pagesOf(bytes, file);
  const rowsIn = (columns: readonly number[]) =>
    withoutFurniture(
      pages.flatMap(({ fragments }, index) => rowsOf(index + 1, fragments, columns)),
      pages.map(({ height }) => height),
    );
  const columns = wordsColumns(rowsIn([]));
  const rows = rowsIn(columns);
  const laidOut = layOut(paragraphsOf(rows, columns), rows);
  refuseUnreadable(laidOut.text, file);
  return { ...laidOut, reader: 'pdf', notes: notesOn(pages, file) };
}

interface Page {
  /** In points. */
  readonly height: number;
  readonly fragments: readonly Fragment[];
}

async function pagesOf(bytes: Uint8Array, file: string): Promise<Page[]> {
  const { getDocumentProxy } = await import('unpdf');
  const pages: Page[] = [];
  try {
    if (!endsWhole(bytes)) throw new Error('no end mark');
    const copy = new Uint8Array(bytes); // the library takes the buffer away
    const document = await getDocumentProxy(copy, OPTIONS);
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const { transform, height } = page.getViewport({ scale: 1 });
      const fragments = items.flatMap((item: TextItem | object) =>
        'str' in item ? fragmentOf(item, transform) : [],
      );
      pages.push({ height, fragments });
      page.cleanup();
    }
    await document.destroy();
  } catch (error) {
    throw refusalOf(error, file);
  }
  return pages;
}

/** Nothing is drawn, run or fetched, and what is broken is refused rather than skipped. */
const OPTIONS = {
  disableFontFace: true,
  isEvalSupported: false,
  stopAtErrors: true,
  useSystemFonts: false,
  verbosity: 0,
} as const;

interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  /** Maps the text's own plane onto the page's, the place in the last two. */
  readonly transform: readonly number[];
}

/** Words as the page shows them when it is turned the right way; none where they run aslant, as watermarks do. */
function fragmentOf(item: TextItem, view: readonly number[]): Fragment[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  const across = va * a + vc * b;
  const down = vb * a + vd * b;
  if (item.str === '' || across <= 0 || Math.abs(down) > 0.1 * across) return [];
  const left = va * x + vc * y + ve;
  return [
    {
      words: item.str,
      left,
      right: left + item.width,
      baseline: vb * x + vd * y + vf,
      height: item.height || Math.hypot(c, d),
    },
  ];
}

/** A file that was cut short has no end mark; readers would make do with the pages that are left. */
function endsWhole(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-END_MARK_WITHIN)).includes('%%EOF');
}

/** Bytes at the end in which the end mark stands: the standard's 1,024, and room for what mail programs add. */
const END_MARK_WITHIN = 4096;

function refusalOf(error: unknown, file: string): TranscriptError {
  if (error instanceof Error && error.name === 'PasswordException') {
    return new TranscriptError(
      'ENCRYPTED',
      `${file} is locked with a password: save it without one`,
    );
  }
  return new TranscriptError(
    'DAMAGED',
    `${file} is a damaged PDF: download it again, or save it anew`,
  );
}

function refuseUnreadable(text: string, file: string): void {
  const characters = text.match(/\S/gu)?.length ?? 0;
  const unknown =
    text.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.filter((c) => !/\s/.test(c)).length ?? 0;
  if (/\p{L}/u.test(text) && unknown <= MOST_UNKNOWN * characters) return;
  throw new TranscriptError(
    'NO_TEXT',
    `${file} is a PDF without text, such as a scan: run text recognition (OCR) over it`,
  );
}

/** Share of characters that are no text: fonts that do not say what their shapes mean give nothing else. */
const MOST_UNKNOWN = 0.02;

function notesOn(pages: readonly Page[], file: string): string[] {
  const empty = pages.flatMap(({ fragments }, index) => (fragments.length > 0 ? [] : [index + 1]));
  return empty.length > 0
    ? [
        `${file} has no text on page ${empty.join(', ')}: if that is a scan, run text recognition (OCR)`,
      ]
    : [];
}
