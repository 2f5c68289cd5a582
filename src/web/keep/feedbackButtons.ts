import { ApiError } from '../api.js';
import type { Context } from '../context.js';
import type { Exchange } from '../conversation.js';
import { button, fill, h, on } from '../dom.js';
import { wordsOf } from './shareButton.js';
import { thumb } from './thumb.js';

type Rating = 'up' | 'down';

/** What the server takes of a reason. */
const MAX_REASON = 2000;

/** As long as the page lives, so that coming back from another view shows what was said. */
const given = new WeakMap<Exchange, Rating>();

/**
 * Thumbs up or down; down asks for a reason, which may be left out.
 * @param more where the form, or what went wrong, is shown
 */
export function feedbackButtons(
  exchange: Exchange,
  more: HTMLElement,
  { api, announce }: Context,
): readonly HTMLButtonElement[] {
  const show = () => {
    for (const [rating, element] of [['up', up] as const, ['down', down] as const])
      element.setAttribute('aria-pressed', String(given.get(exchange) === rating));
  };
  const send = async (rating: Rating, reason: string) => {
    const { question, answer } = exchange;
    try {
      const citations = answer.citations.map(({ id }) => id); // the server keeps no more of them
      const said = { question, answer: answer.answer, citations, rating };
      await api.post('api/feedback', reason === '' ? said : { ...said, reason });
      given.set(exchange, rating);
      show();
      fill(more, h('p', { class: 'soft small' }, 'Thank you.'));
      announce('Thank you for your feedback');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      fill(more, h('p', { class: 'fault', role: 'alert' }, wordsOf(error)));
    }
  };
  const up = ratingButton('up', 'Good answer', () => {
    if (given.get(exchange) !== 'up') void send('up', '');
  });
  const down = ratingButton('down', 'Bad answer', () => {
    const form = reasonForm(
      (reason) => {
        down.focus();
        void send('down', reason);
      },
      () => {
        fill(more);
        down.focus();
      },
    );
    fill(more, form);
    form.querySelector('textarea')?.focus();
    form.scrollIntoView({ block: 'center' }); // not under the question box
  });
  show();
  return [up, down];
}

function ratingButton(rating: Rating, label: string, press: () => void): HTMLButtonElement {
  const element = button('', press, { class: 'quiet thumb', 'aria-label': label, title: label });
  element.append(thumb(rating));
  return element;
}

function reasonForm(send: (reason: string) => void, cancel: () => void): HTMLFormElement {
  const reason = h('textarea', { rows: 2, maxlength: MAX_REASON });
  const form = h(
    'form',
    { class: 'reason' },
    h('label', null, 'What is wrong with it? You need not say.', reason),
    h('p', { class: 'actions' }, h('button', { class: 'main' }, 'Send'), button('Cancel', cancel)),
  );
  return on(form, {
    submit: (event) => {
      event.preventDefault();
      send(reason.value.trim());
    },
    keydown: (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      cancel();
    },
  });
}
