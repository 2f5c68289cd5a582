import { showConversation } from '../ask/conversationView.js';
import type { OpenView } from '../context.js';
import type { Conversation } from '../conversation.js';
import { answerActions } from '../keep/answerActions.js';

let shown: Conversation | undefined;

/** The question box and the conversation under it; it is still there for whoever comes back from another view. */
export const openAsk: OpenView = (context, _parameters, search) =>
  showConversation(
    context,
    {
      ...(shown ? { conversation: shown } : {}),
      onChange: (conversation) => {
        shown = conversation;
      },
      answerActions: (exchange, conversation) => answerActions(exchange, conversation, context),
    },
    search,
  );
