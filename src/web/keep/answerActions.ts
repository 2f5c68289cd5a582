import type { Context } from '../context.js';
import type { Conversation, Exchange } from '../conversation.js';
import { button, h } from '../dom.js';
import { openExport } from './exportDialog.js';
import { feedbackButtons } from './feedbackButtons.js';
import { shareButton } from './shareButton.js';

/** What a reader can do with an answer beside copying it: share and export it, and say what it is worth. */
export function answerActions(
  exchange: Exchange,
  conversation: () => Conversation,
  context: Context,
): Node {
  const more = h('div', { class: 'more' });
  const upToHere = () => {
    const { exchanges, title } = conversation();
    return { title, exchanges: exchanges.slice(0, exchanges.indexOf(exchange) + 1) };
  };
  const actions = document.createDocumentFragment();
  actions.append(
    shareButton(upToHere, more, context),
    button(
      'Export',
      () => {
        const { title, exchanges } = conversation();
        const all = exchanges.length > 1 ? exchanges : null;
        openExport({ title, exchanges: [exchange] }, all, context);
      },
      { class: 'quiet', 'aria-haspopup': 'dialog' },
    ),
    ...feedbackButtons(exchange, more, context),
    more,
  );
  return actions;
}
