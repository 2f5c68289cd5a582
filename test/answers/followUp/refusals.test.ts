import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../src/answers/followUp/refusals.js';
import { MINUTES, parseMinutes, spaceOf } from '../../search/minutes.js';

const parsed = parseMinutes(MINUTES);
const SPACE = spaceOf({
  ...parsed,
  turns: parsed.turns.map((turn) => {
    const name = turn.kind === 'question' ? 'Keith Weiss' : 'Amy Hood';
    return { ...turn, speaker: { name, role: null, organization: null } };
  }),
});
const codesOf = (question: string) =>
  refusalOf(question, SPACE)?.warnings.map(({ code }) => code) ?? [];

describe('what analysts ask', () => {
  it.each([
    'What did Keith Weiss ask?',
    'What did Weiss ask about capacity?',
    'What questions did Keith Weiss ask?',
    'What did analysts ask about capacity?',
    'Who asked about capacity?',
    'Which analyst asked about robots?',
    'Which questions were asked?',
  ])('is not answered: %s', (question) => {
    expect(codesOf(question)).toEqual(['ANALYST_NOT_QUOTED']);
  });

  it.each([
    'What did Keith Weiss say about capacity?',
    'What did Amy Hood ask of suppliers?',
    'What did Acme say when asked about capacity?',
    'Who said that they asked for power?',
  ])('is not what is asked for: %s', (question) => {
    expect(refusalOf(question, SPACE)).toBeNull();
  });
});

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
    expect(refusalOf(question, SPACE)).toMatchObject({
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
    expect(refusalOf(question, SPACE)).toBeNull();
  });
});
