import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/transcripts/decode.js';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('a text file is read', () => {
  it.each<[string, Buffer, string]>([
    ['in UTF-8', Buffer.from('Zoë’s “anvils”\r\n'), 'Zoë’s “anvils”\r\n'],
    ['in UTF-8 with a byte order mark', Buffer.from('\ufeffZoë'), 'Zoë'],
    ['in UTF-16, little end first', utf16('Zoë'), 'Zoë'],
    ['in UTF-16, big end first', utf16('Zoë').swap16(), 'Zoë'],
    [
      'with what nobody sees, as it stands',
      Buffer.from('Re\u200bve\u202enue\u{e0041}'),
      'Re\u200bve\u202enue\u{e0041}',
    ],
    ['with letters of other scripts that look alike', Buffer.from('Аcme'), 'Аcme'],
    ['with a page’s end', Buffer.from('one\ftwo'), 'one\ftwo'],
    ['with quotes that another program read as controls', Buffer.from('we\u0092re'), 'we\u0092re'],
  ])('%s, to the letter and without a note', (_, bytes, text) => {
    expect(decodeText(bytes, 'call.txt')).toEqual({ text, notes: [] });
  });

  it.each<[string, Buffer, string]>([
    ['curly quotes', latin1('\x93We\x92re up\x94 \x96 a lot.'), '“We’re up” – a lot.'],
    ['an accent', latin1('Zo\xeb said so.'), 'Zoë said so.'],
    ['a currency', latin1('It cost \x80 5 or \xa3 4.'), 'It cost € 5 or £ 4.'],
  ])('in Windows-1252 with %s, with a note', (_, bytes, text) => {
    expect(decodeText(bytes, 'call.txt')).toEqual({
      text,
      notes: [expect.stringMatching(/^call\.txt .*Windows-1252/)],
    });
  });
});

describe('a text file is refused', () => {
  it.each<[string, Buffer, string]>([
    [
      'in two encodings',
      Buffer.concat([Buffer.from('Zoë and '), latin1('Zo\xeb say.')]),
      'BAD_ENCODING',
    ],
    [
      'in two encodings, the other first',
      Buffer.concat([latin1('We\x92re '), Buffer.from('“up” today.')]),
      'BAD_ENCODING',
    ],
    ['in UTF-8 that ends within a character', Buffer.from('Zoë').subarray(0, -1), 'BAD_ENCODING'],
    ['in UTF-16 that ends within a character', utf16('Zoë').subarray(0, -1), 'BAD_ENCODING'],
    ['with bytes that stand for nothing', latin1('Anvils \x81 grew.'), 'BAD_ENCODING'],
    ['in Mac Roman, whose quotes would become letters', latin1('we don\xd5t know'), 'BAD_ENCODING'],
    [
      'in Windows-1251',
      latin1('\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0 \xe1\xe5\xe7.'),
      'BAD_ENCODING',
    ],
    [
      'in Shift JIS',
      latin1('\x83A\x83\x93\x83r\x83\x8b\x82\xcd\x90\x84\x82\xd1\x82\xbd.'),
      'BAD_ENCODING',
    ],
    ['in UTF-16 without a mark', Buffer.from('Anvils', 'utf16le'), 'BINARY'],
    ['with controls in it', Buffer.from('Anvils \u0001 grew'), 'BINARY'],
    ['that is a picture', Buffer.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46), 'BINARY'],
    ['with white space alone', Buffer.from(' \r\n\u00a0'), 'EMPTY'],
  ])('%s', (_, bytes, code) => {
    expect(() => decodeText(bytes, 'call.txt')).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining('call.txt') }),
    );
  });
});
