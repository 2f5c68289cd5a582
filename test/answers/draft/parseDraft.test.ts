import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../../src/answers/draft/parseDraft.js';

const A = 'ACME-2025-Q3:aaaaaaaa';
const B = 'ACME-2025-Q3:bbbbbbbb';
const short = (draft: string) =>
  parseDraft(draft).map(({ text, ids }) => [
    text,
    ...ids.map((id) => (id === A ? 'a' : id === B ? 'b' : id)),
  ]);

describe('a draft is read as sentences with what each cites', () => {
  it.each<[string, string, string[][]]>([
    ['one sentence', `Sales grew 20%. [${A}]`, [['Sales grew 20%.', 'a']]],
    ['the stop behind the marker', `Sales grew 20% [${A}].`, [['Sales grew 20%.', 'a']]],
    ['no stop at all', `Sales grew 20% [${A}]`, [['Sales grew 20%', 'a']]],
    ['two ids in one marker', `It grew. [${A}, ${B}]`, [['It grew.', 'a', 'b']]],
    ['two markers', `It grew. [${A}][${B}]`, [['It grew.', 'a', 'b']]],
    ['two markers around the stop', `It grew [${A}]. [${B}]`, [['It grew.', 'a', 'b']]],
    ['one id twice', `It grew. [${A}] [${A}]`, [['It grew.', 'a']]],
    ['a word before the id', `It grew. [source: ${A}]`, [['It grew.', 'a']]],
    ['white space in the marker', `It grew. [ ${A} ; ${B} ]`, [['It grew.', 'a', 'b']]],
    [
      'each sentence its own',
      `It grew. [${A}] It fell. [${B}]`,
      [
        ['It grew.', 'a'],
        ['It fell.', 'b'],
      ],
    ],
    [
      'a sentence without a marker before one that has it',
      `It grew. It fell. [${A}]`,
      [['It grew.'], ['It fell.', 'a']],
    ],
    [
      'a marker inside a sentence cites what stands before it',
      `It grew [${A}] and it fell [${B}].`,
      [
        ['It grew', 'a'],
        ['and it fell.', 'b'],
      ],
    ],
    ['a number that nobody gave out', 'It grew. [1]', [['It grew.', '1']]],
    [
      'an id that nobody gave out',
      'It grew. [ACME-2025-Q3:zzzz]',
      [['It grew.', 'ACME-2025-Q3:zzzz']],
    ],
    ['a call instead of a statement', 'It grew. [ACME-2025-Q3]', [['It grew.', 'ACME-2025-Q3']]],
    ['words in brackets', `"It [the cloud] grew." [${A}]`, [['"It [the cloud] grew."', 'a']]],
    ['a link is no marker', 'See [1](http://x.example).', [['See [1](http://x.example).']]],
    [
      'cut off inside a marker',
      `It grew. [${A}] It fell. [ACME-2025-Q3:bb`,
      [['It grew.', 'a'], ['It fell.']],
    ],
    [
      'a list',
      `- It grew. [${A}]\n- It fell. [${B}]`,
      [
        ['It grew.', 'a'],
        ['It fell.', 'b'],
      ],
    ],
    [
      'a heading and bold',
      `## Growth\n**It** grew *fast*. [${A}]`,
      [['Growth'], ['It grew fast.', 'a']],
    ],
    [
      'U.S. and 20.2% end no sentence',
      `U.S. sales grew 20.2%. [${A}]`,
      [['U.S. sales grew 20.2%.', 'a']],
    ],
    ['nothing', '', []],
    ['only white space', ' \n ', []],
    ['only a marker', `[${A}]`, []],
    ['only brackets', '[[[[]]]]', []],
  ])('%s', (_, draft, expected) => {
    expect(short(draft)).toEqual(expected);
  });

  it.each([
    '[',
    'a',
    '[a:b',
    `[${A}]`,
    'It grew. ',
    '"',
    '[1, ',
    '\n',
    '**',
    '[x](',
    '\uFFFD',
    'a,',
    '[a, ',
    '[a,b;c ',
  ])('a quarter of a megabyte of %j is read to its end', (unit) => {
    const draft = unit.repeat(Math.ceil(250_000 / unit.length));
    expect(parseDraft(draft).length).toBeLessThanOrEqual(draft.length);
  });
});
