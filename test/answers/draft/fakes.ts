import type { CheckWords } from '../../../src/answers/draft/checkDraft.js';
import type { ChatMessage, ChatModel } from '../../../src/models/chatModel.js';

/** Finds one fault in a sentence for each word "wrong", and works out a sum for "together". */
export const checkWords: CheckWords = (text) => ({
  faults: (text.match(/wrong/g) ?? []).map(() => ({
    kind: 'figure',
    message: `"wrong" does not stand there`,
  })),
  sums: text.includes('together') ? ['1 + 2 = 3'] : [],
});

/** A model that replies with the first text, then the second …, each in two pieces; an error is thrown instead. */
export function scriptedModel(...replies: readonly (string | Error)[]): ChatModel & {
  readonly asked: (readonly ChatMessage[])[];
} {
  const asked: (readonly ChatMessage[])[] = [];
  return {
    name: 'fake:model',
    asked,
    async *stream(messages) {
      asked.push(messages);
      const reply = replies[asked.length - 1] ?? new Error('the script is over');
      if (reply instanceof Error) throw reply;
      const half = Math.ceil(reply.length / 2);
      yield* [reply.slice(0, half), reply.slice(half)].filter(Boolean);
    },
  };
}
