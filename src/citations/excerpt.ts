import type { ParsedCall } from '../types.js';

/** Statements of the same turn that an excerpt shows before and after the one that it is about. */
const BEFORE = 1;
const AFTER = 2;
/** Longer excerpts lose their end that is farthest from the highlight; the highlight alone may be longer. */
const MOST_WORDS = 80;

/** A run of neighbouring statements of one turn: first and last, as indices into the call's statements. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** The words around a statement that are shown with it: whole statements, never over a change of speaker, topic or label. */
export function excerptAround({ statements, transcript }: ParsedCall, highlight: number): Run {
  const own = statements[highlight];
  const belongs = (at: number): boolean => {
    const other = statements[at];
    return other?.turn === own?.turn && other?.topic === own?.topic && other?.label === own?.label;
  };
  const words = (at: number): number => {
    const { start = 0, end = 0 } = statements[at] ?? {};
    return transcript.text.slice(start, end).split(/\s+/).length;
  };
  let first = highlight;
  let last = highlight;
  while (highlight - first < BEFORE && belongs(first - 1)) first--;
  while (last - highlight < AFTER && belongs(last + 1)) last++;
  let total = 0;
  for (let at = first; at <= last; at++) total += words(at);
  while (total > MOST_WORDS && first < last)
    total -= last - highlight >= highlight - first ? words(last--) : words(first++);
  return { first, last };
}
