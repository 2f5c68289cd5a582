import { type Bag, shareBeyond, unionOf } from './bags.js';
import type { Paired } from './pairStatements.js';

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
  const bagsOf = (bags: readonly Bag[], places: readonly number[]): Bag =>
    unionOf(places.flatMap((at) => bags[at] ?? []));
  old.forEach((bag, at) => {
    if (byOld.has(at)) return;
    const group = neighbours(byOld, at).find(
      ({ before, after }) =>
        shareBeyond(bag, bagsOf(current, after), bagsOf(old, before)) >= BELONGS,
    );
    if (group) byOld.set(at, join(group, 'before', at));
  });
  current.forEach((bag, at) => {
    if (byNew.has(at)) return;
    const group = neighbours(byNew, at).find(
      ({ before, after }) =>
        shareBeyond(bag, bagsOf(old, before), bagsOf(current, after)) >= BELONGS,
    );
    if (group) byNew.set(at, join(group, 'after', at));
  });
  return groups;
}

const neighbours = (groups: ReadonlyMap<number, Group>, at: number): Group[] =>
  [at - 1, at + 1].flatMap((place) => groups.get(place) ?? []);

function join(group: Group, side: 'before' | 'after', at: number): Group {
  group[side].push(at);
  group[side].sort((a, b) => a - b);
  return group;
}
