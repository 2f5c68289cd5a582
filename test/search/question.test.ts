import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/search/question.js';
import { MINUTES, parseMinutes, spaceOf } from './minutes.js';

const { vocabulary } = spaceOf(parseMinutes(MINUTES));
const termsOf = (question: string): Record<string, number> =>
  Object.fromEntries(
    readQuestion(question, vocabulary, new Set()).terms.map(({ surface, weight }) => [
      surface,
      weight,
    ]),
  );

describe('the words of a question', () => {
  it.each([
    ['How fast did the cloud grow?', ['cloud', 'grow']], // "fast" asks for a figure, and need not stand by it
    ['How large is the backlog?', ['backlog']],
    ['Is delivery fast?', ['delivery', 'fast']], // here it is what is asked
    ['What is it?', []],
  ])('%s', (question, words) => expect(Object.keys(termsOf(question))).toEqual(words));

  it('count little where an answer need not echo them', () => {
    expect(termsOf('Which chip makers are partners?')).toMatchObject({ chip: 1, makers: 0.3 }); // it names them
    expect(termsOf('Do chip makers sell ovens?')).toMatchObject({ makers: 1 });
    expect(termsOf('What was total revenue?')).toMatchObject({ total: 0.3, revenue: 1 });
  });
});
