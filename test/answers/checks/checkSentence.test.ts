import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSentence } from '../../../src/answers/checks/checkSentence.js';
import type { Cited } from '../../../src/answers/checks/fault.js';
import { amazonCall } from '../../search/minutes.js';
import { fill, LONG } from '../../transcripts/longText.js';
import { citationsOf, cite } from './cited.js';

const SAID = citationsOf(amazonCall());
const faultsOf = (sentence: string, ...cited: readonly Cited[]) =>
  checkSentence(sentence, cited).faults;

describe('a sentence in the words of the statement', () => {
  it('has no fault, quoted or not, for every statement of the corpus', () => {
    expect(SAID.length).toBeGreaterThan(100);
    const lost = SAID.filter(
      (one) =>
        [...faultsOf(one.quote, one), ...faultsOf(`They said: "${one.quote}" [1]`, one)].length > 0,
    );
    expect(lost.map(({ quote }) => quote)).toEqual([]);
  });

  it('is always caught with one digit changed, quoted or not', () => {
    const missed: string[] = [];
    for (const one of SAID)
      for (const { index, 0: digit } of one.quote.matchAll(/\d/g))
        for (const other of [1, 3, 9].map((step) => (Number(digit) + step) % 10)) {
          const changed = one.quote.slice(0, index) + other + one.quote.slice(index + 1);
          if (faultsOf(changed, one).length === 0) missed.push(changed);
          if (faultsOf(`"${changed}"`, one).length < 2) missed.push(`"${changed}"`);
        }
    expect(missed).toEqual([]);
  });
});

describe('a sentence in other words', () => {
  const citing = (words: string): Cited => {
    const found = SAID.find(({ quote }) => quote.includes(words));
    if (!found) throw new Error(`nobody says "${words}"`);
    return found;
  };

  it.each([
    ['highest level since 2022', 'AWS grew 20.2% year over year, its fastest growth since 2022.'],
    [
      'annualized run rate',
      'Amazon Web Services has an annualized run rate of $132B and grew by twenty percent.',
    ],
    [
      'unfulfilled contract balance',
      'At the end of Q3 2025, the backlog of AWS stood at $200 billion.',
    ],
    ['Kiro IDE', 'Over 100,000 developers tried Kiro, and Transform saved 700,000 hours of work.'],
    [
      'double again by 2027',
      'Amazon expects AWS’s power capacity, twice that of 2022, to double once more by 2027.',
    ],
    ['At least 1 gigawatt', 'Management plans to add at least one gigawatt in Q4 2025.'],
    [
      'over 1 million Trainium2',
      'Rainier has nearly 500K Trainium2 chips; Anthropic will run on more than a million of them by the end of 2025.',
    ],
    [
      'quarter-on-quarter growth of 150%',
      'Trainium2, a business of several billion dollars, grew 150 percent over the prior quarter.',
    ],
    [
      'rural delivery network',
      'Amazon spent more than $4bn on rural delivery in the United States, raising coverage by 60%.',
    ],
    [
      'Global third-party seller',
      'Third-party sellers made up 62 percent of products, 2 percentage points more than a year earlier.',
    ],
    ['monthly active users', 'Use of Rufus rose 140%, and its users are 60% more likely to buy.'],
    ['double venue', 'The first night of the NBA drew an average of 1,250,000 viewers in the U.S.'],
    [
      'eighth test site',
      'Washington, D.C. is the 8th test site of Zoox, which already runs in Las Vegas.',
    ],
    ['over 150', 'Kuiper now has more than 150 satellites at speeds above 1 Gbps.'],
    [
      '3.8 gigawatts',
      'AWS added 3.8 GW last year, will add over 1 GW in the fourth quarter, and expects to double by the end of 2027.',
    ],
    ['80% to 85%', 'Between 80 and 85 percent of retail sales worldwide still happen in stores.'],
  ])('has no fault: %s', (words, sentence) => {
    expect(faultsOf(sentence, citing(words)).map(({ message }) => message)).toEqual([]);
  });

  it('tells everything that is wrong, in the order of the text', () => {
    const sentence = 'Andy Jassy said AWS grew "a stellar" 25% in Q2 2025, says Gartner.';
    const faults = faultsOf(sentence, citing('highest level since 2022'));
    expect(faults.map(({ kind, text }) => [kind, text])).toEqual([
      ['speaker', 'Andy Jassy'],
      ['quote', '"a stellar"'],
      ['figure', '25%'],
      ['period', 'Q2 2025'],
      ['speaker', 'Gartner'],
    ]);
    for (const { text, start, end } of faults) expect(sentence.slice(start, end)).toBe(text);
  });

  it('has a message for whoever mends it', () => {
    expect(faultsOf('It grew 25%.', cite('It grew.', { id: 'S2' }))[0]?.message).toBe(
      "'25%' does not stand in S2",
    );
    expect(faultsOf('It grew 25%.')[0]?.message).toBe(
      "'25%' does not stand in any cited statement",
    );
  });
});

describe('whatever is written', () => {
  const piece = fc.constantFrom(
    ...[
      '$',
      '1',
      ',000',
      '.5',
      '%',
      ' to ',
      ' million',
      ' Q3',
      ' 2025',
      '-',
      ' "',
      '“',
      '”',
      "'",
      '[1]',
      '[',
      '…',
    ],
    ...[
      ' AWS',
      ' Jassy said',
      ' the CFO',
      ' half',
      ' doubled',
      ' May',
      '(',
      ')',
      '\u200b',
      '**',
      '\n',
      ' and a half',
    ],
  );

  it('has faults that are stretches of the sentence, in their order', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const sentence = pieces.join('');
        let before = 0;
        for (const { text, start, end } of faultsOf(sentence, cite('It grew.'))) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(sentence.slice(start, end)).toBe(text);
          before = start;
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('catches any other figure in the place of one', () => {
    const figure = fc.integer({ min: 2, max: 999_999 });
    fc.assert(
      fc.property(
        figure,
        figure,
        fc.constantFrom('', '%', ' billion', 'x', ' basis points'),
        (a, b, unit) => {
          fc.pre(a !== b && (a < 1900 || a > 2099) && (b < 1900 || b > 2099));
          const said = cite(`It came to ${a.toLocaleString('en')}${unit} then.`);
          expect(faultsOf(`It was ${a}${unit}.`, said)).toEqual([]);
          expect(faultsOf(`It was ${b}${unit}.`, said)).toHaveLength(1);
        },
      ),
      { numRuns: 300, seed: 1 },
    );
  });

  const expectChecked = (long: string): void => {
    const checked: [string, string][] = [
      [long, 'It grew 20%.'],
      ['It grew "20%" in Q3.', long],
    ];
    for (const [sentence, said] of checked) {
      const misplaced = faultsOf(sentence, cite(said)).filter(
        ({ text, start, end }) => sentence.slice(start, end) !== text,
      );
      expect(misplaced).toEqual([]);
    }
  };

  it.each(['a', '1', "'", '[', ' ', '.', ',', '-', '*', 'A', '$'])(
    'is checked to its end: 500 kB of %j',
    (part) => expectChecked(fill(part, LONG / 2)),
  );

  // Each of these is a quotation, a figure, a time or a name: far more work than a letter.
  it.each([
    ...['"', '1 ', '" ', 'a"', '“', '[1', 'A. ', 'Q3 ', '$1 ', '(1', 'two ', "a' ", 'half '],
  ])('is checked to its end: 50 kB of %j', (part) => expectChecked(fill(part, 50_000)));
});
