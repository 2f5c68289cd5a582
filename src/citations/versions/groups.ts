import { type Bag, shareBeyond, sharedWords, unionOf, without } from './bags.js';
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

/** Fewer words may stand in both by chance. */
const LEAST_CARRIED = 4;

/** Joins two neighbours where one's end was split off and has become the beginning of the other: a full stop is new, another gone. */
function joinNeighbours(
  old: readonly Bag[],
  current: readonly Bag[],
  groups: readonly Group[],
): Group[] {
  const joined: Group[] = [];
  for (const group of [...groups].sort((a, b) => firstOf(a.before) - firstOf(b.before))) {
    const last = joined.at(-1);
    if (last && areNeighbours(last, group) && carries(old, current, last, group)) {
      last.before.push(...group.before);
      last.after.push(...group.after);
    } else joined.push(group);
  }
  return joined;
}

const firstOf = (places: readonly number[]): number => places[0] ?? 0;

const areNeighbours = (one: Group, other: Group): boolean =>
  one.isInOrder === other.isInOrder &&
  (one.before.at(-1) ?? 0) + 1 === other.before[0] &&
  (one.after.at(-1) ?? 0) + 1 === other.after[0];

/** Whether words that one of two lost make up most of what the other got. */
function carries(old: readonly Bag[], current: readonly Bag[], ...pair: [Group, Group]): boolean {
  const [one, other] = pair.map(({ before, after }) => [
    bagsAt(old, before),
    bagsAt(current, after),
  ]);
  if (!one?.[0] || !one[1] || !other?.[0] || !other[1]) return false;
  return (
    isCarried(without(one[0], one[1]), without(other[1], other[0])) ||
    isCarried(without(other[0], other[1]), without(one[1], one[0]))
  );
}

const isCarried = (lost: Bag, got: Bag): boolean =>
  got.size >= LEAST_CARRIED && sharedWords(got, lost) >= BELONGS * got.size;

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

const bagsAt = (bags: readonly Bag[], places: readonly number[]): Bag =>
  unionOf(places.flatMap((at) => bags[at] ?? []));

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
