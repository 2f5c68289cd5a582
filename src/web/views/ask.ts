import { showConversation } from '../ask/conversationView.js';
import type { Context, OpenView } from '../context.js';
import type { Conversation } from '../conversation.js';
import { fill, h } from '../dom.js';
import { answerActions } from '../keep/answerActions.js';
import { currentConversation, setCurrent } from '../keep/current.js';

/**
 * The question box and the conversation under it. `kept` in the address names a conversation that this browser keeps, so that
 * it is there again after the page was loaded anew.
 */
export const openAsk: OpenView = async (context, _parameters, search) => {
  const fault = h('p', { class: 'fault not-kept', role: 'alert' });
  await takeUp(search.get('kept'), context, fault);
  const conversation = currentConversation();
  const view = showConversation(
    context,
    {
      ...(conversation ? { conversation } : {}),
      onChange: (changed) => keep(changed, context, fault),
      answerActions: (exchange, whole) => answerActions(exchange, whole, context),
    },
    search,
  );
  if (conversation) showAddress(conversation, context);
  view.content.insertBefore(fault, view.content.firstChild); // it stays in sight, whatever is scrolled to
  return view;
};

/** Opens the kept conversation that the address names; said in words where that cannot be. */
async function takeUp(id: string | null, { kept }: Context, fault: HTMLElement): Promise<void> {
  if (id === null || currentConversation()?.id === id) return;
  try {
    const found = await kept.find(id);
    setCurrent(found?.conversation);
    if (!found) fill(fault, 'This browser does not keep that conversation, or not any more.');
  } catch (error) {
    fill(fault, `The conversation cannot be opened: ${wordsOf(error)}.`);
  }
}

async function keep(changed: Conversation, context: Context, fault: HTMLElement): Promise<void> {
  setCurrent(changed);
  showAddress(changed, context);
  if (changed.exchanges.length === 0) return;
  try {
    await context.kept.keep(changed);
    fill(fault);
  } catch (error) {
    fill(
      fault,
      `This conversation is not kept: ${wordsOf(error)}. Export what you need, or delete older ones in the `,
      h('a', { href: new URL('history', context.root).href }, 'history'),
      '.',
    );
  }
}

function showAddress({ id, exchanges }: Conversation, { root }: Context): void {
  if (location.pathname !== root.pathname) return; // another view was opened meanwhile
  const address = new URL(exchanges.length > 0 ? `?kept=${id}` : '', root);
  history.replaceState(null, '', address);
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
