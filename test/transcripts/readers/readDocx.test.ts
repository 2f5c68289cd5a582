import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/transcripts/readText.js';
import { bold, docxFile, paragraph, run } from './docxFile.js';
import { type Packed, zipFile } from './zipFile.js';

const textOf = async (body: string): Promise<string> =>
  (await readText(docxFile(body), 'call.docx')).text;

describe('a Word document reads', () => {
  it.each<[string, string, string]>([
    [
      'a paragraph a line',
      paragraph(run('Hello.')) + paragraph(run('Welcome.')),
      'Hello.\nWelcome.',
    ],
    [
      'a line break as a line',
      paragraph(`${run('Ann Lee')}<w:r><w:br/></w:r>${run('Anvils grew.')}`),
      'Ann Lee\nAnvils grew.',
    ],
    [
      'a bold name in front of its words',
      paragraph(bold('Ann Lee:') + run(' Anvils grew.')),
      'Ann Lee: Anvils grew.',
    ],
    [
      'a word in several runs as one',
      paragraph(run('An') + bold('vil') + run('s grew.')),
      'Anvils grew.',
    ],
    [
      'a tab as a space',
      paragraph(`${run('Ann Lee:')}<w:r><w:tab/></w:r>${run('Hello.')}`),
      'Ann Lee: Hello.',
    ],
    [
      'a heading as a line',
      paragraph(`<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run('Q&amp;A')}`) +
        paragraph(run('Hi.')),
      'Q&A\nHi.',
    ],
    [
      'a row of a table as a line, and more paragraphs of its last cell after it',
      `<w:tbl><w:tr><w:tc>${paragraph(run('Ann Lee:'))}</w:tc><w:tc>${paragraph(run('One.'))}${paragraph(run('Two.'))}</w:tc></w:tr></w:tbl>`,
      'Ann Lee:\tOne.\nTwo.',
    ],
    [
      'no footnote and no number of one',
      paragraph(`${run('It grew')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' much.')}`),
      'It grew much.',
    ],
    [
      'no deleted words',
      paragraph(`<w:del><w:r><w:delText>not</w:delText></w:r></w:del>${run('said')}`),
      'said',
    ],
  ])('%s', async (_, body, text) => {
    expect(await textOf(body)).toBe(text);
  });

  it('by what it is, whatever its name is', async () => {
    const { reader } = await readText(docxFile(paragraph(run('Hello.'))), 'call.txt');
    expect(reader).toBe('docx');
  });
});

describe('an archive is refused', () => {
  const zeros = (name: string, bytes: number): Packed => ({
    name,
    content: Buffer.alloc(bytes, '0'),
  });
  const good = docxFile(paragraph(run('Hello.')));

  it.each<[string, Buffer, string]>([
    ['that holds other files', zipFile([{ name: 'a.txt', content: 'Hello.' }]), 'PACKED'],
    ['that holds nothing', zipFile([]), 'PACKED'],
    [
      'that has no document in it',
      zipFile([{ name: 'word/other.xml', content: '<a/>' }]),
      'DAMAGED',
    ],
    ['that is cut short', good.subarray(0, -40), 'DAMAGED'],
    ['whose document is no XML', docxFile('<w:p>'), 'DAMAGED'],
    ['whose document has no words', docxFile(paragraph('')), 'NO_TEXT'],
    [
      'whose document is nested too deeply',
      docxFile('<w:sdt><w:sdtContent>'.repeat(9000)),
      'DAMAGED',
    ],
    [
      'that unpacks to too much',
      docxFile('', [zeros('word/media/a.png', 20_000_001)]),
      'TOO_LARGE',
    ],
    [
      'that unpacks to a hundred times its size',
      docxFile('', [zeros('word/a.xml', 1_000_000)]),
      'TOO_LARGE',
    ],
    [
      'that has thousands of files',
      zipFile(Array.from({ length: 5001 }, (_, i) => zeros(`word/${i}`, 0))),
      'TOO_LARGE',
    ],
    [
      'that claims less than it unpacks to',
      docxFile('', [{ ...zeros('word/a.xml', 50_000_000), claims: 10 }]),
      'DAMAGED',
    ],
  ])('%s', async (_, bytes, code) => {
    await expect(readText(bytes, 'call.docx')).rejects.toMatchObject({
      code,
      message: expect.stringContaining('call.docx'),
    });
  });

  it('without unpacking what is too much', async () => {
    // Ten megabytes of zeros, and more to come: many times in a row they are 15 GB, which no process could hold.
    const part = deflateRawSync(Buffer.alloc(10_000_000), { finishFlush: constants.Z_SYNC_FLUSH });
    const deflated = Buffer.concat(Array<Buffer>(1500).fill(part));
    const bomb = docxFile('', [{ name: 'word/a.xml', content: '', claims: 1000, deflated }]);
    await expect(readText(bomb, 'call.docx')).rejects.toMatchObject({ code: 'DAMAGED' });
  });
});
