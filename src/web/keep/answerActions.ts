import type { Context } from '../context.js';
import type { Conversation, Exchange } from '../conversation.js';

/** What a reader can do with an answer beside copying it. */
export function answerActions(
  _exchange: Exchange,
  _conversation: () => Conversation,
  _context: Context,
): Node {
  return document.createDocumentFragment();
}
