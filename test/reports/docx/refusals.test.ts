import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/reports/docx/readDocx.js';
import { type Packed, zipFile } from '../../transcripts/readers/zipFile.js';
import { documentXml, p, r, relations, wordFile } from './wordFile.js';

const zeros = (name: string, bytes: number): Packed => ({
  name,
  content: Buffer.alloc(bytes, '0'),
});
const good = wordFile(p(r('Hello.')));
const withDocument = (content: string | Buffer) =>
  wordFile('', [{ name: 'word/document.xml', content }]);
const compound = (...words: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    ...words.map((word) => Buffer.from(word, 'utf16le')),
  ]);
const locked = Buffer.from(good);
locked[6] = 1; // the flag of the first file: encrypted

describe('a file is refused', () => {
  it.each<[string, Buffer, string, number]>([
    ['that is empty', Buffer.alloc(0), 'NOT_A_DOCX', 415],
    ['that is text', Buffer.from('It grew.'), 'NOT_A_DOCX', 415],
    ['that is a PDF', Buffer.from('%PDF-1.7\n'), 'NOT_A_DOCX', 415],
    ['of an old Word', compound('WordDocument'), 'NOT_A_DOCX', 415],
    ['with a password of Word', compound('EncryptionInfo', 'EncryptedPackage'), 'ENCRYPTED', 400],
    ['with a password of the archive', locked, 'ENCRYPTED', 400],
    ['that is another archive', zipFile([{ name: 'a.txt', content: 'Hello.' }]), 'NOT_A_DOCX', 415],
    ['that is an archive of nothing', zipFile([]), 'NOT_A_DOCX', 415],
    [
      'that names no document',
      wordFile('', [{ name: '_rels/.rels', content: relations() }]),
      'NOT_A_DOCX',
      415,
    ],
    [
      'that names a document that is not there',
      wordFile('', [
        { name: '_rels/.rels', content: relations(['officeDocument', 'word/other.xml']) },
      ]),
      'DAMAGED',
      400,
    ],
    [
      'that is a sheet',
      withDocument('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
      'NOT_A_DOCX',
      415,
    ],
    ['that is cut short', good.subarray(0, -40), 'DAMAGED', 400],
    [
      'with a name twice',
      wordFile('', [zeros('word/a.xml', 1), zeros('word/A.xml', 1)]),
      'DAMAGED',
      400,
    ],
    ['whose document is empty', withDocument(''), 'DAMAGED', 400],
    ['whose document does not end', withDocument('<w:document xmlns:w="x"><w:p>'), 'DAMAGED', 400],
    ['whose document ends what did not begin', wordFile('</w:p>'), 'DAMAGED', 400],
    ['whose document has values without quotes', wordFile('<w:p a=1/>'), 'DAMAGED', 400],
    ['whose document uses a name that it does not explain', wordFile('<x:p/>'), 'DAMAGED', 400],
    [
      'whose document is in no encoding',
      withDocument(Buffer.from([0x3c, 0xff, 0x3e])),
      'DAMAGED',
      400,
    ],
    [
      'whose document declares entities',
      withDocument(`<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>${documentXml('&e;')}`),
      'DAMAGED',
      400,
    ],
    ['whose document uses an entity that there is not', wordFile('&e;'), 'DAMAGED', 400],
    [
      'whose document is nested too deeply',
      wordFile('<w:sdt>'.repeat(9000) + '</w:sdt>'.repeat(9000)),
      'DAMAGED',
      400,
    ],
    ['whose document has too many elements', wordFile('<w:p/>'.repeat(400_000)), 'TOO_LARGE', 413],
    [
      'that unpacks to too much',
      wordFile('', [zeros('word/media/a.png', 20_000_001)]),
      'TOO_LARGE',
      413,
    ],
    [
      'that unpacks to a hundred times its size',
      wordFile('', [zeros('word/a.xml', 1_000_000)]),
      'TOO_LARGE',
      413,
    ],
    [
      'that claims less than it unpacks to',
      wordFile('', [{ ...zeros('word/a.xml', 50_000_000), claims: 10 }]),
      'DAMAGED',
      400,
    ],
  ])('%s', async (_, bytes, code, status) => {
    await expect(readDocx(bytes)).rejects.toMatchObject({ code, status });
  });

  it('where a byte is not what it was', async () => {
    const file = Buffer.from(wordFile(p(r('Hello.')), [zeros('word/a.txt', 100)]));
    const at = file.lastIndexOf('PK\x03\x04') + 14; // the checksum of the last file
    const directory = file.lastIndexOf('PK\x01\x02') + 16;
    file.writeUInt32LE(1, at);
    file.writeUInt32LE(1, directory);
    await expect(readDocx(file)).rejects.toMatchObject({ code: 'DAMAGED' });
  });
});
