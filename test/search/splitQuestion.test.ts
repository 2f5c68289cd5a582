import { describe, expect, it } from 'vitest';
import { splitQuestion } from '../../src/search/splitQuestion.js';

const asked = (question: string): string[] => splitQuestion(question).map((part) => part.asked);

describe('the questions in a question', () => {
  it.each([
    ['How fast did AWS grow and what drives it?', ['How fast did AWS grow', 'what drives it']],
    ['How many towns? When was it launched?', ['How many towns', 'When was it launched']],
    [
      'How many robots are there, and where are they?',
      ['How many robots are there', 'where are they'],
    ],
    ['Who leads, why is it so, and when will it end?', null], // "why is it so" goes with its comma
    ['What about chips and robots?', ['What about chips', 'What about robots']],
    ['How many robots are there?', ['How many robots are there?']],
    ['Why? Because?', ['Why? Because?']], // a word alone is no question
    ['We won, and what now?', ['We won, and what now?']], // the first half asks nothing
    [
      'How fast did AWS grow, how many robots are there, and what is the dividend?',
      ['How fast did AWS grow', 'how many robots are there', 'what is the dividend'],
    ],
    ['Tell me, how did AWS grow?', ['Tell me, how did AWS grow?']], // the first half asks nothing
    ['How did AWS, which grew 20%, do?', ['How did AWS, which grew 20%, do?']],
    [
      'Compare AWS growth with advertising growth.',
      ['What was said about AWS growth', 'What was said about advertising growth'],
    ],
    ['How many towns; where are they?', ['How many towns', 'where are they']],
    ['1. How many towns? 2. Who leads?', ['How many towns', 'Who leads']],
    ['(1) AWS growth\n(2) advertising growth', ['AWS growth', 'advertising growth']],
    ['What is 1. FC Köln?', ['What is 1. FC Köln?']], // one number numbers nothing
    ['', ['']],
  ])('%s', (question, parts) => {
    if (parts) expect(asked(question)).toEqual(parts);
    else expect(asked(question).length).toBeGreaterThan(1);
  });

  it('puts what a pronoun stands for in its place, for the search only', () => {
    expect(splitQuestion('How fast did AWS grow and what drives it?')).toEqual([
      { asked: 'How fast did AWS grow', text: 'How fast did AWS grow' },
      { asked: 'what drives it', text: 'what drives AWS growth' },
    ]);
  });

  it('leaves a pronoun that points to its own noun', () => {
    const [, later] = splitQuestion('How many robots are there and what is planned for this year?');
    expect(later?.text).toBe('what is planned for this year');
  });

  it('takes a heap of questions as one long question', () => {
    const heap = Array.from({ length: 9 }, (_, at) => `what is the price of robot ${at}`).join(
      ' and ',
    );
    expect(asked(heap)).toEqual([heap]);
  });
});

describe('a question that lists what it asks for', () => {
  const partsOf = (question: string) => splitQuestion(question).map(({ text }) => text);

  it.each([
    [
      'What were sales, gross margin, and cash?',
      ['What was the sales?', 'What was the gross margin?', 'What was the cash?'],
    ],
    [
      'What were the sales, research and development costs, and cash in 2026?', // the year is said of all
      [
        'What was the sales in 2026?',
        'What was the research and development costs in 2026?',
        'What was the cash in 2026?',
      ],
    ],
  ])('%j', (question, parts) => {
    expect(partsOf(question)).toEqual(parts);
  });
});

describe('a question that asks the same of several things', () => {
  it('asks it of each', () => {
    expect(splitQuestion('How fast did AWS and advertising grow?')).toEqual([
      { asked: 'How fast did AWS grow', text: 'How fast did AWS grow?', about: 'AWS' },
      {
        asked: 'How fast did advertising grow',
        text: 'How fast did advertising grow?',
        about: 'advertising',
      },
    ]);
  });

  it('is one question where they belong together', () => {
    const question = 'What were sales and operating income?';
    expect(splitQuestion(question, () => true)).toEqual([{ asked: question, text: question }]);
    expect(asked(question)).toEqual(['What were sales', 'What was operating income']);
  });

  it('may stand beside another question', () => {
    expect(asked('How fast did AWS and advertising grow, and where is Kuiper?')).toEqual([
      'How fast did AWS grow',
      'How fast did advertising grow',
      'where is Kuiper',
    ]);
  });
});
