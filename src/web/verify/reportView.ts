import type { CheckedClaim } from '../../reports/report.js';
import type { Context } from '../context.js';
import { button, fill, h, on } from '../dom.js';
import { diffView } from './diffView.js';
import { places } from './places.js';
import { type CheckedReport, stretchesOf } from './report.js';
import { verdictBadge } from './verdictBadge.js';
import { VERDICTS, type VerdictName } from './verdicts.js';

/** A report's own text with its claims marked by their verdicts, beside the list of the claims. */
export function reportView(text: string, checked: CheckedReport, context: Context): HTMLElement {
  const { claims, summary, message } = checked;
  let shown: VerdictName | null = null;
  const cards = claims.map((claim, at) => claimCard(claim, at, context));
  const marks = new Map<number, HTMLElement>();
  const reading = h(
    'div',
    { class: 'report-text', tabindex: 0, role: 'region', 'aria-label': 'The report' },
    stretchesOf(text, claims).map((stretch) => {
      const claim = stretch.claim === null ? undefined : claims[stretch.claim];
      if (!claim || stretch.claim === null) return stretch.text;
      const mark = claimMark(stretch.text, claim, stretch.claim, (at) => focusOn(cards[at]));
      if (!marks.has(stretch.claim)) marks.set(stretch.claim, mark);
      return mark;
    }),
  );
  for (const [at, card] of cards.entries())
    card.querySelector('p')?.append(
      button('In the report', () => focusOn(marks.get(at)), {
        class: 'quiet small',
        'aria-label': `Claim ${at + 1} in the report`,
      }),
    );
  const list = h('ol', { class: 'claims' });
  const filters = h('p', { class: 'actions', role: 'group', 'aria-label': 'Which claims' });
  const focusOn = (element: HTMLElement | undefined) => {
    if (element?.matches('.claim-card') && !element.isConnected) show(null);
    element?.focus();
    element?.scrollIntoView({ block: 'center' });
  };
  const show = (verdict: VerdictName | null) => {
    shown = verdict;
    fill(
      list,
      cards.filter((_, at) => verdict === null || claims[at]?.verdict === verdict),
    );
    for (const one of filters.querySelectorAll('button'))
      one.setAttribute('aria-pressed', String(one.dataset.verdict === (shown ?? 'all')));
  };
  const filter = (verdict: VerdictName | null, words: string) =>
    button(words, () => show(verdict), { class: 'chip', 'data-verdict': verdict ?? 'all' });
  const present = (Object.keys(VERDICTS) as VerdictName[]).filter((name) => summary[name] > 0);
  fill(
    filters,
    filter(null, `All ${claims.length}`),
    present.map((name) => filter(name, `${VERDICTS[name].words} ${summary[name]}`)),
  );
  show(null);
  return h(
    'section',
    { 'aria-label': 'Outcome' },
    h('p', { class: 'outcome' }, h('strong', null, message)),
    claims.length > 0 &&
      h('div', { class: 'report' }, reading, h('div', { class: 'claim-list' }, filters, list)),
  );
}

/** A claim where it stands; it leads to what is said of it. */
function claimMark(
  words: string,
  { verdict }: CheckedClaim,
  at: number,
  open: (at: number) => void,
): HTMLElement {
  const { tone, shape, words: name } = VERDICTS[verdict];
  return on(
    h(
      'a',
      { class: `claim ${tone}`, href: `#claim-${at + 1}` },
      words,
      h('span', { class: 'shape', 'aria-hidden': 'true' }, shape),
      h('span', { class: 'unseen' }, ` (claim ${at + 1}: ${name})`),
    ),
    {
      click: (event) => {
        event.preventDefault(); // another address would open the view anew
        open(at);
      },
    },
  );
}

function claimCard(claim: CheckedClaim, at: number, context: Context): HTMLLIElement {
  const { verdict, message, text, diff, warnings, citations } = claim;
  return h(
    'li',
    { id: `claim-${at + 1}`, class: 'claim-card', tabindex: -1, value: at + 1 },
    h('p', { class: 'actions' }, verdictBadge(verdict)),
    h('p', { class: 'claimed' }, text),
    h('p', { class: 'soft small' }, message),
    warnings.length > 0 &&
      h(
        'ul',
        { class: 'cautions small' },
        warnings.map((warning) => h('li', null, warning.message)),
      ),
    diff && diff.length > 0 && diffView(diff),
    citations.length > 0 &&
      h(
        'details',
        { open: verdict !== 'exact' && verdict !== 'supported' },
        h('summary', null, verdict === 'not_found' ? 'Nearest statements' : 'What was said'),
        places(citations, context),
      ),
  );
}
