import type { ShownConversation, ShownExchange } from '../../state/conversation.js';
import { answerView } from '../ask/answerView.js';
import { newId } from '../ask/newId.js';
import type { Context, OpenView } from '../context.js';
import type { Conversation, Exchange } from '../conversation.js';
import { titleOf } from '../conversation.js';
import { button, h } from '../dom.js';
import { changesNote } from '../keep/changesNote.js';
import { setCurrent } from '../keep/current.js';
import { openExport } from '../keep/exportDialog.js';

/** A conversation that somebody shared: as it was, and what has changed since of what it cites. */
export const openShared: OpenView = async (context, { id = '' }) => {
  const path = `api/conversations/${encodeURIComponent(id)}`;
  const shared = await context.api.get<ShownConversation>(path);
  const title = shared.title || titleOf(shared.exchanges[0]?.question ?? '');
  const exchanges = shared.exchanges.flatMap(toExchange);
  return {
    title,
    content: h(
      'div',
      { class: 'shared' },
      h('h1', null, title),
      h('p', { class: 'soft small' }, `Shared on ${dayOf(shared.sharedAt)}`),
      exchanges.length > 0 &&
        h(
          'p',
          { class: 'actions' },
          button('Continue asking', () => void goOn({ title, exchanges }, context)),
          button('Export', () => openExport({ title, exchanges }, null, context), {
            class: 'quiet',
            'aria-haspopup': 'dialog',
          }),
        ),
      shared.exchanges.map((exchange) => sharedExchange(exchange, context)),
    ),
  };
};

function sharedExchange(exchange: ShownExchange, context: Context): HTMLElement {
  return h(
    'article',
    { class: 'exchange' },
    h('h2', { class: 'question' }, exchange.question),
    exchange.answer === null
      ? h('p', { class: 'notice' }, 'This answer is not shown any more. ', exchange.withdrawn)
      : h(
          'div',
          { class: 'body' },
          changesNote([...exchange.answer.citations, ...exchange.answer.related], context),
          answerView(exchange.answer, context),
        ),
  );
}

/** What this reader asks from here on is a conversation of one's own: the shared one stays as it is. */
async function goOn(part: Omit<Conversation, 'id'>, context: Context): Promise<void> {
  const conversation = { id: newId(), ...part };
  setCurrent(conversation);
  context.go('');
}

function toExchange({ question, answer }: ShownExchange): Exchange[] {
  if (answer === null) return [];
  const { citations, related } = answer;
  return [
    {
      question,
      answer: {
        ...answer,
        citations: citations.map(({ version: _version, ...citation }) => citation),
        related: related.map(({ version: _version, ...citation }) => citation),
      },
    },
  ];
}

const dayOf = (iso: string): string =>
  new Date(iso).toLocaleDateString('en', { dateStyle: 'long' });
