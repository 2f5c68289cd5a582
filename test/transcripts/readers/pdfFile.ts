/** Words at a place of a page, in points from its left and its bottom; a page is 612 wide and 792 high. */
export interface Placed {
  readonly words: string;
  readonly left: number;
  readonly bottom: number;
  readonly size?: number;
}

/** A PDF with the words of each page where they are placed, in Helvetica, and nothing else in it. */
export function pdfFile(pages: readonly (readonly Placed[])[], trailer = ''): Buffer {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      ...pages.flatMap((page, index) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * index} 0 R ` +
          '/Resources << /Font << /F1 3 0 R >> >> >>',
        streamOf(page.map(drawn).join('\n')),
      ]),
    ],
    trailer,
  );
}

/** A PDF of the given objects, numbered from 1; the first is the catalogue. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  let file = Buffer.from('%PDF-1.4\n');
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    const [before, after] = [`${index + 1} 0 obj\n`, '\nendobj\n'].map((part) => Buffer.from(part));
    file = Buffer.concat([
      file,
      ...[before, Buffer.from(object), after].filter((part) => part !== undefined),
    ]);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end =
    `xref\n0 ${size}\n0000000000 65535 f \n${rows}` +
    `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(end)]);
}

export const streamOf = (content: string | Buffer, filter = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${Buffer.byteLength(content)} ${filter} >>\nstream\n`),
    Buffer.from(content),
    Buffer.from('\nendstream'),
  ]);

const drawn = ({ words, left, bottom, size = 10 }: Placed): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${left} ${bottom} Tm (${escaped(words)}) Tj ET`;

/** In the font's encoding; what ASCII lacks as its octal number. */
const escaped = (words: string): string =>
  words
    .replace(/[()\\]/g, '\\$&')
    .replaceAll('–', '\\226')
    .replaceAll('•', '\\225');
