import { describe, expect, it } from 'vitest';
import { emphasisedFigure, emphasiseFigure, withoutEmphasis } from '../../src/answers/emphasis.js';

const emphasise = (question: string, quote: string): string => emphasiseFigure(quote, question);

describe('the figure that is asked for', () => {
  it.each([
    [
      'How fast did cloud revenue grow?',
      'Cloud revenue grew 20.2% year on year.',
      'Cloud revenue grew **20.2%** year on year.',
    ],
    [
      'How many robots are there?',
      'There are over 1 million robots.',
      'There are over **1 million** robots.',
    ],
    [
      'When will capacity double?',
      'Capacity will double by 2027.',
      'Capacity will double **by 2027**.',
    ],
    // two of the kind: the one that stands by the words of the question
    [
      'How many robots are there?',
      'Over 150 satellites were sent up last spring and now circle; there are 90 robots.',
      'Over 150 satellites were sent up last spring and now circle; there are **90** robots.',
    ],
    // what it is measured against is another figure than what it was
    [
      'What was the margin?',
      'Margin was 15.1%, compared to 15.4%.',
      'Margin was **15.1%**, compared to 15.4%.',
    ],
    [
      'What was the margin?',
      'Up from 14.4%, margin was 15.1%.',
      'Up from 14.4%, margin was **15.1%**.',
    ],
    [
      'When will power double?',
      'Power doubled compared to 2022 levels, and will by 2027.',
      'Power doubled compared to 2022 levels, and will **by 2027**.',
    ],
    ['How many vans are there?', "In FY '25 vans were 40.", "In FY '25 vans were **40**."],
    [
      'How many items are there?',
      'Millions of items reach 1,000 towns.',
      'Millions of items reach **1,000** towns.',
    ],
  ])('%s → %s', (question, quote, expected) => expect(emphasise(question, quote)).toBe(expected));

  it.each([
    ['Why did it grow?', 'Cloud revenue grew 20.2%.'], // no figure is asked for
    ['How many robots are there?', 'Robots improve safety.'], // none is there
    ['When was it?', 'It cost $4 billion.'], // not of the kind
    ['How many?', ''],
    ['How many stores are there?', 'It is the best of all stores since 2022.'], // a year is no count
    ['How high was the margin?', 'It was below 2019 levels.'],
  ])('is left as it is: %s → "%s"', (question, quote) =>
    expect(emphasise(question, quote)).toBe(quote),
  );

  it('changes no word of a quote', () => {
    const quote = 'Acme calls **gentle** what 1 million robots do.';
    expect(withoutEmphasis(emphasise('How many robots?', quote))).toBe(withoutEmphasis(quote));
  });
});

describe('the figure in bold', () => {
  it.each<[string, ReturnType<typeof emphasisedFigure>]>([
    ['"There are **90** robots."', { start: 10, end: 12 }],
    ['On robots: "There are **90** robots, **8** new."', { start: 10, end: 12 }], // the first
    ['"**90** robots"', { start: 0, end: 2 }],
    ['"There are 90 robots."', null],
    ['"There are **90 robots."', null],
    ['', null],
  ])('of %s stands at %j of the quote', (sentence, place) =>
    expect(emphasisedFigure(sentence)).toEqual(place),
  );
});
