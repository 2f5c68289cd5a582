import { describe, expect, it } from 'vitest';
import { historyOf, startConversation, titleOf, withExchange } from '../../src/web/conversation.js';
import { ANSWER, SALES } from '../server/fakes.js';

const exchange = (question: string) => ({ question, answer: ANSWER });

describe('a conversation', () => {
  it('begins empty and is called after its first question', () => {
    const first = withExchange(startConversation('a1'), exchange('How are sales?'));
    const second = withExchange(first, exchange('And costs?'));
    expect(second).toEqual({
      id: 'a1',
      title: 'How are sales?',
      exchanges: [exchange('How are sales?'), exchange('And costs?')],
    });
  });

  it('survives being kept as JSON', () => {
    const one = withExchange(startConversation('a1'), exchange('How are sales?'));
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
  });
});

describe('the history of a conversation', () => {
  it('names what each number stands for, so that follow-ups keep it', () => {
    expect(historyOf(withExchange(startConversation('a1'), exchange('How are sales?')))).toEqual([
      { role: 'user', content: 'How are sales?' },
      {
        role: 'assistant',
        content: ANSWER.answer,
        citations: [{ marker: 1, id: SALES.id }],
      },
    ]);
  });

  it('holds no more messages than the server takes, the newest', () => {
    const exchanges = Array.from({ length: 30 }, (_, at) => exchange(`Question ${at}`));
    const history = historyOf({ ...startConversation('a1'), exchanges });
    expect(history).toHaveLength(50);
    expect(history[0]?.content).toBe('Question 5');
    expect(history.at(-2)?.content).toBe('Question 29');
  });

  it('holds no more of an answer than the server takes', () => {
    const long = { question: 'Long?', answer: { ...ANSWER, answer: 'x'.repeat(20_001) } };
    const [, message] = historyOf({ ...startConversation('a1'), exchanges: [long] });
    expect(message?.content).toHaveLength(20_000);
  });
});

describe('a title', () => {
  it.each([
    ['  How are\n sales? ', 'How are sales?'],
    [`${'word '.repeat(16)}end`, `${'word '.repeat(16).trim()}…`],
    ['x'.repeat(90), `${'x'.repeat(80)}…`],
  ])('of %j is %j', (question, title) => {
    expect(titleOf(question)).toBe(title);
  });
});
