import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/reports/docx/readDocx.js';
import type { Packed } from '../../transcripts/readers/zipFile.js';
import {
  documentXml,
  p,
  partOf,
  r,
  readElsewhere,
  relations,
  WORDS,
  wordFile,
} from './wordFile.js';

const withStyles = (styles: string): Packed[] => [
  { name: 'word/styles.xml', content: `<w:styles xmlns:w="${WORDS}">${styles}</w:styles>` },
  { name: 'word/_rels/document.xml.rels', content: relations(['styles', 'styles.xml']) },
];
const style = (type: string, id: string, name: string, more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}><w:name w:val="${name}"/></w:style>`;

async function annotated(others: readonly Packed[], body = p(r('It grew.'))): Promise<Uint8Array> {
  const report = await readDocx(wordFile(body, others));
  const paragraphs = [[{ text: 'a', href: 'https://a.example/' }]];
  return report.annotate([{ at: 8, paragraphs }]);
}

describe('the styles of footnotes', () => {
  it('are those of the document, whatever the language of their ids', async () => {
    const others = withStyles(
      style('paragraph', 'Funotentext', 'footnote text') +
        style('character', 'Funotenzeichen', 'Footnote Reference') +
        style('character', 'Link', 'Hyperlink'),
    );
    const file = await annotated(others);
    expect(await partOf(file, 'word/styles.xml')).toBe(others[0]?.content);
    expect(await partOf(file, 'word/document.xml')).toContain('<w:rStyle w:val="Funotenzeichen"/>');
    const footnotes = await partOf(file, 'word/footnotes.xml');
    expect(footnotes).toContain('<w:pStyle w:val="Funotentext"/>');
    expect(footnotes).toContain('<w:rStyle w:val="Link"/>');
  });

  it('are added where they are missing, under ids that are free', async () => {
    const others = withStyles(
      style('paragraph', 'Standard', 'Normal', ' w:default="1"') +
        style('paragraph', 'FootnoteText', 'My notes'),
    );
    const styles = await partOf(await annotated(others), 'word/styles.xml');
    expect(styles).toContain(
      '<w:style w:type="paragraph" w:styleId="FootnoteText2"><w:name w:val="footnote text"/><w:basedOn w:val="Standard"/>',
    );
    expect(styles).toContain(
      '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>',
    );
    expect(styles).toContain('My notes');
  });
});

describe('a document', () => {
  it('may call its namespaces as it likes', async () => {
    const content = `<document xmlns="${WORDS}" xmlns:w="urn:other"><body><p><r><t>It grew.</t></r></p></body></document>`;
    const file = await annotated([{ name: 'word/document.xml', content }]);
    expect((await readElsewhere(file)).body).toBe('<p>It grew.[1]</p>');
  });

  it('may be in UTF-16, and is then written in UTF-8', async () => {
    const xml = documentXml(p(r('It “grew”.'))).replace('UTF-8', 'UTF-16');
    const content = Buffer.from(`\uFEFF${xml}`, 'utf16le');
    const file = await annotated([{ name: 'word/document.xml', content }]);
    expect(await partOf(file, 'word/document.xml')).toContain('encoding="UTF-8"');
    expect((await readElsewhere(file)).body).toBe('<p>It “grew[1]”.</p>');
  });

  it('may be strict', async () => {
    const strict = 'http://purl.oclc.org/ooxml/';
    const content = documentXml(p(r('It grew.')), `${strict}wordprocessingml/main`);
    const file = await annotated([{ name: 'word/document.xml', content }]);
    expect(await partOf(file, 'word/footnotes.xml')).toContain(`${strict}wordprocessingml/main`);
    expect(await partOf(file, 'word/_rels/document.xml.rels')).toContain(
      `${strict}officeDocument/relationships/footnotes`,
    );
  });

  it('may have a part of the name of the footnotes that is something else', async () => {
    const other = { name: 'word/footnotes.xml', content: '<other/>' };
    const file = await annotated([other]);
    expect(await partOf(file, 'word/footnotes.xml')).toBe('<other/>');
    expect(await partOf(file, '[Content_Types].xml')).toContain('/word/footnotes2.xml');
    expect((await readElsewhere(file)).notes).toHaveLength(1);
  });

  it('keeps comments, processing instructions, and names that other programs may ignore', async () => {
    const inner = '<!-- a --><?b c?><mc:AlternateContent/><w:p w:rsidR="00A1"/>';
    const file = await annotated([], p(r('It grew.')) + inner);
    expect(await partOf(file, 'word/document.xml')).toContain(inner);
  });
});
