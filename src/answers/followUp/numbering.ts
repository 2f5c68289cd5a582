import type { StatementId } from '../../types.js';
import { type KnownMarkers, NOTHING_KNOWN } from './knownMarkers.js';

/** The number of a statement in a conversation. */
export type NumberOf = (id: StatementId) => number;

/** A statement keeps the number that it got; new ones continue, in the order in which they are asked for. */
export function createNumbering({
  numbers,
  numberFrom,
}: Pick<KnownMarkers, 'numbers' | 'numberFrom'> = NOTHING_KNOWN): NumberOf {
  const given = new Map(numbers);
  let next = numberFrom;
  return (id) => {
    const number = given.get(id) ?? next++;
    given.set(id, number);
    return number;
  };
}

/** Citations in the order of their numbers. */
export const byMarker = <T extends { readonly marker: number }>(citations: readonly T[]): T[] =>
  [...citations].sort((a, b) => a.marker - b.marker);
