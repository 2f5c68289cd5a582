import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/reports/docx/readDocx.js';
import {
  del,
  field,
  p,
  partOf,
  partsOf,
  r,
  readElsewhere,
  t,
  table,
  wordFile,
} from './wordFile.js';

/** Footnotes behind each of these words, the first of which says "1", and so on. */
async function noted(file: Uint8Array, ...words: readonly string[]): Promise<Uint8Array> {
  const report = await readDocx(file);
  const notes = words.map((word, at) => ({
    at: report.text.indexOf(word) + word.length,
    paragraphs: [[{ text: `note ${at + 1}` }]],
  }));
  const annotated = await report.annotate(notes);
  expect((await readDocx(annotated)).text).toBe(report.text);
  return annotated;
}

const bodyOf = async (body: string, ...words: readonly string[]): Promise<string> =>
  (await readElsewhere(await noted(wordFile(body), ...words))).body;

describe('a mark stands', () => {
  it.each<[string, string, string, string]>([
    ['at the end of a paragraph', p(r('It grew.')), 'grew.', '<p>It grew.[1]</p>'],
    [
      'within a run',
      p(r('It grew much.', 'b')),
      'grew',
      '<p><strong>It grew</strong>[1]<strong> much.</strong></p>',
    ],
    [
      'between runs',
      p(r('It '), r('grew', 'b'), r(' much.')),
      'grew',
      '<p>It <strong>grew</strong>[1] much.</p>',
    ],
    [
      'behind words over runs',
      p(r('It gr'), r('ew mu', 'i'), r('ch.')),
      'grew',
      '<p>It gr<em>ew</em>[1]<em> mu</em>ch.</p>',
    ],
    [
      'before a tab and what follows in the run',
      p(r(`${t('a')}<w:tab/>${t('b')}<w:br/>${t('c')}`, '')),
      'a',
      '<p>a[1]\tb<br />c</p>',
    ],
    ['behind a break', p(r(`${t('a')}<w:br/>${t('b')}`)), '\n', '<p>a<br />[1]b</p>'],
    [
      'in a cell',
      table([p(r('20%')), p(r('x'))]),
      '20%',
      '<table><tr><td><p>20%[1]</p></td><td><p>x</p></td></tr></table>',
    ],
    ['behind an emoji', p(r('Up 😀 now')), '😀', '<p>Up 😀[1] now</p>'],
    [
      'between what was inserted',
      p(r('It '), '<w:ins w:id="1">', r('grew much'), '</w:ins>', del('x')),
      'grew',
      '<p>It grew[1] much</p>',
    ],
    [
      'in a control',
      p('<w:sdt><w:sdtContent>', r('a b'), '</w:sdtContent></w:sdt>'),
      'a',
      '<p>a[1] b</p>',
    ],
    [
      'behind a control of plain words',
      p('<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>', r('a b'), '</w:sdtContent></w:sdt>'),
      'a',
      '<p>a b[1]</p>',
    ],
    [
      'behind a field as a whole',
      p('<w:fldSimple w:instr="DATE">', r('1 May'), '</w:fldSimple>', r('.')),
      '1',
      '<p>[1].</p>', // the other program leaves out such a field with all that is in it
    ],
    [
      'behind a link, not in it',
      p('<w:hyperlink w:anchor="x">', r('grew'), '</w:hyperlink>', r('.')),
      'grew',
      '<p><a href="#x">grew</a>[1].</p>',
    ],
    [
      'in a link that goes on',
      p('<w:hyperlink w:anchor="x">', r('grew much'), '</w:hyperlink>'),
      'grew',
      '<p><a href="#x">grew[1] much</a></p>',
    ],
    [
      'behind the end of a field',
      p(
        field('begin'),
        r('<w:instrText>HYPERLINK "http://a.b/"</w:instrText>'),
        field('separate'),
        r('here'),
        field('end'),
        r('.'),
      ),
      'here',
      '<p><a href="http://a.b/">here</a>[1].</p>',
    ],
  ])('%s', async (_, body, words, html) => {
    expect(await bodyOf(body, words)).toBe(html);
  });
});

