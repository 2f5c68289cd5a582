import { button, h, on } from '../dom.js';
import type { CallStatement } from './callStore.js';
import { findWords, type Hit, MAX_HITS } from './findWords.js';
import { reveal } from './reveal.js';

/** Painted by ::highlight() in views.css. */
const ALL = 'found';
const CURRENT = 'found-here';
const PAUSE_MS = 150;

/** A box that finds words in the call, marks them all and goes from one to the next. */
export function findBar(
  statements: readonly CallStatement[],
  words: ReadonlyMap<string, HTMLElement>,
  announce: (text: string) => void,
): { readonly element: HTMLElement; clear(): void } {
  let hits: readonly Hit[] = [];
  let at = -1;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const box = h('input', {
    type: 'search',
    id: 'find-in-call',
    autocomplete: 'off',
    placeholder: 'Find in this call',
    'aria-label': 'Find in this call',
  });
  const count = h('span', { class: 'soft small count' });
  const previous = button('‹', () => step(-1), { class: 'quiet', 'aria-label': 'Previous hit' });
  const next = button('›', () => step(1), { class: 'quiet', 'aria-label': 'Next hit' });

  const show = () => {
    const total = `${hits.length}${hits.length === MAX_HITS ? '+' : ''}`;
    const nothing = box.value.trim().length > 1 ? 'none' : '';
    count.textContent = hits.length === 0 ? nothing : `${at + 1} of ${total}`;
    for (const control of [previous, next]) control.disabled = hits.length === 0;
    paint(hits, hits[at], words);
  };
  const step = (by: number) => {
    if (hits.length === 0) return;
    at = (at + by + hits.length) % hits.length;
    show();
    const hit = hits[at];
    const element = hit && words.get(hit.id);
    if (element) reveal(element);
    announce(`${count.textContent}: ${element?.textContent ?? ''}`);
  };
  const find = () => {
    hits = findWords(box.value, statements);
    at = -1;
    if (hits.length > 0) step(1);
    else {
      show();
      if (count.textContent) announce('Not found in this call');
    }
  };
  on(box, {
    input: () => {
      clearTimeout(pause);
      pause = setTimeout(find, PAUSE_MS);
    },
    keydown: (event) => {
      if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    },
  });
  show();
  return {
    element: h('search', { class: 'find' }, box, count, previous, next),
    clear: () => {
      clearTimeout(pause);
      paint([], undefined, words);
    },
  };
}

/** Marks without touching the document, so that the words stay one piece that can be selected. */
function paint(
  hits: readonly Hit[],
  current: Hit | undefined,
  words: ReadonlyMap<string, HTMLElement>,
): void {
  if (!('highlights' in CSS)) return; // then a hit is only scrolled to
  const rangesOf = (some: readonly Hit[]) => some.flatMap((hit) => rangeOf(hit, words));
  CSS.highlights.set(ALL, new Highlight(...rangesOf(hits.filter((hit) => hit !== current))));
  CSS.highlights.set(CURRENT, new Highlight(...rangesOf(current ? [current] : [])));
}

function rangeOf({ id, start, end }: Hit, words: ReadonlyMap<string, HTMLElement>): Range[] {
  const text = words.get(id)?.firstChild;
  if (!text) return [];
  const range = new Range();
  range.setStart(text, start);
  range.setEnd(text, end);
  return [range];
}
