import type { Answer, FoundPassage, Scope } from '../../answer.js';
import type { Filters } from '../../types.js';
import type { Context } from '../context.js';
import { copyWords } from '../copyWords.js';
import { button, fill, h } from '../dom.js';
import { answerView } from './answerView.js';
import { statementsOf } from './choices.js';
import { copyText } from './copyText.js';
import { scopeRow } from './scopeRow.js';
import { countOf, searchingIn } from './words.js';

/** One question and what becomes of it. */
export interface ExchangeView {
  readonly element: HTMLElement;
  /** It is asked, now or once more. */
  begin(filters: Filters): void;
  scope(scope: Scope): void;
  passages(passages: readonly FoundPassage[]): void;
  draft(text: string): void;
  answered(answer: Answer, more: Node): void;
  /** It was not answered, in words. */
  failed(message: string): void;
  stopped(): void;
  /** Another question follows: this one stays as it is. */
  settle(): void;
  /** Whoever reads with the keyboard goes on from its question. */
  focus(): void;
}

export interface ExchangeActions {
  /** Asks the same once more; with other filters where they are given. */
  again(filters?: Filters): void;
  edit(): void;
}

export function createExchangeView(
  question: string,
  context: Context,
  actions: ExchangeActions,
): ExchangeView {
  let filters: Filters = {};
  let scope: Scope | null = null;
  let found: readonly FoundPassage[] = [];
  let isLast = true;
  const heading = h('h2', { class: 'question', tabindex: -1 }, question);
  const where = h('div', { class: 'where' });
  const body = h('div', { class: 'body' });
  const below = h('div', { class: 'actions' });
  const status = h('p', { class: 'soft progress' });
  const draft = h('p', { class: 'draft' });

  const showScope = () => {
    if (where.contains(document.activeElement)) heading.focus({ preventScroll: true }); // what had the focus goes
    if (!scope) return fill(where);
    const { question: understood, resolvedFrom } = scope;
    const change = (chosen: Filters) => {
      heading.focus();
      actions.again(chosen);
    };
    const met = statementsOf(found);
    const isFollowUp = resolvedFrom === 'history' && understood && understood !== question;
    fill(
      where,
      isFollowUp && h('p', { class: 'soft small' }, `Understood as: ${understood}`),
      scopeRow({
        api: context.api,
        filters,
        scope,
        met,
        verb: 'Ask again',
        change: isLast ? change : null,
      }),
    );
  };
  const again = button('Ask again', () => {
    heading.focus();
    actions.again();
  });
  const edit = button('Edit', actions.edit, { class: 'quiet' });
  const unanswered = (notice: HTMLElement) => {
    body.removeAttribute('aria-busy');
    fill(body, notice);
    fill(below, isLast && again, edit);
  };
  return {
    element: h('article', { class: 'exchange' }, heading, where, body, below),
    begin: (given) => {
      filters = given;
      scope = null;
      found = [];
      fill(where);
      fill(below);
      fill(draft);
      status.textContent = 'Searching…';
      fill(body, status);
      body.setAttribute('aria-busy', 'true');
    },
    scope: (resolved) => {
      scope = resolved;
      status.textContent = searchingIn(resolved);
      showScope();
    },
    passages: (passages) => {
      found = passages;
      status.textContent = `Reading ${countOf(passages.length, 'passage')}…`;
    },
    draft: (text) => {
      if (!draft.isConnected) {
        status.textContent = 'Draft, not checked yet';
        body.append(draft);
      }
      draft.append(text);
    },
    answered: (answer, more) => {
      scope = answer.form === 'talk' ? null : answer.scope; // nothing was searched
      body.removeAttribute('aria-busy');
      showScope();
      fill(body, answerView(answer, context));
      again.className = 'quiet';
      fill(below, copyButton(question, answer, context), isLast && again, edit, more);
    },
    failed: (message) => unanswered(h('p', { class: 'notice', role: 'alert' }, message)),
    stopped: () => unanswered(h('p', { class: 'soft' }, 'Stopped.')),
    settle: () => {
      isLast = false;
      again.remove();
      showScope();
    },
    focus: () => heading.focus({ preventScroll: true }),
  };
}

function copyButton(question: string, answer: Answer, context: Context): HTMLElement {
  const absolute = (url: string) => new URL(url.replace(/^\//, ''), context.root).href;
  return button(
    'Copy',
    (pressed) => {
      const text = Promise.resolve(copyText(question, answer, absolute));
      void copyWords(text, 'the answer with its references', pressed, context);
    },
    { class: 'quiet' },
  );
}
