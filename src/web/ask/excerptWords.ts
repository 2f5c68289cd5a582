import type { Citation, Excerpt } from '../../types.js';
import { h } from '../dom.js';

/** A citation, with the words around it unless this browser kept it before answers had them. */
export type Placed = Citation & { readonly excerpt?: Excerpt };

/** What the marked words are to the reader, as a screen reader says it before and behind them. */
export type Marked = 'answering words' | 'cited words' | 'closest words' | 'words of the question';

/**
 * The words of a citation in their place: they are marked, and those around them quieter.
 * @param parts the cited words in turn plain and bold, beginning plain
 */
export function excerptWords(
  { quote, start, end, excerpt }: Placed,
  marked: Marked,
  parts: readonly string[] = [quote],
): HTMLElement {
  const shown = excerpt ?? { text: quote, start, highlights: [[start, end]] };
  const words: (HTMLElement | string)[] = [];
  let from = 0;
  for (const [first, last] of shown.highlights) {
    const said =
      first === start && last === end
        ? parts
        : [shown.text.slice(first - shown.start, last - shown.start)];
    words.push(shown.text.slice(from, first - shown.start));
    words.push(h('mark', { 'data-marked': marked }, said.map(toNode)));
    from = last - shown.start;
  }
  return h('blockquote', { class: 'in-place' }, words, shown.text.slice(from));
}

const toNode = (part: string, at: number): HTMLElement | string =>
  at % 2 === 1 ? h('strong', null, part) : part;
