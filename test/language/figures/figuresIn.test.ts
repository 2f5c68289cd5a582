import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureKind, figuresIn } from '../../../src/language/figures/figuresIn.js';

const read = (text: string): [FigureKind, string][] =>
  figuresIn(text).map((figure) => [figure.kind, figure.text]);

describe('figures of a statement', () => {
  it.each<[FigureKind, string, string]>([
    ['money', 'a run rate of $132 billion is extraordinary', '$132 billion'],
    ['money', 'It cost 10 million dollars', '10 million dollars'],
    ['money', 'a revenue of INR1,480 crores', 'INR1,480 crores'],
    ['money', 'a fee of Rs. 15-16 crores', 'Rs. 15-16 crores'],
    ['money', 'from $60 million to $65 million', '$60 million to $65 million'],
    ['money', 'Its EBITDA came to 154 million', '154 million'],
    ['money', 'a dividend of 58 cents a share', '58 cents'],
    ['money', 'several billion dollars of it', 'several billion dollars'],
    ['percent', 'nearly two thirds of it', 'two thirds'],
    ['percent', 'growth of 5% to 6%', '5% to 6%'],
    ['count', 'with sales people, 154 million users', '154 million'],
    ['duration', 'over several years', 'several years'],
    ['date', 'in the back half of this year', 'back half of this year'],
    ['money', 'between $40 and', '$40'],
    ['money', 'a capex of $40-$50 billion', '$40-$50 billion'],
    ['percent', 'returning to 20.2%.', '20.2%'],
    ['percent', 'it is 30% to 40% higher', '30% to 40%'],
    ['percent', 'up 200 basis points', '200 basis points'],
    ['percent', 'twelve percent', 'twelve percent'],
    ['percent', 'double-digit growth', 'double-digit'],
    ['multiple', 'frequency doubled', 'doubled'],
    ['multiple', 'it increased fourfold', 'fourfold'],
    ['multiple', 'a gain of 3x', '3x'],
    ['duration', 'for 15 consecutive years', '15 consecutive years'],
    ['duration', 'three hours later', 'three hours'],
    ['duration', 'from weeks to hours', 'weeks to hours'],
    ['count', 'Over 1,000 towns', '1,000'],
    ['count', 'over 1 million robots', '1 million'],
    ['count', 'millions of items', 'millions of'],
    ['date', 'launched in September 2025', 'September 2025'],
    ['date', 'added in the fourth quarter', 'the fourth quarter'],
    ['date', 'the highest since 2022', '2022'],
    ['date', 'the 2025-2026 season', '2025-2026'],
  ])('finds the %s in "%s"', (kind, text, figure) => {
    expect(read(text)).toEqual([[kind, text.includes(`the ${figure}`) ? `the ${figure}` : figure]]);
  });

  it('tells several figures of one sentence apart, in their order', () => {
    expect(read('We spent $4 billion in 2025 and grew 60% in 12 months.')).toEqual([
      ['money', '$4 billion'],
      ['date', '2025'],
      ['percent', '60%'],
      ['duration', '12 months'],
    ]);
  });

  it('sees no figure in a word or a numbered product', () => {
    expect(read('One of the top three sells Trainium2 and EC2.')).toEqual([]);
  });

  it('sees no count in the number of a name, but one behind a word that begins a sentence', () => {
    expect(read('The Watch Series 4 and Windows 11 sell well.')).toEqual([]);
    expect(read('Over 90 robots work. Nearly 80 rest.')).toEqual([
      ['count', '90'],
      ['count', '80'],
    ]);
  });

  it('never lets two figures overlap, and each is its own stretch of the text, whatever the text', () => {
    const pieces = [
      '$',
      '1',
      ',000',
      '.5',
      '%',
      ' to ',
      ' million',
      ' years',
      ' 2025',
      '-',
      'Q3',
      ' doubled',
      'x',
      ' May',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const figure of figuresIn(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          end = figure.end;
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
