import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../src/answers/followUp/refusals.js';

describe('a question about nothing', () => {
  it.each<[question: string, pronoun: string]>([
    ['Is that more than last year?', 'that'],
    ['What is the second one?', 'the second one'],
    ['What is it?', 'it'],
    ['Who said that?', 'that'],
    ['And the latter?', 'the latter'],
    ['How does that compare with Q2 2024?', 'that'],
    ['Are they higher than a year ago?', 'they'],
  ])('is refused: %s', (question, pronoun) => {
    expect(refusalOf(question)).toMatchObject({
      reason: `nothing before the question tells what "${pronoun}" stands for`,
      warnings: [{ code: 'NOTHING_REFERRED_TO' }],
    });
  });

  it.each([
    'How was this quarter?',
    'How was that quarter compared to last year?',
    'What happened in the first quarter?',
    'Is AWS more than last year?',
    'What is their outlook?',
    'Is it profitable?',
    'What did they say about robots?',
    'Why?',
    'Advertising?',
  ])('is not %s', (question) => {
    expect(refusalOf(question)).toBeNull();
  });
});
