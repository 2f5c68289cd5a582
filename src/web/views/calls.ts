import { loadCorpus } from '../ask/corpus.js';
import { countOf } from '../ask/words.js';
import { callList } from '../calls/callList.js';
import { findCalls } from '../calls/findCalls.js';
import type { OpenView } from '../context.js';
import { fill, h, on } from '../dom.js';

/** A reader hears what a search found when the typing stops, not at each letter. */
const PAUSE_MS = 500;

/** All calls by company, with a box to find some of them. @throws ApiError */
export const openCalls: OpenView = async (context, _parameters, search) => {
  const corpus = await loadCorpus(context.api);
  const box = h('input', {
    type: 'search',
    id: 'find-calls',
    autocomplete: 'off',
    placeholder: 'Company, ticker, period, date, publisher',
    value: search.get('q') ?? '',
  });
  const count = h('p', { class: 'soft small' });
  const list = h('div', null);
  let pause: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    const groups = findCalls(box.value, corpus);
    const calls = groups.reduce((sum, group) => sum + group.calls.length, 0);
    const companies = groups.filter(({ name }) => name !== null).length;
    const found = `${countOf(calls, 'call')} of ${countOf(companies, 'company', 'companies')}`;
    const nothing = corpus.calls.length === 0 ? NO_CALLS : `No call matches “${box.value.trim()}”.`;
    count.textContent = calls > 0 ? found : '';
    fill(list, calls > 0 ? callList(groups, context) : h('p', { class: 'notice' }, nothing));
    return calls > 0 ? found : nothing;
  };
  on(box, {
    input: () => {
      const found = show();
      clearTimeout(pause);
      pause = setTimeout(() => context.announce(found), PAUSE_MS);
    },
  });
  show();
  return {
    title: 'Calls',
    content: h(
      'div',
      { class: 'calls' },
      h('h1', null, 'Calls'),
      h('p', null, h('a', { href: new URL('upload', context.root).href }, 'Add a transcript')),
      h('search', null, h('label', { for: 'find-calls', class: 'unseen' }, 'Find a call'), box),
      count,
      list,
    ),
    leave: () => clearTimeout(pause),
  };
};

const NO_CALLS = 'There are no calls yet: add a transcript, here or with npm run ingest.';
