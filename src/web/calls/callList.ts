import type { CallRecord } from '../../catalogue.js';
import { countOf } from '../ask/words.js';
import type { Context } from '../context.js';
import { h } from '../dom.js';
import { dateInWords } from '../reader/dateInWords.js';
import type { CompanyCalls } from './findCalls.js';

/** Calls by company, each a link to its reader. */
export function callList(groups: readonly CompanyCalls[], { root }: Context): HTMLElement[] {
  return groups.map(({ name, tickers, calls }) =>
    h(
      'section',
      { class: 'company' },
      h(
        'h2',
        null,
        name ?? 'Company not named in the source',
        h('span', { class: 'soft small' }, [...tickers, countOf(calls.length, 'call')].join(' · ')),
      ),
      h(
        'ul',
        null,
        calls.map((call) => h('li', null, callLine(call, root))),
      ),
    ),
  );
}

function callLine(call: CallRecord, root: URL): HTMLElement[] {
  const { id, period, date, publisher, title, statements } = call;
  const about = [date && dateInWords(date), publisher, countOf(statements, 'statement')];
  return [
    h('a', { href: new URL(`calls/${encodeURIComponent(id)}`, root).href }, period ?? title ?? id),
    h('span', { class: 'soft small' }, about.filter(Boolean).join(' · ')),
  ];
}
