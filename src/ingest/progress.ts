import type { Passage } from '../types.js';

/** How far an ingest is. */
export interface Progress {
  /** Of `toEmbed` texts, how many are embedded: passages, and the questions that meaning is weighed on. */
  readonly embedded: number;
  readonly toEmbed: number;
  /** Calls whose passages all have their embeddings, of `allCalls`. */
  readonly calls: number;
  readonly allCalls: number;
}

/** Counts what is done as batches come in; a call is done with the last of its texts. */
export function progressOf(
  missing: readonly string[],
  texts: readonly string[],
  passages: readonly Passage[],
  allCalls: number,
): (batch: readonly string[]) => Progress {
  const callsOf = new Map<string, number[]>(missing.map((text) => [text, []]));
  const left = new Map<number, number>();
  passages.forEach(({ call }, row) => {
    const waiting = callsOf.get(texts[row] ?? '');
    waiting?.push(call);
    if (waiting) left.set(call, (left.get(call) ?? 0) + 1);
  });
  let embedded = 0;
  return (batch) => {
    embedded += batch.length;
    for (const call of batch.flatMap((text) => callsOf.get(text) ?? [])) {
      const others = (left.get(call) ?? 0) - 1;
      if (others > 0) left.set(call, others);
      else left.delete(call);
    }
    return { embedded, toEmbed: missing.length, calls: allCalls - left.size, allCalls };
  };
}
