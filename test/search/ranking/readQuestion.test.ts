import { describe, expect, it } from 'vitest';
import { readAsked, termsOf } from '../../../src/search/ranking/readQuestion.js';
import { ASKED } from '../../../src/search/ranking/traits.js';
import { tinyVectors } from '../../support/tinyVectors.js';
import { MINUTES, parseMinutes, spaceOf } from '../minutes.js';

const { index } = spaceOf(parseMinutes(MINUTES));
const vectors = tinyVectors([
  { word: 'robots', row: [3, 4], inQuestions: 0.5 },
  { word: 'network', row: [1, 0], inQuestions: 0.25 },
  { word: 'hum', row: [0, 1] },
  { word: 'drum', row: [0, 1] },
]);
/** A word is the rarer the longer what it is found by is. */
const read = (question: string) =>
  readAsked(question, index, vectors, ({ alternatives }) => alternatives[0]?.term.length ?? 0);
const surfacesOf = (question: string): string[] =>
  read(question).words.map(({ surface }) => surface);
/** What is read of a question of one word behind a stop word. */
const wordOf = (word: string) => {
  const [only] = read(`the ${word}`).words;
  if (!only) throw new Error(`"${word}" is no word`);
  return only;
};

describe('the words of a question', () => {
  it('are those that say what is asked, the rarest first', () => {
    expect(surfacesOf('How many robots are in the fulfillment network?')).toEqual([
      'network', // found by 7 letters
      'fulfillment', // by "fulfil", 6
      'robots', // by "robot"
    ]);
  });

  it('are all where none says what is asked', () => {
    expect(surfacesOf('Who are they?').sort()).toEqual(['are', 'they', 'who']);
    expect(surfacesOf('')).toEqual([]);
  });

  it('are 24 at most', () => {
    const many = Array.from({ length: 60 }, (_, at) => `word${at}x`).join(' ');
    expect(read(many).words).toHaveLength(24);
  });

  it('are what passages are searched for, each by itself', () => {
    expect(termsOf(read('robots network'))).toEqual([
      { alternatives: [{ term: 'network', weight: 1 }], weight: 1 },
      { alternatives: [{ term: 'robot', weight: 1 }], weight: 1 },
    ]);
  });
});

describe('a word', () => {
  it('has its terms, its number in the index and its vector', () => {
    expect(wordOf('robots')).toMatchObject({
      termNames: ['robot'],
      terms: [index.terms.get('robot')],
      tokens: [0],
      importance: 0.5,
    });
  });

  it('made of two counts as the weightier of them', () => {
    expect(wordOf('humnetwork')).toMatchObject({ tokens: [2, 1], importance: 1 });
  });

  it('that nobody knows counts as a rare one', () => {
    expect(wordOf('zebra')).toMatchObject({ terms: [-1], tokens: [], importance: 0.6 });
  });

  it('that is a slip is read as what is meant', () => {
    expect(wordOf('satelites')).toMatchObject({
      surface: 'satelites',
      termNames: ['satellit'],
      terms: [index.terms.get('satellit')],
    });
  });

  it('that the vectors know is no slip', () => {
    expect(wordOf('drum').termNames).toEqual(['drum']);
  });

  it('with a digit is meant as a whole', () => {
    expect(wordOf('Trainium2').termNames).toEqual(['trainium2']); // and no other Trainium
    expect(wordOf('Trainium4')).toMatchObject({ termNames: ['trainium4'], terms: [-1] });
  });

  it.each([
    ['20.2%', true],
    ['Q3', true],
    ['Anthropic', true],
    ['ovens', false],
  ])('%s must be meant as it is written: %s', (word, isExact) => {
    expect(wordOf(word).isExact).toBe(isExact);
  });

  it('is no name where the question begins', () => {
    expect(read('Robots?').words[0]?.isExact).toBe(false);
  });
});

describe('the vector of a question', () => {
  it('is the sum of its words as they count in questions, of unit length', () => {
    // half of (3, 4) and a quarter of (1, 0)
    const length = Math.hypot(1.75, 2);
    expect([...read('robots network').vector]).toEqual([
      expect.closeTo(1.75 / length),
      expect.closeTo(2 / length),
    ]);
  });

  it.each(['', 'zebra', '?!'])('is all zeros where no word is known: %j', (question) => {
    expect([...read(question).vector]).toEqual([0, 0]);
  });
});

it('what can be told of a question by itself is one number each', () => {
  expect(read('How many?').asked).toHaveLength(ASKED.length);
});