describe('notes', () => {
  it('are numbered by their place, whatever the order they come in', async () => {
    const file = wordFile(p(r('One. Two.')) + p(r('Three.')));
    const { body, notes } = await readElsewhere(await noted(file, 'Three.', 'One.', 'Two.'));
    expect(body).toBe('<p>One.[1] Two.[2]</p><p>Three.[3]</p>');
    expect(notes).toEqual(['note 2', 'note 3', 'note 1']);
  });

  it('of one place are one', async () => {
    const { body, notes } = await readElsewhere(
      await noted(wordFile(p(r('It grew.'))), 'grew.', 'grew.'),
    );
    expect(body).toBe('<p>It grew.[1]</p>');
    expect(notes).toEqual(['note 1', 'note 2']);
  });

  it('have links and italics, and words that are no markup', async () => {
    const report = await readDocx(wordFile(p(r('It grew.'))));
    const annotated = await report.annotate([
      {
        at: 8,
        paragraphs: [
          [
            { text: 'Lee\u0001 <b> & “more”\n', italic: true },
            { text: 'https://a.example/c/A:1?v=2&w=3', href: 'https://a.example/c/A:1?v=2&w=3' },
          ],
          [{ text: 'again', href: 'https://a.example/c/A:1?v=2&w=3' }],
        ],
      },
    ]);
    const link = (words: string) => `<a href="https://a.example/c/A:1?v=2&amp;w=3">${words}</a>`;
    expect((await readElsewhere(annotated)).notes).toEqual([
      `<em>Lee &lt;b&gt; &amp; “more” </em>${link('https://a.example/c/A:1?v=2&amp;w=3')}`,
      link('again'),
    ]);
    expect((await partOf(annotated, 'word/_rels/footnotes.xml.rels')).match(/Id=/g)).toHaveLength(
      1,
    );
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', '/c/A:1', 'mailto:a@b.c', ''])(
    'have no link to %j',
    async (href) => {
      const report = await readDocx(wordFile(p(r('It grew.'))));
      const annotated = await report.annotate([{ at: 8, paragraphs: [[{ text: 'x', href }]] }]);
      expect((await readElsewhere(annotated)).notes).toEqual(['x']);
      expect(await partOf(annotated, 'word/_rels/footnotes.xml.rels')).toBe('');
    },
  );

  it.each([-1, 9, 0.5, Number.NaN])('stand nowhere at %d', async (at) => {
    const report = await readDocx(wordFile(p(r('It grew.'))));
    await expect(report.annotate([{ at, paragraphs: [] }])).rejects.toThrow(RangeError);
  });

  it('stand within the text at any offset, and leave it as it was', async () => {
    const file = wordFile(
      p(
        r(`${t('a 😀')}<w:tab/>${t('b')}`, 'b'),
        '<w:hyperlink w:anchor="x">',
        r('cd'),
        '</w:hyperlink>',
      ) +
        p() +
        table([p(r('😀😀'), del('x'), r('e', 'i')), p()]) +
        p('<w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>', r('f')) +
        p(field('begin'), field('separate'), r('gh'), field('end'), r('i')),
    );
    const { text, annotate } = await readDocx(file);
    const offset = fc.integer({ min: 0, max: text.length });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(offset), async (offsets) => {
        const annotated = await annotate(
          offsets.map((at) => ({ at, paragraphs: [[{ text: 'n' }]] })),
        );
        expect((await readDocx(annotated)).text).toBe(text);
        const { body } = await readElsewhere(annotated);
        const numbers = [...body.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
        expect(numbers).toEqual(numbers.map((_, at) => at + 1));
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});

describe('a document', () => {
  it('without notes to add keeps its bytes', async () => {
    const file = wordFile(p(r('It grew.')));
    expect(await (await readDocx(file)).annotate([])).toEqual(file);
  });

  it('keeps all other parts', async () => {
    const picture = { name: 'word/media/a.png', content: Buffer.from([0, 1, 2, 255]) };
    const file = wordFile(p(r('It grew.')), [
      picture,
      { name: 'docProps/app.xml', content: '<a  b = "1"/>' },
    ]);
    const before = await partsOf(file);
    const after = await partsOf(await noted(file, 'grew'));
    const changed = [...after].filter(([name, bytes]) => before.get(name) !== bytes);
    expect(changed.map(([name]) => name).sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/footnotes.xml',
      'word/styles.xml',
    ]);
    expect([...before.keys()].filter((name) => !after.has(name))).toEqual([]);
  });
});
