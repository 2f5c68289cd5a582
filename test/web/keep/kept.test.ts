import { describe, expect, it } from 'vitest';
import { startConversation, withExchange } from '../../../src/web/conversation.js';
import { continues, findKept, type KeptConversation } from '../../../src/web/keep/kept.js';
import { ANSWER } from '../../server/fakes.js';

const asked = (...questions: readonly string[]) =>
  questions.reduce(
    (conversation, question) => withExchange(conversation, { question, answer: ANSWER }),
    startConversation('a1'),
  );

describe('a conversation continues another', () => {
  it.each<[string, readonly string[], readonly string[], boolean]>([
    ['with one more question', ['A?', 'B?'], ['A?'], true],
    ['whose last question was asked again', ['A?', 'B?'], ['A?', 'B?'], true],
    ['that has nothing yet', ['A?'], [], true],
    ['not where a question is missing', ['A?'], ['A?', 'B?'], false],
    ['not where it went another way', ['A?', 'C?'], ['A?', 'B?'], false],
  ])('%s', (_how, now, before, expected) => {
    expect(continues(asked(...now), asked(...before))).toBe(expected);
  });
});

describe('finding kept conversations', () => {
  const kept = (id: string, ...questions: readonly string[]): KeptConversation => ({
    id,
    conversation: asked(...questions),
    changedAt: '2025-11-01T12:00:00.000Z',
  });
  const ALL = [kept('a', 'How are sales?'), kept('b', 'And the costs?')];

  it.each<[string, readonly string[]]>([
    ['', ['a', 'b']],
    ['  ', ['a', 'b']],
    ['SALES are', ['a']], // in the question
    ['costs grew', ['b']], // one word in the question, the other in the answer
    ['20% acme', ['a', 'b']], // the figure that the answer shows in bold, and who said it
    ['growth', []],
  ])('by %j', (wanted, ids) => {
    expect(findKept(ALL, wanted).map(({ id }) => id)).toEqual(ids);
  });
});
