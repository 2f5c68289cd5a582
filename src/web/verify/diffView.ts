import type { WordChange } from '../../catalogue.js';
import { h } from '../dom.js';

/**
 * What was changed between the words that were said and the quote: struck through what was said and is not in the quote,
 * underlined what the quote puts in. Whoever does not see that hears it.
 */
export function diffView(diff: readonly WordChange[]): HTMLElement {
  return h(
    'div',
    { class: 'diff' },
    h(
      'blockquote',
      null,
      diff.flatMap((part, at) => [at > 0 && !CLINGS.test(part.text) && ' ', changeOf(part)]),
    ),
    h(
      'p',
      { class: 'soft small', 'aria-hidden': 'true' },
      h('del', null, 'said, not in the quote'),
      ' ',
      h('ins', null, 'in the quote, not said'),
    ),
  );
}

/** What stands at the word before it. */
const CLINGS = /^[,.;:!?%)\]]/;

function changeOf({ op, text }: WordChange): HTMLElement | string {
  if (op === 'same') return text;
  return op === 'removed'
    ? h('del', null, h('span', { class: 'unseen' }, '[said, not quoted: '), text, unseenEnd())
    : h('ins', null, h('span', { class: 'unseen' }, '[quoted, not said: '), text, unseenEnd());
}

const unseenEnd = (): HTMLElement => h('span', { class: 'unseen' }, ']');
