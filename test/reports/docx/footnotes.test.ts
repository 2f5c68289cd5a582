import { describe, expect, it } from 'vitest';
import { emptyFootnotes, nextId, webAddress } from '../../../src/reports/docx/footnotes.js';
import { parseXml } from '../../../src/reports/docx/xml.js';
import { RELATIONS, WORDS } from './wordFile.js';

const footnotes = (...ids: readonly string[]) =>
  parseXml(
    Buffer.from(
      `<w:footnotes xmlns:w="${WORDS}">${ids.map((id) => `<w:footnote w:id="${id}"/>`).join('')}</w:footnotes>`,
    ),
    'word/footnotes.xml',
  );

describe('the id of a new footnote', () => {
  it.each<[number, readonly string[]]>([
    [1, []],
    [1, ['-1', '0']], // separators, which are no notes
    [2, ['0', '1']], // separators, as some programs number them
    [8, ['2', '7', '3']],
    [3, ['x', '2', '']], // what is no number takes none
  ])('is %d after %j', (id, taken) => {
    expect(nextId(footnotes(...taken))).toBe(id);
  });

  it('is the first in a part that was empty', () => {
    const empty = emptyFootnotes({ words: WORDS, relations: RELATIONS });
    expect(nextId(parseXml(Buffer.from(empty), 'word/footnotes.xml'))).toBe(1);
  });
});

describe('an address', () => {
  it.each<[string | undefined, string | null]>([
    ['https://a.example/c/A:1?v=2', 'https://a.example/c/A:1?v=2'],
    ['http://a.example', 'http://a.example/'],
    ['https://a.example/é x', 'https://a.example/%C3%A9%20x'],
    ['ftp://a.example/', null],
    ['data:text/html,x', null],
    ['a.example', null],
    [undefined, null],
  ])('written as %j leads to %j', (href, address) => {
    expect(webAddress(href)).toBe(address);
  });
});
