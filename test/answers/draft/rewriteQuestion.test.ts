import { describe, expect, it } from 'vitest';
import { rewriteQuestion } from '../../../src/answers/draft/rewriteQuestion.js';
import { ModelError } from '../../../src/errors.js';
import { scriptedModel } from './fakes.js';

const HISTORY = [
  { role: 'user', content: 'How fast did AWS grow?' },
  { role: 'assistant', content: '"AWS grew 20.2%." [1]' },
] as const;
const { signal } = new AbortController();
const rewrite = (...replies: (string | Error)[]) => {
  const model = scriptedModel(...replies);
  return { model, done: rewriteQuestion('And why?', HISTORY, model, signal) };
};

describe('a follow-up', () => {
  it('is put in words that stand by themselves', async () => {
    const { model, done } = rewrite(' Why did AWS grow?\n');
    expect(await done).toBe('Why did AWS grow?');
    const lines = model.asked[0]?.at(-1)?.content.split('\n') ?? [];
    expect(JSON.parse(lines[1] ?? '')).toEqual(HISTORY[0]);
    expect(lines.at(-1)).toBe('The last question, as JSON: "And why?"');
  });

  it.each<[string, string | Error]>([
    ['fails', new ModelError('MODEL_TIMEOUT', 'too late')],
    ['writes nothing', ''],
    ['writes no words', '??'],
    ['writes an essay', 'Well.\nWhy did AWS grow?'],
    ['never ends', 'why '.repeat(2_000)],
  ])('is left to the rules where the model %s', async (_, reply) => {
    expect(await rewrite(reply).done).toBeNull();
  });

  it('ends with the client', async () => {
    const leaving = new AbortController();
    leaving.abort();
    const model = scriptedModel('Why?');
    await expect(rewriteQuestion('Why?', HISTORY, model, leaving.signal)).rejects.toThrow();
  });

  it('takes only as much of a long conversation as a follow-up can refer to', async () => {
    const long = Array.from({ length: 50 }, () => ({
      role: 'user' as const,
      content: 'x'.repeat(20_000),
    }));
    const model = scriptedModel('Why did AWS grow?');
    await rewriteQuestion('Why?', long, model, signal);
    expect(model.asked[0]?.at(-1)?.content.length).toBeLessThan(25_000);
  });
});
