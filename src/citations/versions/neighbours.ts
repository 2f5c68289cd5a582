import { type Bag, sharedWords, without } from './bags.js';
import { BELONGS, bagsAt, type Group } from './group.js';

/** Joins two neighbours where one's end was split off and has become the beginning of the other: a full stop is new, another gone. */
export function joinNeighbours(
  old: readonly Bag[],
  current: readonly Bag[],
  groups: readonly Group[],
): Group[] {
  const lostBy = ({ before, after }: Group) => without(bagsAt(old, before), bagsAt(current, after));
  const gotBy = ({ before, after }: Group) => without(bagsAt(current, after), bagsAt(old, before));
  const carries = (one: Group, other: Group) =>
    isCarried(lostBy(one), gotBy(other)) || isCarried(lostBy(other), gotBy(one));
  const joined: Group[] = [];
  for (const group of [...groups].sort((a, b) => firstOf(a.before) - firstOf(b.before))) {
    const last = joined.at(-1);
    if (last && areNeighbours(last, group) && carries(last, group)) {
      last.before.push(...group.before);
      last.after.push(...group.after);
    } else joined.push(group);
  }
  return joined;
}

/** Fewer words may stand in both by chance. */
const LEAST_CARRIED = 4;

const firstOf = (places: readonly number[]): number => places[0] ?? 0;

const areNeighbours = (one: Group, other: Group): boolean =>
  one.isInOrder === other.isInOrder &&
  (one.before.at(-1) ?? 0) + 1 === other.before[0] &&
  (one.after.at(-1) ?? 0) + 1 === other.after[0];

/** Whether words that one lost make up most of what its neighbour got. */
const isCarried = (lost: Bag, got: Bag): boolean =>
  got.size >= LEAST_CARRIED && sharedWords(got, lost) >= BELONGS * got.size;
