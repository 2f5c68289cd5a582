import { describe, expect, it } from 'vitest';
import {
  addRelation,
  NO_RELATIONS,
  relationsPartOf,
  targetOf,
} from '../../../src/reports/docx/relationships.js';
import { elementsIn, parseXml, rootOf } from '../../../src/reports/docx/xml.js';
import { relations } from './wordFile.js';

const parse = (xml: string) => parseXml(Buffer.from(xml), 'a.rels');

describe('relationships', () => {
  it.each([
    ['', '_rels/.rels'],
    ['word/document.xml', 'word/_rels/document.xml.rels'],
    ['document.xml', '_rels/document.xml.rels'],
  ])('of %j stand in %s', (part, relationsPart) => {
    expect(relationsPartOf(part)).toBe(relationsPart);
  });

  it.each([
    ['', 'word/document.xml', 'word/document.xml'],
    ['', '/word/document.xml', 'word/document.xml'],
    ['word/document.xml', 'notes.xml', 'word/notes.xml'],
    ['word/document.xml', '/notes.xml', 'notes.xml'],
    ['word/document.xml', '../notes.xml', 'notes.xml'],
    ['word/document.xml', '../../../notes.xml', 'notes.xml'], // there is nothing above the package
  ])('lead from %j by %s to %s', (part, target, name) => {
    expect(targetOf(parse(relations(['styles', target])), part, 'styles')).toBe(name);
  });

  it('lead nowhere where there is none of the kind', () => {
    expect(targetOf(parse(relations(['styles', 'a.xml'])), '', 'footnotes')).toBeUndefined();
    expect(targetOf(parse(NO_RELATIONS), '', 'footnotes')).toBeUndefined();
  });

  it('are added under ids that are free', () => {
    const document = parse(
      relations(['a', 'a.xml'], ['b', 'b.xml']).replace('Id="rId1"', 'Id="rId3"'),
    );
    const add = (outside: boolean) =>
      addRelation(document, { type: 'urn:t', target: 'https://a.example/?b&c', outside });
    expect([add(true), add(false)]).toEqual(['rId4', 'rId5']);
    const [, , outside, inside] = elementsIn(rootOf(document));
    expect(outside?.getAttribute('TargetMode')).toBe('External');
    expect(inside?.hasAttribute('TargetMode')).toBe(false);
  });
});
