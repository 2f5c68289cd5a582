import type { Citation } from '../../types.js';
import { citedWords } from '../ask/sourceList.js';
import type { Context } from '../context.js';
import { button, h } from '../dom.js';

/** Statements with the way to each in its transcript; the keyboard goes through all of them there. */
export function places(citations: readonly Citation[], context: Context): HTMLElement {
  return h(
    'ul',
    { class: 'sources' },
    citations.map((citation) =>
      h(
        'li',
        null,
        citedWords(citation, context),
        button('In its place', (opener) => context.showSource(citation, citations, opener), {
          class: 'quiet small',
          'aria-label': `In its place: ${citation.attribution}`,
        }),
      ),
    ),
  );
}
