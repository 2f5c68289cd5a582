import type { Api } from '../api.js';
import { button, fill, h } from '../dom.js';

/** Questions that the calls answer, to begin with; nothing is shown where there are none. */
export function suggestions(
  api: Api,
  ask: (question: string) => void,
  signal: AbortSignal,
): HTMLElement {
  const element = h('section', { class: 'suggestions', 'aria-labelledby': 'try', hidden: true });
  api.get<{ readonly suggestions: readonly string[] }>('api/suggestions', signal).then(
    ({ suggestions }) => {
      fill(
        element,
        h('h2', { id: 'try', class: 'soft small' }, 'Questions that the calls answer'),
        h(
          'ul',
          null,
          suggestions.map((question) =>
            h(
              'li',
              null,
              button(question, () => ask(question), { class: 'suggest' }),
            ),
          ),
        ),
      );
      element.hidden = suggestions.length === 0;
    },
    () => {}, // a question can be asked without them
  );
  return element;
}
