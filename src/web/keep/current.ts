import type { Conversation } from '../conversation.js';

let shown: Conversation | undefined;

/** The conversation of the ask view, which is still there for whoever comes back from another view. */
export const currentConversation = (): Conversation | undefined => shown;

export function setCurrent(conversation: Conversation | undefined): void {
  shown = conversation;
}

/** Lets go of a conversation that was deleted. */
export function forgetCurrent(id: string): void {
  if (shown?.id === id) shown = undefined;
}
