import type { Answer } from '../../answer.js';
import type { Filters } from '../../types.js';
import { ApiError } from '../api.js';
import { askStream } from '../askStream.js';
import type { Context, View } from '../context.js';
import { type Conversation, historyOf, startConversation, withExchange } from '../conversation.js';
import { button, fill, h } from '../dom.js';
import { createComposer } from './composer.js';
import { createExchangeView, type ExchangeView } from './exchangeView.js';
import type { ConversationHooks } from './hooks.js';
import { listenToKeys, showKeys } from './keys.js';
import { newId } from './newId.js';
import { suggestions } from './suggestions.js';
import { countOf } from './words.js';

/**
 * A conversation and the box to go on with it.
 * @param given what an address asks for: `q` is put into the box, `call` narrows to that call
 */
export function showConversation(
  context: Context,
  hooks: ConversationHooks,
  given: URLSearchParams,
): View {
  let conversation = hooks.conversation ?? startConversation(newId());
  let filters: Filters = conversation.exchanges.at(-1)?.filters ?? {};
  let last: ExchangeView | null = null;
  let running: AbortController | null = null;
  const left = new AbortController();
  const thread = h('div', { class: 'thread' });

  const setFilters = (chosen: Filters) => {
    filters = chosen;
    composer.setFilters(filters);
  };
  const add = (question: string, before: Conversation): ExchangeView => {
    last?.settle();
    const view = createExchangeView(question, context, {
      again: (chosen) => {
        if (chosen) setFilters(chosen);
        void run(view, question, before);
      },
      edit: () => composer.write(question),
    });
    last = view;
    thread.append(view.element);
    content.classList.add('begun');
    return view;
  };
  const run = async (view: ExchangeView, question: string, before: Conversation) => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    composer.setBusy(true);
    view.begin(filters);
    view.element.scrollIntoView({ block: 'start' });
    context.announce('Searching');
    const asked = Object.keys(filters).length > 0 ? { question, filters } : { question };
    const body = { ...asked, history: historyOf(before) };
    const listener = { ...view, token: view.draft, citation: () => {} };
    try {
      const answer = await askStream(context.api, body, listener, mine.signal);
      const exchange = { ...asked, answer };
      conversation = withExchange(before, exchange);
      view.answered(
        answer,
        hooks.answerActions(exchange, () => conversation),
      );
      context.announce(inWords(answer));
      hooks.onChange(conversation);
    } catch (error) {
      if (mine.signal.aborted) view.stopped();
      else if (error instanceof ApiError) view.failed(error.message);
      else throw error;
    } finally {
      if (running === mine) {
        running = null;
        composer.setBusy(false);
      }
    }
  };
  const ask = (question: string) => void run(add(question, conversation), question, conversation);
  const askSuggested = (question: string) => {
    ask(question);
    last?.focus(); // the button that was pressed is not shown any more
  };
  const stop = () => {
    if (!running) return;
    running.abort();
    context.announce('Stopped');
  };
  const composer = createComposer(context, { ask, stop, filter: setFilters });
  const restart = () => {
    running?.abort();
    conversation = startConversation(newId());
    last = null;
    fill(thread);
    content.classList.remove('begun');
    composer.focus();
    hooks.onChange(conversation);
  };
  const content = h(
    'div',
    { class: 'ask' },
    h('h1', null, 'What was said?'),
    h(
      'p',
      { class: 'soft intro' },
      'Every sentence of an answer is quoted to the letter, with who said it and where.',
    ),
    thread,
    composer.element,
    h(
      'p',
      { class: 'foot' },
      button('New conversation', restart, { class: 'quiet small restart' }),
      h(
        'a',
        { class: 'button quiet small', href: new URL('history', context.root).href },
        'History',
      ),
      button('Keys', showKeys, { class: 'quiet small' }),
    ),
    suggestions(context.api, askSuggested, left.signal),
  );

  let before = startConversation(conversation.id);
  for (const exchange of conversation.exchanges) {
    const view = add(exchange.question, before);
    view.begin(exchange.filters ?? {});
    view.answered(
      exchange.answer,
      hooks.answerActions(exchange, () => conversation),
    );
    before = withExchange(before, exchange);
  }
  const call = given.get('call');
  setFilters(call ? { calls: [call] } : filters);
  const question = given.get('q');
  if (question) composer.write(question);
  listenToKeys({ focus: composer.focus, stop }, left.signal);
  return {
    title: conversation.title || 'Ask',
    content,
    leave: () => {
      running?.abort();
      left.abort();
    },
  };
}

/** What came of a question, as a screen reader says it. */
function inWords({ form, status, answer, citations, related }: Answer): string {
  const said = answer.replaceAll('**', '');
  if (form === 'talk') return said;
  if (status === 'answered') return `Answered with ${countOf(citations.length, 'source')}. ${said}`;
  const closest = `${countOf(related.length, 'close statement')} below may not answer.`;
  return `No answer. ${said}${related.length > 0 ? ` ${closest}` : ''}`;
}
