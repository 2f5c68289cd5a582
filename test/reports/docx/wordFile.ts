import JSZip from 'jszip';
import mammoth from 'mammoth';
import { type Packed, zipFile } from '../../transcripts/readers/zipFile.js';

export const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The least that is a Word document: no styles, no footnotes. Other parts come on top, or in place of those of the same name. */
export function wordFile(body: string, others: readonly Packed[] = []): Buffer {
  const parts: Packed[] = [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/></Types>`,
    },
    { name: '_rels/.rels', content: relations(['officeDocument', 'word/document.xml']) },
    { name: 'word/document.xml', content: documentXml(body) },
  ];
  const names = new Set(others.map(({ name }) => name));
  return zipFile([...parts.filter(({ name }) => !names.has(name)), ...others]);
}

export const documentXml = (body: string, words = WORDS): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${words}" xmlns:r="${RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`;

export const relations = (...of: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${of
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export const p = (...content: readonly string[]): string => `<w:p>${content.join('')}</w:p>`;
export const t = (words: string): string => `<w:t xml:space="preserve">${words}</w:t>`;
/** A run; a letter for its formatting: `b` is bold, `i` italic. */
export const r = (words: string, look = ''): string =>
  `<w:r>${look && `<w:rPr><w:${look}/></w:rPr>`}${words.startsWith('<') ? words : t(words)}</w:r>`;
export const del = (words: string): string =>
  `<w:del w:id="9"><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
export const field = (mark: 'begin' | 'separate' | 'end'): string =>
  `<w:r><w:fldChar w:fldCharType="${mark}"/></w:r>`;

/** What another program reads: HTML whose footnote marks are `[1]` and so on, then the notes. */
export async function readElsewhere(
  bytes: Uint8Array,
): Promise<{ body: string; notes: string[]; messages: string[] }> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { includeEmbeddedStyleMap: false },
  );
  const [body = '', list = ''] = value.split(/<ol><li id="footnote-(?=[^<]*<p>)/);
  return {
    body: body.replace(/<sup><a [^>]*>(\[\d+\])<\/a><\/sup>/g, '$1'),
    notes: [...list.matchAll(/<p>(.*?) ?(?:<a href="#footnote-ref-[^<]*<\/a>)?<\/p>/g)].map(
      ([, note = '']) => note.trim(),
    ),
    messages: messages.map(({ message }) => message),
  };
}

/** A part as text. */
export const partOf = async (bytes: Uint8Array, part: string): Promise<string> =>
  (await (await JSZip.loadAsync(bytes)).file(part)?.async('string')) ?? '';

/** The parts of an archive with their bytes, in its order. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = Object.values(zip.files).map(
    async (file) => [file.name, (await file.async('nodebuffer')).toString('base64')] as const,
  );
  return new Map(await Promise.all(parts));
}
