import type { Answer, Ask, AskRequest } from '../../src/answer.js';
import { ANSWER, ask, scope } from '../server/fakes.js';

export const REQUEST: AskRequest = { question: 'How fast did sales grow?', filters: {}, limit: 8 };

/** Answers with what is given, after a scope; an error is thrown instead. */
export const askFor = (answer: Partial<Answer> | Error): Ask =>
  async function* () {
    yield { type: 'scope', scope };
    if (answer instanceof Error) throw answer;
    yield { type: 'answer', answer: { ...ANSWER, ...answer } };
  };

/** Asks and reads to the end, whatever it is. */
export async function askAll(of: Ask = ask, signal = new AbortController().signal): Promise<void> {
  try {
    for await (const _ of of(REQUEST, signal));
  } catch {}
}
