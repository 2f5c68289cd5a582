import { callName, countOf } from '../ask/words.js';
import { h } from '../dom.js';
import type { LoadedCall } from './callStore.js';
import { dateInWords } from './dateInWords.js';

/** What is known of the call, where its publisher shows it, and the way to ask about it. */
export function readerHead(call: LoadedCall, root: URL): HTMLElement {
  const { id, company, ticker, period, title, date, publisher, url, statements } = call;
  const name = callName(call);
  const about = [
    company && period ? ticker : null,
    date && dateInWords(date),
    publisher,
    countOf(statements.length, 'statement'),
  ];
  const ask = new URL(`?call=${encodeURIComponent(id)}`, root).href;
  return h(
    'header',
    { class: 'reader-head' },
    h('h1', null, name),
    title && title !== name && h('p', null, title),
    h('p', { class: 'soft small' }, about.filter(Boolean).join(' · ')),
    h(
      'p',
      { class: 'actions small' },
      h('a', { href: ask }, 'Ask about this call'),
      url && isWebAddress(url) && h('a', { href: url, rel: 'noreferrer' }, 'At the publisher'),
    ),
  );
}

/** A transcript may come with any address: only those that a browser shows are links. */
function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
