import { type Bag, shareBeyond } from './bags.js';
import { BELONGS, bagsAt, type Group } from './group.js';
import { joinNeighbours } from './neighbours.js';
import type { Paired } from './pairStatements.js';
import { holdsRemains } from './remains.js';

/**
 * The pairs, each with the neighbours that were joined to it or split from it: where a full stop is gone or is new, one
 * statement has become of two, or two of one.
 */
export function groupStatements(
  old: readonly Bag[],
  current: readonly Bag[],
  paired: ReadonlyMap<number, Paired>,
): Group[] {
  const held: Held = { before: new Map(), after: new Map() };
  for (const [before, { after, isInOrder }] of paired) {
    const group = { before: [before], after: [after], isInOrder };
    held.before.set(before, group);
    held.after.set(after, group);
  }
  const groups = [...held.before.values()];
  const isPart = (side: Side) => (own: Bag, group: Group) => {
    const [others, these] = side === 'before' ? [current, old] : [old, current];
    const [taken, within] = [bagsAt(these, group[side]), bagsAt(others, group[OTHER[side]])];
    return shareBeyond(own, within, taken) >= BELONGS;
  };
  const isRest = (own: Bag, { before, after }: Group, at: number) => {
    const [left, right] = [before.filter((one) => one < at), before.filter((one) => one > at)];
    const became = bagsAt(current, after);
    return holdsRemains(own, { before: bagsAt(old, left), after: bagsAt(old, right), became });
  };
  joinAll(old, held, 'before', isPart('before'));
  joinAll(current, held, 'after', isPart('after'));
  const hasWordOf = (own: Bag, { before, after }: Group) =>
    shareBeyond(own, bagsAt(current, after), bagsAt(old, before)) > 0;
  joinAll(old, held, 'before', (...of) => hasWordOf(of[0], of[1]) && isRest(...of)); // the likelier ones first
  joinAll(old, held, 'before', isRest);
  return joinNeighbours(old, current, groups);
}

type Side = 'before' | 'after';

/** Which group a statement is in, by its place on its side. */
type Held = Readonly<Record<Side, Map<number, Group>>>;

const OTHER = { before: 'after', after: 'before' } as const;

/** Adds to the groups what of one side is in none and belongs to one nearby. */
function joinAll(
  own: readonly Bag[],
  held: Held,
  side: Side,
  belongs: (bag: Bag, group: Group, at: number) => boolean,
): void {
  own.forEach((bag, at) => {
    if (held[side].has(at)) return;
    const group = nearest(held, side, at, own.length).find((group) => belongs(bag, group, at));
    if (!group) return;
    group[side].push(at);
    group[side].sort((a, b) => a - b);
    held[side].set(at, group);
  });
}

/** The groups of the nearest statements on both sides of a place, then those that follow them in the other version: a paragraph may have been moved. */
function nearest(held: Held, side: Side, at: number, bound: number): Group[] {
  let [before, after] = [at - 1, at + 1];
  while (before >= 0 && !held[side].has(before)) before -= 1;
  while (after < bound && !held[side].has(after)) after += 1;
  const [left, right] = [held[side].get(before), held[side].get(after)];
  const next = (left?.[OTHER[side]].at(-1) ?? Number.NaN) + 1;
  const previous = (right?.[OTHER[side]][0] ?? Number.NaN) - 1;
  const beyond = [next, previous].map((place) => held[OTHER[side]].get(place));
  return [left, right, ...beyond].flatMap((group) => group ?? []);
}
