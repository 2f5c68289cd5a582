import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/transcripts/readText.js';

/** An archive of so many parts of ten megabytes each. */
const gzipOf = (parts: number): Buffer =>
  Buffer.concat(Array<Buffer>(parts).fill(gzipSync(Buffer.alloc(10_000_000))));
const latin1 = (bytes: string): Buffer => Buffer.from(bytes, 'latin1');

describe('a file is refused by what it is, whatever its name is', () => {
  it.each<[string, Buffer, string]>([
    ['a gzip archive', gzipSync('Ann Lee: Hello.'), 'PACKED'],
    ['a gzip archive that would unpack to 10 GB', gzipOf(1000), 'PACKED'], // no process could hold it
    ['an empty zip archive', latin1(`PK\x05\x06${'\0'.repeat(18)}`), 'PACKED'],
    ['a bzip2 archive', latin1('BZh91AY&SY\x00'), 'PACKED'],
    ['an xz archive', latin1('\xfd7zXZ\0\0'), 'PACKED'],
    ['a Zstandard archive', latin1('\x28\xb5\x2f\xfd\0'), 'PACKED'],
    ['a 7-Zip archive', latin1("7z\xbc\xaf'\x1c\0"), 'PACKED'],
    ['a RAR archive', latin1('Rar!\x1a\x07'), 'PACKED'],
    ['a tape archive', latin1(`${'a'.padEnd(257, '\0')}ustar`), 'PACKED'],
    ['an old Word document', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'BINARY'],
    ['Rich Text', latin1('{\\rtf1\\ansi Hello.}'), 'BINARY'],
    ['more than 20 MB', Buffer.alloc(20_000_001, 'a'), 'TOO_LARGE'],
    ['one line of 20 MB', Buffer.alloc(20_000_000, 'a'), 'TOO_LARGE'],
    ['20 MB of short lines', Buffer.alloc(20_000_000, 'a\n'), 'TOO_LARGE'],
  ])('%s', async (_, bytes, code) => {
    await expect(readText(bytes, 'call.txt')).rejects.toMatchObject({
      code,
      message: expect.stringContaining('call.txt'),
    });
  });
});

describe('a file is taken', () => {
  it('with one line of a million characters', async () => {
    const { text } = await readText(Buffer.from('word '.repeat(200_000)), 'call.txt');
    expect(text).toHaveLength(1_000_000);
  });

  it('as plain text, with a note where its encoding is guessed', async () => {
    expect(await readText(latin1('Ann Lee: We\x92re up.'), 'call.pdf')).toEqual({
      text: 'Ann Lee: We’re up.',
      reader: 'plain',
      marks: [],
      notes: [expect.stringContaining('call.pdf')],
    });
  });
});
