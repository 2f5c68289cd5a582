import type { Conversation, Exchange } from '../conversation.js';

/** What an ask view does with its conversation beyond showing it. */
export interface ConversationHooks {
  /** The conversation to show and to go on with; without one a new one begins. */
  readonly conversation?: Conversation;
  /** Called after each answer, with all that was asked; with an empty one where a new one begins. */
  onChange(conversation: Conversation): void;
  /** What stands under an answer beside copying it. */
  answerActions(exchange: Exchange, conversation: () => Conversation): Node;
}
