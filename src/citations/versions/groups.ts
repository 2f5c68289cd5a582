import { type Bag, shareBeyond, unionOf } from './bags.js';
import type { Paired } from './pairStatements.js';
import { holdsRemains } from './remains.js';

/** Statements of the old version and those of the new one that hold the same words: mostly one and one. */
export interface Group {
  /** Neighbours, in order. */
  readonly before: number[];
  readonly after: number[];
  readonly isInOrder: boolean;
}

/** The share of a statement's words by which it belongs to what its neighbour has become. */
const BELONGS = 0.6;

/**
 * The pairs, each with the neighbours that were joined to it or split from it: where a full stop is gone or is new, one
 * statement has become of two, or two of one.
 */
export function groupStatements(
  old: readonly Bag[],
  current: readonly Bag[],
  paired: ReadonlyMap<number, Paired>,
): Group[] {
  const byOld = new Map<number, Group>();
  const byNew = new Map<number, Group>();
  for (const [before, { after, isInOrder }] of paired) {
    const group = { before: [before], after: [after], isInOrder };
    byOld.set(before, group);
    byNew.set(after, group);
  }
  const groups = [...byOld.values()];
  const isPart = (side: Side) => (own: Bag, group: Group) => {
    const [others, these] = side === 'before' ? [current, old] : [old, current];
    const [taken, within] = [bagsAt(these, group[side]), bagsAt(others, group[otherSide(side)])];
    return shareBeyond(own, within, taken) >= BELONGS;
  };
  const isRest = (own: Bag, { before, after }: Group, at: number) =>
    holdsRemains(own, {
      before: bagsAt(
        old,
        before.filter((place) => place < at),
      ),
      after: bagsAt(
        old,
        before.filter((place) => place > at),
      ),
      became: bagsAt(current, after),
    });
  joinAll(old, byOld, 'before', isPart('before'));
  joinAll(current, byNew, 'after', isPart('after'));
  joinAll(old, byOld, 'before', isRest);
  return groups;
}

type Side = 'before' | 'after';

const otherSide = (side: Side): Side => (side === 'before' ? 'after' : 'before');

/** Adds to the groups what of one side is in none and belongs to the nearest one. */
function joinAll(
  own: readonly Bag[],
  groups: Map<number, Group>,
  side: Side,
  belongs: (bag: Bag, group: Group, at: number) => boolean,
): void {
  own.forEach((bag, at) => {
    if (groups.has(at)) return;
    const group = nearest(groups, at, own.length).find((group) => belongs(bag, group, at));
    if (!group) return;
    group[side].push(at);
    group[side].sort((a, b) => a - b);
    groups.set(at, group);
  });
}

const bagsAt = (bags: readonly Bag[], places: readonly number[]): Bag =>
  unionOf(places.flatMap((at) => bags[at] ?? []));

/** The groups of the nearest statements before and after a place that are in one. */
function nearest(groups: ReadonlyMap<number, Group>, at: number, bound: number): Group[] {
  let [before, after] = [at - 1, at + 1];
  while (before >= 0 && !groups.has(before)) before -= 1;
  while (after < bound && !groups.has(after)) after += 1;
  return [before, after].flatMap((place) => groups.get(place) ?? []);
}
