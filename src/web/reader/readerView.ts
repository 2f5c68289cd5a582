import { callName } from '../ask/words.js';
import type { Context, View } from '../context.js';
import { h } from '../dom.js';
import { callOverview } from './callOverview.js';
import { callStoreOf, type LoadedCall } from './callStore.js';
import { findBar } from './findBar.js';
import { outline } from './outline.js';
import { readerHead } from './readerHead.js';
import { reveal } from './reveal.js';
import { selectionBar } from './selectionBar.js';
import { createStatements } from './statements.js';

/** A call to read and to cite from; the statement that the address names by its fragment is marked. */
export function showCall(call: LoadedCall, context: Context): View {
  const left = new AbortController();
  const text = () => callStoreOf(context.api).source(call);
  text().catch(() => {}); // asked for early, so that it is there when something is cited
  const { element, words, headings, focus } = createStatements(call, context, text);
  const find = findBar(call.statements, words, context.announce);
  const showAddressed = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const at = call.statements.findIndex((statement) => statement.id === id);
    const own = words.get(id);
    if (!own) return;
    element.querySelector('.addressed')?.classList.remove('addressed');
    own.classList.add('addressed');
    reveal(own);
    focus(at);
  };
  addEventListener('hashchange', showAddressed, { signal: left.signal });
  if (location.hash) requestAnimationFrame(showAddressed); // when the view is in its place
  return {
    title: callName(call),
    content: h(
      'div',
      { class: 'reader' },
      readerHead(call, context.root),
      callOverview(call, context),
      h('div', { class: 'reader-tools' }, find.element, outline(headings)),
      h(
        'p',
        { class: 'soft small hint' },
        'Each # is the permanent link of a statement: ↑ and ↓ go from one to the next, Tab to Cite. Select words to cite just them.',
      ),
      element,
      selectionBar(call, words, context, text, left.signal),
    ),
    leave: () => {
      left.abort();
      find.clear();
    },
  };
}
