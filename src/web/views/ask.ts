import { ApiError } from '../api.js';
import { askStream } from '../askStream.js';
import type { OpenView } from '../context.js';
import { fill, h, on } from '../dom.js';

/** The question box and the conversation under it. */
export const openAsk: OpenView = (context) => {
  const box = h('textarea', { name: 'question', rows: 2, 'aria-label': 'Question' });
  const answer = h('section', { 'aria-label': 'Answer' });
  const running = new AbortController();
  const form = on(h('form', null, box, h('button', null, 'Ask')), {
    submit: async (event) => {
      event.preventDefault();
      try {
        const draft = h('p', { class: 'draft' });
        fill(answer, draft);
        const listener = {
          scope: () => {},
          passages: () => {},
          token: (text: string) => draft.append(text),
          citation: () => {},
        };
        const { answer: words, citations } = await askStream(
          context.api,
          { question: box.value },
          listener,
          running.signal,
        );
        fill(
          answer,
          h('p', null, words),
          citations.map((citation) => {
            const marker = h('button', { type: 'button' }, `[${citation.marker}]`);
            return on(marker, {
              click: () => context.showSource(citation, citations, marker),
            });
          }),
        );
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        fill(answer, h('p', { role: 'alert' }, error.message));
      }
    },
  });
  return {
    title: 'Ask',
    content: h('div', null, h('h1', null, 'What was said?'), form, answer),
    leave: () => running.abort(),
  };
};
