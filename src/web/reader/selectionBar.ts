import type { Context } from '../context.js';
import { fill, h } from '../dom.js';
import type { LoadedCall } from './callStore.js';
import { citeRange } from './citeRange.js';
import { selectedRange } from './selectedRange.js';

/** A selection is still changing until it rests for so long. */
const REST_MS = 200;
const SHOWN_WORDS = 60;

/** A bar that offers to cite the words that are selected in the transcript. */
export function selectionBar(
  call: LoadedCall,
  words: ReadonlyMap<string, HTMLElement>,
  context: Context,
  text: () => Promise<string>,
  signal: AbortSignal,
): HTMLElement {
  const bar = h('div', {
    class: 'selection-bar',
    role: 'group',
    'aria-label': 'Cite selection',
    hidden: true,
  });
  let rest: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;

  const show = async () => {
    if (isPressed || bar.contains(document.activeElement)) return;
    const range = selectedRange(getSelection(), call.statements, words);
    const source = range && (await text().catch(() => null));
    const cited = range && source ? citeRange(call, source, range.start, range.end) : null;
    if (signal.aborted || bar.contains(document.activeElement)) return;
    const wasHidden = bar.hidden;
    bar.hidden = cited === null;
    if (cited === null) return fill(bar);
    if ('problem' in cited) {
      fill(bar, h('span', { class: 'small' }, cited.problem));
      context.announce(cited.problem);
      return;
    }
    const { quote } = cited;
    const shown = quote.length > SHOWN_WORDS ? `${quote.slice(0, SHOWN_WORDS)}…` : quote;
    fill(
      bar,
      h('span', { class: 'small' }, 'Cite selection'),
      h('span', { class: 'soft small words' }, `“${shown}”`),
      context.citeButton(cited),
    );
    if (wasHidden) context.announce('Alt C goes to Cite selection');
  };
  const listen = { signal };
  document.addEventListener(
    'selectionchange',
    () => {
      clearTimeout(rest);
      rest = setTimeout(() => void show(), REST_MS);
    },
    listen,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const first = bar.querySelector('button');
      if (event.code !== 'KeyC' || !event.altKey || event.ctrlKey || bar.hidden || !first) return;
      event.preventDefault();
      first.focus();
    },
    listen,
  );
  bar.addEventListener('pointerdown', () => {
    isPressed = true;
  });
  document.addEventListener(
    'pointerup',
    () =>
      setTimeout(() => {
        isPressed = false;
      }),
    listen,
  );
  signal.addEventListener('abort', () => clearTimeout(rest));
  return bar;
}
