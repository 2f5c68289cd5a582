import { describe, expect, it } from 'vitest';
import { emphasisedFigure, emphasiseFigure, withoutEmphasis } from '../../src/answers/emphasis.js';
import { readQuestion } from '../../src/search/question.js';
import { MINUTES, parseMinutes, spaceOf } from '../search/minutes.js';

const { vocabulary } = spaceOf(parseMinutes(MINUTES));
const emphasise = (question: string, quote: string): string =>
  emphasiseFigure(quote, readQuestion(question, vocabulary, new Set()));

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
  ])('%s → %s', (question, quote, expected) => expect(emphasise(question, quote)).toBe(expected));

  it.each([
    ['Why did it grow?', 'Cloud revenue grew 20.2%.'], // no figure is asked for
    ['How many robots are there?', 'Robots improve safety.'], // none is there
    ['When was it?', 'It cost $4 billion.'], // not of the kind
    ['How many?', ''],
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
