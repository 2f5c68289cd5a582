import type { Verification } from '../../citations/verify/verification.js';
import type { Filters } from '../../types.js';
import { ApiError } from '../api.js';
import { scopeRow } from '../ask/scopeRow.js';
import type { Context } from '../context.js';
import { fill, h, on } from '../dom.js';
import { VERDICTS } from './verdicts.js';
import { verificationView } from './verification.js';

export interface QuoteForm {
  readonly element: HTMLElement;
  /** Ends what still runs. */
  leave(): void;
}

/** The longest quote that the server takes. */
const MAX_QUOTE = 5000;
/** A longer address is cut by some of the programs that it is sent through. */
const MAX_SHARED = 1500;

/**
 * Words to check, who is said to have said them, and where; below it what became of them.
 * @param given `quote` and `speaker` of the address: a quote in it is checked at once
 */
export function quoteForm(context: Context, given: URLSearchParams): QuoteForm {
  let filters: Filters = {};
  let running: AbortController | null = null;
  const quote = h('textarea', { id: 'quote', rows: 4, maxlength: MAX_QUOTE, required: true });
  const speaker = h('input', { id: 'said-by', type: 'text', maxlength: 200, autocomplete: 'off' });
  const scope = h('div', { class: 'set-scope' });
  const outcome = h('div', { class: 'outcome-place', tabindex: -1 });

  const setFilters = (chosen: Filters) => {
    filters = chosen;
    if (scope.contains(document.activeElement)) quote.focus(); // the chip that had the focus goes
    const row = { api: context.api, filters, scope: null, met: [], verb: 'Use' };
    fill(scope, scopeRow({ ...row, change: setFilters }));
  };
  const check = async () => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    outcome.setAttribute('aria-busy', 'true');
    const name = speaker.value.trim();
    const body = { quote: quote.value, ...(name && { speaker: name }), filters };
    try {
      const found = await context.api.post<Verification>('api/verify', body, mine.signal);
      fill(outcome, verificationView(found, context));
      context.announce(`${VERDICTS[found.verdict].words}. ${found.message}`);
      if (quote.value.length <= MAX_SHARED) rememberInAddress(quote.value, name);
    } catch (error) {
      if (mine.signal.aborted) return;
      if (!(error instanceof ApiError)) throw error;
      fill(outcome, h('p', { class: 'notice', role: 'alert' }, error.message));
    }
    outcome.removeAttribute('aria-busy');
  };
  setFilters(filters);
  quote.value = given.get('quote') ?? '';
  speaker.value = given.get('speaker') ?? '';
  if (quote.value.trim()) void check();
  const form = on(
    h(
      'form',
      { class: 'check' },
      h('label', { for: 'quote' }, 'The quote'),
      quote,
      h('label', { for: 'said-by' }, 'Said by ', h('span', { class: 'soft' }, '(if you know)')),
      speaker,
      scope,
      h('p', { class: 'actions' }, h('button', { class: 'main' }, 'Check')),
    ),
    {
      submit: (event) => {
        event.preventDefault();
        void check();
      },
      keydown: (event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
      },
    },
  );
  return { element: h('div', null, form, outcome), leave: () => running?.abort() };
}

/** So that the address can be sent to somebody who is to see the same. */
function rememberInAddress(quote: string, speaker: string): void {
  const search = new URLSearchParams({ quote, ...(speaker && { speaker }) });
  history.replaceState(history.state, '', `?${search}`);
}
