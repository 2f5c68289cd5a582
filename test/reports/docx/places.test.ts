import { describe, expect, it } from 'vitest';
import { readParagraphs } from '../../../src/reports/docx/paragraphs.js';
import { inOrder } from '../../../src/reports/docx/places.js';
import { parseXml } from '../../../src/reports/docx/xml.js';
import { documentXml, p, r, t } from './wordFile.js';

const read = (body: string) => readParagraphs(parseXml(Buffer.from(documentXml(body)), 'a'));
const placesOf = (body: string, ...offsets: readonly number[]) =>
  inOrder(
    offsets.map((at) => ({ at, paragraphs: [[{ text: `${at}` }]] })),
    read(body),
  ).map(({ at, paragraphs }) => [at, paragraphs.flat().map(({ text }) => text)]);

describe('the place of a note', () => {
  it.each<[string, string, number, number]>([
    ['is where it is asked for', p(r('abc')), 2, 2],
    ['is the start', p(r('abc')), 0, 0],
    ['is the end', p(r('abc')), 3, 3],
    ['is the end of a paragraph, not the gap behind it', p(r('ab')) + p(r('cd')), 3, 2],
    ['is the start of the next, behind the gap', p(r('ab')) + p(r('cd')), 4, 4],
    ['is an empty paragraph', p(r('ab')) + p() + p(r('cd')), 4, 4],
    ['is behind a character of two units, not in it', p(r('a😀b')), 2, 3],
    [
      'is behind what is shown as a whole',
      p(r(`<w:ruby><w:rubyBase>${r('abc')}</w:rubyBase></w:ruby>${t('d')}`)),
      1,
      3,
    ],
  ])('%s', (_, body, at, place) => {
    expect(placesOf(body, at)).toEqual([[place, [`${at}`]]]);
  });

  it('brings together what stands at one, in the order of the text', () => {
    expect(placesOf(p(r('a😀b')) + p(r('c')), 6, 3, 2, 5)).toEqual([
      [3, ['3', '2']], // within the emoji is behind it
      [4, ['5']], // the gap between the paragraphs
      [6, ['6']],
    ]);
  });

  it.each([-1, 4, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('is not at %d', (at) => {
    expect(() => placesOf(p(r('abc')), at)).toThrow(RangeError);
  });

  it('is nowhere in a document without paragraphs', () => {
    expect(() => placesOf('', 0)).toThrow(RangeError);
  });
});
