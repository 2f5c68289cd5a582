import type { ServerResponse } from 'node:http';

/** How a provider writes a reply down: its headers, a piece of it, and its end. */
export interface Shape {
  readonly type: string;
  piece(text: string): string;
  /** With the reason why the model stopped. */
  end(): string;
}

const event = (content: object | string): string =>
  `data: ${typeof content === 'string' ? content : JSON.stringify(content)}\n\n`;
const chunk = (choices: object[], more: object = {}): string =>
  event({ id: 'chat-1', object: 'chat.completion.chunk', model: 'scripted', choices, ...more });
const named = (content: { type: string }): string => `event: ${content.type}\n${event(content)}`;
const line = (content: object): string => `${JSON.stringify({ model: 'scripted', ...content })}\n`;

const OPENAI: Shape = {
  type: 'text/event-stream',
  piece: (content) => chunk([{ index: 0, delta: { role: 'assistant', content } }]),
  end: () =>
    chunk([{ index: 0, delta: {}, finish_reason: 'stop' }]) +
    chunk([], { usage: { prompt_tokens: 7, completion_tokens: 3, total_tokens: 10 } }) +
    event('[DONE]'),
};

const ANTHROPIC: Shape = {
  type: 'text/event-stream',
  piece: (text) =>
    named({ type: 'content_block_delta', ...{ index: 0, delta: { type: 'text_delta', text } } }),
  end: () =>
    named({
      type: 'message_delta',
      ...{ delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: { output_tokens: 3 } },
    }) + named({ type: 'message_stop' }),
};

const OLLAMA: Shape = {
  type: 'application/x-ndjson',
  piece: (content) => line({ message: { role: 'assistant', content }, done: false }),
  end: () => line({ message: { role: 'assistant', content: '' }, done: true, done_reason: 'stop' }),
};

/** The shape of the provider whose path was asked. */
export function shapeOf(path: string): Shape {
  if (path.endsWith('/messages')) return ANTHROPIC;
  return path.startsWith('/api/') ? OLLAMA : OPENAI;
}

/** A whole reply at once, in OpenAI's shape, for a request that does not ask for a stream. */
export const wholeReply = (content: string): object => ({
  id: 'chat-1',
  object: 'chat.completion',
  model: 'scripted',
  choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 7, completion_tokens: 3, total_tokens: 10 },
});

/** Embeddings in the shape of the provider whose path was asked. */
export const embeddingsReply = (path: string, vectors: readonly unknown[]): object =>
  path.startsWith('/api/')
    ? { model: 'scripted', embeddings: vectors }
    : {
        object: 'list',
        model: 'scripted',
        data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })),
        usage: { prompt_tokens: 7, total_tokens: 7 },
      };

export function sendJson(response: ServerResponse, content: object): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(content));
}
