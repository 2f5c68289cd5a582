import { documentFrequency, inverseFrequency, postingsOf, type TermGroup } from './bm25.js';
import type { KeywordIndex } from './keywordIndex.js';

/** How rare what a group stands for is, as an inverse document frequency. */
export type Rarity = (group: Pick<TermGroup, 'alternatives'>) => number;

/**
 * Rarity among the passages in scope: what is common elsewhere may be rare in a call, and a call is to answer alike
 * whatever else the corpus holds. A group is as rare as its commonest sure alternative: a synonym that is everywhere
 * tells nothing.
 *
 * @param among rows in scope, ascending, or null for all
 */
export function rarityAmong(index: KeywordIndex, among: readonly number[] | null): Rarity {
  const members = among && membersOf(among, index.documents);
  const known = new Map<string, number>();
  const holding = (term: string): number => {
    if (!among || !members) return documentFrequency(index, term);
    const before = known.get(term);
    if (before !== undefined) return before;
    const count = countAmong(index, term, among, members);
    known.set(term, count);
    return count;
  };
  const documents = among?.length ?? index.documents;
  return ({ alternatives }) =>
    inverseFrequency(
      documents,
      Math.max(0, ...alternatives.map(({ term, weight }) => weight * holding(term))),
    );
}

function membersOf(among: readonly number[], documents: number): Uint8Array {
  const members = new Uint8Array(documents);
  for (const row of among) members[row] = 1;
  return members;
}

function countAmong(
  index: KeywordIndex,
  term: string,
  among: readonly number[],
  members: Uint8Array,
): number {
  let count = 0;
  const { from, to } = postingsOf(index, term, among);
  for (let at = from; at < to; at++) count += members[index.passages[at] ?? 0] ?? 0;
  return count;
}
