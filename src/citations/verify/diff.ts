import type { Span } from '../../transcripts/sentences.js';
import type { ComparedPair } from './compareAt.js';
import type { DiffPart } from './verification.js';

/** The diff from a source to a quote, in the words of each as they are written; what is the same is in the source's. */
export function diffOf(
  pairs: readonly ComparedPair[],
  source: string,
  quote: { readonly text: string; readonly tokens: readonly Span[] },
): DiffPart[] {
  const parts: DiffPart[] = [];
  let at = 0;
  while (at < pairs.length) {
    let end = at;
    const { isSame = false } = pairs[at] ?? {};
    while (end < pairs.length && pairs[end]?.isSame === isSame) end++;
    const run = pairs.slice(at, end);
    const removed = textOf(
      run.map(({ place }) => place),
      source,
    );
    const added = textOf(
      run.map((pair) => quote.tokens[pair.quote] ?? null),
      quote.text,
    );
    if (removed !== '') parts.push({ op: isSame ? 'same' : 'removed', text: removed });
    if (added !== '' && !isSame) parts.push({ op: 'added', text: added });
    at = end;
  }
  return parts;
}

function textOf(places: readonly (Span | null)[], text: string): string {
  const first = places.find((place) => place !== null);
  const last = places.findLast((place) => place !== null);
  return first && last ? text.slice(first.start, last.end) : '';
}
