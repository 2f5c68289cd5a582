import type { ParsedCall, Passage } from '../types.js';
import type { Contender } from './ranking/pair.js';
import type { ScoredPassage } from './scorePassages.js';

/** Passages whose statements are looked at one by one: of more, the right one is hardly ever among those added. */
const READ_PASSAGES = 28;

/** The statements of the best passages. */
export const contendersOf = (
  passages: readonly Passage[],
  ranked: readonly ScoredPassage[],
): Contender[] =>
  ranked.slice(0, READ_PASSAGES).flatMap(({ row, words, meaning }, place) => {
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

/**
 * What is said by somebody whom nothing proves to be management counts less than equally good words of management, in log odds:
 * it never stands before those, and still before what hardly answers.
 */
const UNPROVED = 1;

/** The log odds that a statement loses for who says it. */
export function lossFor(
  calls: readonly ParsedCall[],
  { call, statement }: Pick<Contender, 'call' | 'statement'>,
): number {
  const parsed = calls[call];
  return parsed?.turns[parsed.statements[statement]?.turn ?? -1]?.party === null ? UNPROVED : 0;
}

/** Whether a statement is an analyst's, which answers nothing. */
export function isQuestion(
  calls: readonly ParsedCall[],
  { call, statement }: Pick<Contender, 'call' | 'statement'>,
): boolean {
  const parsed = calls[call];
  return parsed?.turns[parsed.statements[statement]?.turn ?? -1]?.kind === 'question';
}
