import type { Filters } from '../../types.js';
import type { Context } from '../context.js';
import { fill, h, on } from '../dom.js';
import { countOfCharacters, MAX_QUESTION } from './limit.js';
import { scopeRow } from './scopeRow.js';

export interface Composer {
  readonly element: HTMLElement;
  /** While a question runs, the button stops it. */
  setBusy(isBusy: boolean): void;
  setFilters(filters: Filters): void;
  /** Puts a question into the box, to be changed or asked. */
  write(question: string): void;
  focus(): void;
}

export interface ComposerActions {
  ask(question: string): void;
  stop(): void;
  filter(filters: Filters): void;
}

/** From here on it is said how much is left. */
const SHOW_COUNT_FROM = 1500;

/** The question box: it grows with its words, Enter sends, Shift+Enter breaks the line. */
export function createComposer(context: Context, actions: ComposerActions): Composer {
  let isBusy = false;
  const box = h('textarea', {
    id: 'question',
    name: 'question',
    rows: 1,
    autocomplete: 'off',
    enterkeyhint: 'send',
    placeholder: 'Ask what was said…',
    'aria-describedby': 'question-count',
  });
  const count = h('p', { id: 'question-count', class: 'soft small', 'aria-live': 'polite' });
  const send = h('button', { type: 'button', class: 'send main' }, 'Ask');
  const scope = h('div', { class: 'set-scope' });
  const show = () => {
    const length = countOfCharacters(box.value);
    const isTooLong = length > MAX_QUESTION;
    count.textContent =
      length < SHOW_COUNT_FROM
        ? ''
        : `${length} of ${MAX_QUESTION} characters${isTooLong ? ': shorten it' : ''}`;
    box.setAttribute('aria-invalid', String(isTooLong));
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight + 2}px`; // and its borders
  };
  const ask = () => {
    const question = box.value.trim();
    if (isBusy || question === '' || countOfCharacters(question) > MAX_QUESTION) return box.focus();
    box.value = '';
    show();
    actions.ask(question);
  };
  on(box, {
    input: show,
    keydown: (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      ask();
    },
  });
  on(send, { click: () => (isBusy ? actions.stop() : ask()) });
  const element = on(
    h(
      'form',
      { class: 'composer' },
      h('label', { for: 'question', class: 'unseen' }, 'Question'),
      h('div', { class: 'box' }, box, send),
      h('div', { class: 'below' }, scope, count),
    ),
    { submit: (event) => event.preventDefault() },
  );
  return {
    element,
    setBusy: (busy) => {
      isBusy = busy;
      send.textContent = busy ? 'Stop' : 'Ask';
      send.classList.toggle('main', !busy);
    },
    setFilters: (filters) => {
      const hadFocus = scope.contains(document.activeElement);
      const change = (chosen: Filters) => actions.filter(chosen);
      const row = { api: context.api, filters, scope: null, met: [], verb: 'Use', change };
      fill(scope, scopeRow(row));
      if (hadFocus) box.focus();
    },
    write: (question) => {
      box.value = question;
      show();
      box.focus();
    },
    focus: () => box.focus(),
  };
}
