import type { ParsedCall, Passage } from '../types.js';
import type { Contender } from './ranking/features.js';
import type { ScoredPassage } from './scorePassages.js';

/** Passages whose statements are looked at one by one: with more the right one is hardly ever among those added. */
export const READ_PASSAGES = 28;

/** The statements of the best passages. */
export function contendersOf(
  passages: readonly Passage[],
  ranked: readonly ScoredPassage[],
): (Contender & { readonly row: number })[] {
  return ranked.slice(0, READ_PASSAGES).flatMap(({ row, words, meaning }, place) => {
    const passage = passages[row];
    if (!passage) return [];
    const { call, first, last } = passage;
    return Array.from({ length: last - first + 1 }, (_, at) => ({
      row,
      call,
      statement: first + at,
      words,
      meaning,
      place,
    }));
  });
}

/** Whose words a passage holds. */
export const isQuestion = (calls: readonly ParsedCall[], { call, first }: Passage): boolean =>
  calls[call]?.turns[calls[call]?.statements[first]?.turn ?? -1]?.kind === 'question';
