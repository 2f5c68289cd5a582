import { describe, expect, it } from 'vitest';
import { anchorStatements } from '../../../src/citations/versions/anchor.js';
import { parseMinutes } from '../../search/minutes.js';
import { wordsOf } from '../../store/sampleContent.js';

/** Minutes of so many paragraphs; the sentences of one stand on one line. */
const callOf = (...paragraphs: readonly string[]) =>
  parseMinutes(
    [
      'Compiled by Dolphin Research$Acme(ACME.US) 2025 Q3 Earnings Call Minutes',
      '2.1 Key Statements from Executives',
      ...paragraphs.map((words, at) => `${at + 1}. Topic\n${words}`),
      '<End of Text>',
    ].join('\n'),
  );

/** What became of each old statement, with the words that stand there now. */
function anchored(before: readonly string[], after: readonly string[]): string[] {
  const [old, current] = [callOf(...before), callOf(...after)];
  const wordsNow = wordsOf({ calls: [current] });
  return anchorStatements(old, current).map((anchor) =>
    anchor.status === 'gone'
      ? 'gone'
      : `${anchor.status}: ${anchor.now.map((at) => wordsNow[current.statements[at]?.id ?? '']).join(' | ')}`,
  );
}

const A = 'Cloud revenue grew a fifth in the quarter.';
const B = 'The backlog of orders reached two hundred billion.';
const C = 'Robots pack half of all parcels today.';
const D = 'We hired four thousand engineers this summer.';
const E = 'Power remains the bottleneck of every data centre.';

describe('a statement of an old version', () => {
  it.each<[string, string[], string[], string[]]>([
    ['is unchanged in the same text', [A, B], [A, B], [`unchanged: ${A}`, `unchanged: ${B}`]],
    ['is unchanged below what is new', [A], [C, A], [`unchanged: ${A}`]],
    ['is unchanged above what is gone', [A, B], [A], [`unchanged: ${A}`, 'gone']],
    [
      'is unchanged in other typography',
      ['“Slow” growth — it’s over.', A],
      ['"Slow" growth - it\'s over.', A],
      ['unchanged: "Slow" growth - it\'s over.', `unchanged: ${A}`],
    ],
    [
      'is moved where it stands behind others',
      [A, B, C, D],
      [B, C, D, A],
      [`moved: ${A}`, `unchanged: ${B}`, `unchanged: ${C}`, `unchanged: ${D}`],
    ],
    [
      'is moved with its paragraph',
      [`${A} ${B}`, C, D, E],
      [C, D, E, `${A} ${B}`],
      [`moved: ${A}`, `moved: ${B}`, `unchanged: ${C}`, `unchanged: ${D}`, `unchanged: ${E}`],
    ],
    [
      'is altered where a word is another',
      [A, B],
      [A.replace('fifth', 'quarter'), B],
      ['altered: Cloud revenue grew a quarter in the quarter.', `unchanged: ${B}`],
    ],
    [
      'is altered where a word is new at its beginning',
      [A, B],
      [A, `Not ${B}`],
      [`unchanged: ${A}`, `altered: Not ${B}`],
    ],
    [
      'is altered where a word is new at its end',
      [A, B],
      ['Cloud revenue grew a fifth in the quarter again.', B],
      ['altered: Cloud revenue grew a fifth in the quarter again.', `unchanged: ${B}`],
    ],
    [
      'is altered where a word is gone',
      [C],
      [C.replace('half of ', '')],
      ['altered: Robots pack all parcels today.'],
    ],
    [
      'is altered where two words are swapped',
      [C],
      ['Robots pack all of half parcels today.'],
      ['altered: Robots pack all of half parcels today.'],
    ],
    [
      'is altered where only a figure is another',
      ['Sales grew 20.2%.', A],
      ['Sales grew 21.2%.', A],
      ['altered: Sales grew 21.2%.', `unchanged: ${A}`],
    ],
    [
      'is altered where it was moved and edited',
      [A, B, C, D],
      [B, C, D, A.replace('fifth', 'third')],
      [
        'altered: Cloud revenue grew a third in the quarter.',
        `unchanged: ${B}`,
        `unchanged: ${C}`,
        `unchanged: ${D}`,
      ],
    ],
    [
      'is altered in its place however short it is',
      [A, 'Yes.', B],
      [A, 'Absolutely.', B],
      [`unchanged: ${A}`, 'altered: Absolutely.', `unchanged: ${B}`],
    ],
    [
      'is unchanged where the end of the one before it was split off and runs into it',
      [`${A.slice(0, -1)}, early customers move their work from test to production. ${B}`],
      [`${A} Early customers move their work from test to ${B}`],
      [
        `altered: ${A} | Early customers move their work from test to ${B}`,
        `unchanged: ${A} | Early customers move their work from test to ${B}`,
      ],
    ],
    [
      'is gone where another stands in its place',
      [A, C, B],
      [A, E, B],
      [`unchanged: ${A}`, 'gone', `unchanged: ${B}`],
    ],
    [
      'is gone although another is like it',
      [A, A.replace('fifth', 'third')],
      [A],
      [`unchanged: ${A}`, 'gone'],
    ],
    ['is gone where nothing is left of it', [A, B], [C], ['gone', 'gone']],
    [
      'is known among its twins by what stands around it',
      [`Thank you. ${A}`, `Thank you. ${B}`, `Thank you. ${C}`],
      [A, `Thank you. ${B}`, `Thank you. ${C}`],
      [
        'gone',
        `unchanged: ${A}`,
        'unchanged: Thank you.',
        `unchanged: ${B}`,
        'unchanged: Thank you.',
        `unchanged: ${C}`,
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(anchored(before, after)).toEqual(expected);
  });
});

describe('where a full stop is gone', () => {
  const joined = `Cloud revenue grew a fifth in the zebra ${C}`;
  it('the statement that lost it is altered, and the one joined to it has its words', () => {
    expect(anchored([`${A} ${C}`, B], [joined, B])).toEqual([
      `altered: ${joined}`,
      `unchanged: ${joined}`,
      `unchanged: ${B}`,
    ]);
  });
});

describe('where nothing but other words is left of a statement', () => {
  it.each<[string, string[], string[], string[]]>([
    [
      'before one that it was joined to',
      [`${A} Great. ${B}`],
      [`${A} zebra ${B}`],
      ['unchanged', 'altered', 'unchanged'],
    ],
    [
      'between two that were joined',
      [`Right. Great. ${B}`],
      [`Right. zebra ${B}`],
      ['unchanged', 'altered', 'unchanged'],
    ],
    [
      'in its own place',
      [`${A} Great. ${B}`],
      [`${A} Zebra. ${B}`],
      ['unchanged', 'altered', 'unchanged'],
    ],
  ])('%s, it is altered and they are not', (_, before, after, expected) => {
    expect(anchored(before, after).map((words) => words.split(':')[0])).toEqual(expected);
  });
});

describe('where a full stop is new', () => {
  it('the statement is altered and stands in two now', () => {
    const long = 'Robots pack half of all parcels today and improve the safety of everybody.';
    expect(anchored([A, long, B], [A, long.replace(' and', '. They'), B])[1]).toBe(
      'altered: Robots pack half of all parcels today. | They improve the safety of everybody.',
    );
  });
});

it('a call of nothing but equal words is anchored in no time', () => {
  const same = Array.from({ length: 3_000 }, () => 'Thank you.').join(' ');
  const statuses = anchored([same], [`${same} ${same}`]).map((words) => words.split(':')[0]);
  expect(new Set(statuses)).toEqual(new Set(['unchanged']));
});
