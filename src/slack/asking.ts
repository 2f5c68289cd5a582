import type { Logger } from 'pino';
import type { Answer, Ask, Message } from '../answer.js';
import type { LinkOf } from '../answers/slack/sources.js';
import type { Catalogue } from '../catalogue.js';
import { parseChat } from '../server/input.js';
import { eachWhileWanted } from '../server/interest.js';
import type { SaveFeedback } from '../state/feedback.js';
import type { Threads } from '../state/thread.js';

/** What Slack's door stands on. */
export interface SlackDeps {
  readonly ask: Ask;
  readonly catalogue: () => Catalogue;
  readonly logger: Logger;
  readonly linkOf: LinkOf;
  readonly threads: Threads;
  readonly saveFeedback: SaveFeedback;
}

/** Messages of a thread that a question may refer to. */
const MAX_HISTORY = 50;

/** The whole checked answer. @throws BadRequestError where the question is none, and what asking throws */
export async function askWhole(
  ask: Ask,
  question: string,
  history: readonly Message[],
  signal: AbortSignal,
): Promise<Answer> {
  const request = { ...parseChat({ question }), history: history.slice(-MAX_HISTORY) };
  for await (const event of eachWhileWanted(ask(request, signal), signal))
    if (event.type === 'answer') return event.answer;
  throw new Error('The events ended without an answer');
}

/** What a thread remembers of a question and its answer. */
export const remembered = (question: string, { answer, citations }: Answer): readonly Message[] => [
  { role: 'user', content: question },
  {
    role: 'assistant',
    content: answer,
    citations: citations.map(({ marker, id }) => ({ marker, id })),
  },
];
