import type { Answer, Message } from '../answer.js';
import type { Filters } from '../types.js';

/** A question with its checked answer. */
export interface Exchange {
  readonly question: string;
  /** Set by hand, not read from the question. */
  readonly filters?: Filters;
  readonly answer: Answer;
}

/** What was asked one after the other, oldest first: a plain object that JSON keeps whole. */
export interface Conversation {
  readonly id: string;
  /** The first question, shortened; empty before there is one. */
  readonly title: string;
  readonly exchanges: readonly Exchange[];
}

export const startConversation = (id: string): Conversation => ({ id, title: '', exchanges: [] });

/** The conversation with one more exchange. */
export function withExchange(
  { id, title, exchanges }: Conversation,
  exchange: Exchange,
): Conversation {
  return { id, title: title || titleOf(exchange.question), exchanges: [...exchanges, exchange] };
}

/** What the server is told of the conversation before a question: as much of its end as the contract allows. */
export function historyOf({ exchanges }: Conversation): readonly Message[] {
  return exchanges.slice(-MAX_EXCHANGES).flatMap(({ question, answer }): Message[] => [
    { role: 'user', content: question },
    {
      role: 'assistant',
      content: answer.answer.slice(0, MAX_CONTENT),
      citations: answer.citations.map(({ marker, id }) => ({ marker, id })),
    },
  ]);
}

/** Half of the 50 messages that the server takes. */
const MAX_EXCHANGES = 25;
/** The most that the server takes of one message. */
const MAX_CONTENT = 20_000;

/** As long as a line of a list shows whole. */
const MAX_TITLE = 80;

/** A question on one line, cut at the end of a word. */
export function titleOf(question: string): string {
  const line = question.trim().replace(/\s+/g, ' ');
  if (line.length <= MAX_TITLE) return line;
  const cut = line.slice(0, MAX_TITLE);
  const end = cut.lastIndexOf(' ');
  return `${end > MAX_TITLE / 2 ? cut.slice(0, end) : cut}…`;
}
