import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/reports/docx/readDocx.js';
import { del, field, p, r, t, table, wordFile } from './wordFile.js';

const textOf = async (body: string): Promise<string> => (await readDocx(wordFile(body))).text;

const FACE =
  '<mc:AlternateContent><mc:Choice Requires="w16se"/><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent>';
const box = (words: string) =>
  `<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${p(r(words))}</w:txbxContent></v:textbox></w:pict></w:r>`;
const inserted = (...runs: string[]) => `<w:ins w:id="1">${runs.join('')}</w:ins>`;
const ENDS_DELETED = '<w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>';

describe('the text of a document', () => {
  it.each<[string, string, string]>([
    ['has an empty line between paragraphs', p(r('One.')) + p(r('Two.')), 'One.\n\nTwo.'],
    ['has words of several runs as one', p(r('An'), r('vil', 'b'), r('s.')), 'Anvils.'],
    ['has tabs and breaks', p(r(`${t('a')}<w:tab/>${t('b')}<w:br/>${t('c')}<w:cr/>`)), 'a\tb\nc\n'],
    ['has a hyphen that does not break', p(r(`${t('Q')}<w:noBreakHyphen/>${t('1')}`)), 'Q\u20111'],
    [
      'has tables cell by cell',
      table([p(r('a')), p(r('b')) + p(r('c'))], [p(r('d'))]),
      'a\n\nb\n\nc\n\nd',
    ],
    ['has tables in tables', table([table([p(r('a'))]) + p(r('b'))]), 'a\n\nb'],
    [
      'has the words of links',
      p('<w:hyperlink w:anchor="x">', r('here'), '</w:hyperlink>'),
      'here',
    ],
    [
      'has the words of controls',
      `<w:sdt><w:sdtContent>${p('<w:sdt><w:sdtContent>', r('x'), '</w:sdtContent></w:sdt>')}</w:sdtContent></w:sdt>`,
      'x',
    ],
    [
      'has what was inserted, not what was deleted',
      p(r('It '), del('fell'), inserted(r('grew'), del(' not'))),
      'It grew',
    ],
    [
      'has what was moved, where it is now',
      p('<w:moveFrom w:id="1">', r('x'), '</w:moveFrom>') +
        p('<w:moveTo w:id="2">', r('x'), '</w:moveTo>'),
      '\n\nx',
    ],
    [
      'joins paragraphs whose end was deleted',
      p(ENDS_DELETED, r('It ')) + p(r('grew.')),
      'It grew.',
    ],
    ['does not join them across a table', table([p(ENDS_DELETED, r('a'))]) + p(r('b')), 'a\n\nb'],
    [
      'has what a field shows, not its code',
      p(
        field('begin'),
        r('<w:instrText>PAGE</w:instrText>'),
        r('code'),
        field('separate'),
        r('7'),
        field('end'),
        r('!'),
      ),
      '7!',
    ],
    ['has what follows a field without an end', p(field('begin')) + p(r('x')), '\n\nx'],
    ['has characters of two code units', p(r('😀 “grew” é')), '😀 “grew” é'],
    ['has what every program can show', p(r(FACE)), '😀'],
    ['has symbols', p(r('<w:sym w:font="Symbol" w:char="00A9"/><w:sym w:char="x"/>')), '©'],
    ['leaves white space out that is not kept', p(r('<w:t>\n a  b\n</w:t>')), 'a  b'],
    [
      'has a gap of any length',
      p(r(`<w:t>a${' '.repeat(500_000)}b</w:t>`)),
      `a${' '.repeat(500_000)}b`,
    ],
    ['leaves text boxes out', p(r('a'), box('aside'), r('b')), 'ab'],
    ['leaves marks of notes out', p(r('a'), r('<w:footnoteReference w:id="2"/>'), r('b')), 'ab'],
    ['is empty where nothing is', '', ''],
  ])('%s', async (_, body, text) => {
    expect(await textOf(body)).toBe(text);
  });
});
