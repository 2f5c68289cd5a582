import type { Span } from '../../transcripts/sentences.js';
import type { Pair } from './align.js';
import type { DiffPart } from './verification.js';

/** A text with the places of its words. */
interface Worded {
  readonly text: string;
  at(place: number): Span;
}

/** The diff from a source to a quote, in the words of each as they are written; what is the same is in the source's. */
export function diffOf(
  pairs: readonly (Pair & { readonly isSame: boolean })[],
  source: Worded,
  quote: Worded,
): DiffPart[] {
  const parts: DiffPart[] = [];
  let at = 0;
  while (at < pairs.length) {
    let end = at;
    const { isSame = false } = pairs[at] ?? {};
    while (end < pairs.length && pairs[end]?.isSame === isSame) end++;
    const run = pairs.slice(at, end);
    const removed = textOf(
      run.map((pair) => pair.source),
      source,
    );
    const added = textOf(
      run.map((pair) => pair.quote),
      quote,
    );
    if (isSame) parts.push({ op: 'same', text: removed });
    else {
      if (removed !== '') parts.push({ op: 'removed', text: removed });
      if (added !== '') parts.push({ op: 'added', text: added });
    }
    at = end;
  }
  return parts;
}

function textOf(places: readonly number[], { text, at }: Worded): string {
  const used = places.filter((place) => place >= 0);
  const [first] = used;
  const last = used.at(-1);
  return first === undefined || last === undefined ? '' : text.slice(at(first).start, at(last).end);
}
