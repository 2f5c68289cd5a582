import { type Packed, zipFile } from './zipFile.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A Word document with the given body, and one footnote that the body may refer to. */
export const docxFile = (body: string, others: readonly Packed[] = []): Buffer =>
  zipFile([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    { name: '_rels/.rels', content: relations('officeDocument', 'word/document.xml') },
    { name: 'word/_rels/document.xml.rels', content: relations('footnotes', 'footnotes.xml') },
    {
      name: 'word/footnotes.xml',
      content: `<w:footnotes ${W}><w:footnote w:id="2">${paragraph(run('Not said.'))}</w:footnote></w:footnotes>`,
    },
    {
      name: 'word/document.xml',
      content: `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    },
    ...others,
  ]);

const relations = (type: string, target: string): string =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

export const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
export const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
export const bold = (words: string): string =>
  `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
