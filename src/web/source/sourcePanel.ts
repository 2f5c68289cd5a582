import type { Citation } from '../../types.js';
import { citationName } from '../ask/words.js';
import type { Context } from '../context.js';
import { button, fill, h, on } from '../dom.js';
import { listenToPanelKeys } from './panelKeys.js';
import { createSheet } from './sheet.js';
import { sourceHead, speakerOf } from './sourceHead.js';
import { createTranscriptPane } from './transcriptPane.js';

export interface SourcePanel {
  show: Context['showSource'];
}

/** The panel beside the answer: the transcript of a citation with its exact words marked, and the way to the next one. */
export function createSourcePanel(panel: HTMLElement, context: () => Context): SourcePanel {
  let all: readonly Citation[] = [];
  let at = 0;
  let opener: HTMLElement | null = null;
  const page = document.getElementById('main');
  const sheet = createSheet(panel, [...document.querySelectorAll('.skip, .bar, #main')]);
  const title = h('h2', { tabindex: -1, id: 'source-title' });
  const place = h('span', { class: 'soft small' });
  const about = h('div', { class: 'about' });
  const pane = createTranscriptPane(context);
  const previous = button('‹', () => step(-1), labels('Previous source', '[ ArrowLeft'));
  const next = button('›', () => step(1), labels('Next source', '] ArrowRight'));
  const walk = h('div', { class: 'walk', role: 'group', 'aria-label': 'Sources' });
  fill(walk, previous, place, next);
  const close = button('Close', () => leave(), { class: 'quiet', 'aria-keyshortcuts': 'Escape' });
  fill(panel, h('div', { class: 'source-bar' }, walk, close), title, about, pane.element);
  panel.setAttribute('aria-labelledby', 'source-title');

  const render = () => {
    const citation = all[at];
    if (!citation) return;
    title.textContent = speakerOf(citation);
    walk.hidden = all.length < 2;
    place.textContent = `${at + 1} of ${all.length}`;
    fill(about, ...sourceHead(citation, context()));
    pane.show(citation);
    markOpener(opener, citation);
  };
  const step = (by: number) => {
    if (all.length < 2) return;
    at = (at + by + all.length) % all.length;
    render();
    const citation = all[at];
    if (citation)
      context().announce(
        `Source ${at + 1} of ${all.length}: ${citationName(citation)}. ${citation.quote}`,
      );
  };
  const hide = () => {
    panel.hidden = true;
    sheet.closed();
    markOpener(opener, null);
  };
  const leave = () => {
    const hadFocus =
      panel.contains(document.activeElement) || document.activeElement === document.body;
    hide();
    if (hadFocus) (opener?.isConnected ? opener : page)?.focus();
  };
  /** Another view has taken the place of the one with the opener. */
  const leaveWithView = () => {
    if (panel.hidden || opener?.isConnected) return;
    hide();
    if (document.activeElement === document.body) page?.focus({ preventScroll: true });
  };
  if (page) new MutationObserver(leaveWithView).observe(page, { childList: true });
  on(panel, {
    click: ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link?.hash && link.pathname === location.pathname) leave();
    },
  });
  listenToPanelKeys({ isOpen: () => !panel.hidden, close: leave, step });
  return {
    show: (citation, others, from) => {
      all = others.includes(citation) ? others : [citation];
      at = all.indexOf(citation);
      opener = from;
      panel.hidden = false;
      sheet.opened();
      render();
      title.focus({ preventScroll: true });
    },
  };
}

const labels = (name: string, keys: string) => ({
  class: 'quiet',
  'aria-label': name,
  'aria-keyshortcuts': keys,
  title: `${name} (${keys.split(' ')[0]})`,
});

/** Among the markers of the same answer, the one whose words are shown. */
function markOpener(opener: HTMLElement | null, shown: Citation | null): void {
  for (const marker of document.querySelectorAll('[data-marker][aria-current]'))
    marker.removeAttribute('aria-current');
  if (!shown || !('marker' in shown)) return;
  const answer = opener?.closest('.answer');
  for (const marker of answer?.querySelectorAll(`[data-marker="${shown.marker}"]`) ?? [])
    marker.setAttribute('aria-current', 'true');
}
