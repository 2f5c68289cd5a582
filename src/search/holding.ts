import type { KeywordIndex } from './keywordIndex.js';

/** The rows of the passages that hold a term, in any field, ascending. */
export function rowsHolding({ terms, starts, passages }: KeywordIndex, term: string): Uint32Array {
  const number = terms.get(term);
  return number === undefined
    ? new Uint32Array()
    : passages.subarray(starts[number], starts[number + 1]);
}

/** The rows that hold every one of some terms, ascending; none where no term is given. */
export function rowsHoldingAll(index: KeywordIndex, terms: readonly string[]): number[] {
  const [rarest, ...others] = terms
    .map((term) => rowsHolding(index, term))
    .sort((a, b) => a.length - b.length);
  const sets = others.map((rows) => new Set(rows));
  return [...(rarest ?? [])].filter((row) => sets.every((rows) => rows.has(row)));
}
