import type { Answer } from '../../src/answer.js';
import { createAsk } from '../../src/answers/ask.js';
import type { SearchSpace } from '../../src/search/search.js';
import { embed } from '../search/minutes.js';

/** The answer to one question, with the embedding that counts four words. */
export async function answerFrom(space: SearchSpace, question: string, limit = 8): Promise<Answer> {
  const ask = createAsk({
    space: () => space,
    embedQuestion: async (text) => embed(text),
    linkBase: '',
  });
  const { signal } = new AbortController();
  for await (const event of ask({ question, filters: {}, limit }, signal))
    if (event.type === 'answer') return event.answer;
  throw new Error('no answer');
}
