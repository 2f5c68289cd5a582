import type { Message } from '../../answer.js';
import { GREATEST } from './claims.js';

/** The numbers that one answer needs at most: its citations. */
const OF_ONE_ANSWER = 50;
const MARKER = /\[(\d{1,4})\]/g;

/**
 * The first number for new citations: behind all that stand in the answers of a conversation, whether or not they stand for
 * something. Where these leave no room below the greatest number, the first gap that has room.
 */
export function numberAfter(history: readonly Message[]): number {
  const taken = new Set<number>();
  for (const { role, content, citations = [] } of history) {
    if (role !== 'assistant') continue;
    for (const [, number] of content.matchAll(MARKER)) taken.add(Number(number));
    for (const { marker } of citations) taken.add(marker);
  }
  const sorted = [...taken].filter(isNumber).sort((a, b) => a - b);
  const after = (sorted.at(-1) ?? 0) + 1;
  if (after + OF_ONE_ANSWER <= GREATEST) return after;
  const before = [0, ...sorted].find(
    (number, at) => (sorted[at] ?? GREATEST) - number > OF_ONE_ANSWER,
  );
  return before === undefined ? after : before + 1;
}

const isNumber = (marker: number): boolean =>
  Number.isInteger(marker) && marker >= 1 && marker <= GREATEST;
