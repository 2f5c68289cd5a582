import { describe, expect, it } from 'vitest';
import {
  childNamed,
  copyOf,
  elementMaker,
  elementsIn,
  nextElement,
  parseXml,
  rootOf,
  writeXml,
} from '../../../src/reports/docx/xml.js';

const parse = (xml: string) => parseXml(Buffer.from(xml), 'word/a.xml');
const written = (xml: string) => Buffer.from(writeXml(parse(xml))).toString();

describe('a part', () => {
  it.each([
    ['<a/>'],
    ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a/>'],
    ['<a xmlns="urn:x" xmlns:y="urn:y" y:b="1" c="&lt;&amp;&quot;"><y:d> e </y:d></a>'],
    ['<a><!-- b --><?c d?><![CDATA[<e>]]>&amp;&lt;</a>'],
    ['<a>\uFFFD 😀 é</a>'],
    ['<a xml:space="preserve">  </a>'],
  ])('comes back as it was: %s', (xml) => {
    expect(written(xml)).toBe(xml);
  });

  it.each([
    ['UTF-16LE', Buffer.from('\uFEFF<a>é</a>', 'utf16le')],
    ['UTF-16BE', Buffer.from('\uFEFF<a>é</a>', 'utf16le').swap16()],
    ['UTF-8 with a mark', Buffer.from('\uFEFF<a>é</a>')],
  ])('may be in %s', (_, bytes) => {
    expect(Buffer.from(writeXml(parseXml(bytes, 'a'))).toString()).toBe('<a>é</a>');
  });

  it('says that it is UTF-8 when it was not', () => {
    expect(written("<?xml version='1.0' encoding='utf-16'?><a/>")).toContain("encoding='UTF-8'");
  });

  it.each([
    '',
    'words',
    '<a>',
    '<a></b>',
    '<a b=1/>',
    '<a b="1" b="2"/>',
    '<a/><b/>',
    '<x:a/>',
    '<a>&b;</a>',
    '<!DOCTYPE a><a/>',
  ])('is refused: %s', (xml) => {
    expect(() => parse(xml)).toThrow(expect.objectContaining({ code: 'DAMAGED' }));
  });

  it('is refused with its name, not with its words', () => {
    expect(() => parse('<a>secret</b>')).toThrow(/^(?!.*secret).*word\/a\.xml/);
  });

  it.each([
    [1000, false],
    [1001, true],
  ])('nested %d levels deep is refused: %s', (levels, isRefused) => {
    const xml = `<a>${'<b>'.repeat(levels)}${'</b>'.repeat(levels)}</a>`;
    if (isRefused) expect(() => parse(xml)).toThrow(/damaged/);
    else expect(rootOf(parse(xml)).localName).toBe('a');
  });
});

describe('elements', () => {
  const root = rootOf(parse('<a xmlns="urn:x">1<b/>2<c xmlns="urn:y"/><c i="1">3<d/></c></a>'));

  it('are found right within one, without words', () => {
    expect(elementsIn(root).map(({ localName }) => localName)).toEqual(['b', 'c', 'c']);
  });

  it('are found by name in the namespace of what they stand in', () => {
    expect(childNamed(root, 'c')?.getAttribute('i')).toBe('1');
    expect(childNamed(root, 'd')).toBeUndefined();
  });

  it('follow each other', () => {
    const [first, second] = elementsIn(root);
    expect(first && nextElement(first)).toBe(second);
    expect(nextElement(root)).toBeNull();
  });

  it('are copied whole or empty', () => {
    const last = elementsIn(root).at(-1) ?? root;
    expect(copyOf(last, 'whole').textContent).toBe('3');
    expect(copyOf(last, 'empty').textContent).toBe('');
    expect(copyOf(last, 'empty').getAttribute('i')).toBe('1');
  });

  it('are made with attributes, words and elements', () => {
    const document = parse('<w:a xmlns:w="urn:x"/>');
    const make = elementMaker(document, 'urn:x');
    rootOf(document).appendChild(make('w:b', { 'w:c': '"1"' }, 'x < y', make('w:d')));
    expect(Buffer.from(writeXml(document)).toString()).toBe(
      '<w:a xmlns:w="urn:x"><w:b w:c="&quot;1&quot;">x &lt; y<w:d/></w:b></w:a>',
    );
  });
});
