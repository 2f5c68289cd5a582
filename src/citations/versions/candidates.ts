import { type Bag, similarity } from './bags.js';
import type { Pair } from './heaviestChain.js';

/** The least similarity of two statements of which one may be the other, edited. */
const SIMILAR = 0.5;
/** New statements that are looked at closely for each old one. */
const LOOKED_AT = 6;
/** Among equal statements ("Thank you."), only those whose numbers lie so near may be the same one: else a call of nothing else takes forever. */
const NEAR_TWINS = 16;
/** What speaks for equal words beside similar ones, and for equal neighbours: little beside one more word. */
const EQUAL = 1;
const BESIDE = 0.2;
/** A word that so many statements hold tells nothing. */
const COMMON = 400;

/** Every pair of an old and a new statement that may be the same one: those with equal words, and the most similar of the others. */
export function candidatePairs(old: readonly Bag[], current: readonly Bag[]): Pair[] {
  const [before, after] = [placesByKey(old), placesByKey(current)];
  const count = (places: Map<string, number[]>, key: string) => places.get(key)?.length ?? 0;
  const isSpare = (key: string) => count(after, key) > count(before, key);
  const edited = createFindSimilar(current, (bag) => isSpare(bag.key));
  return old.flatMap((bag, at): Pair[] => {
    const twins = after.get(bag.key);
    if (!twins) return edited(bag).map((pair) => ({ before: at, ...pair }));
    const number = before.get(bag.key)?.indexOf(at) ?? 0;
    return twins.slice(Math.max(0, number - NEAR_TWINS), number + NEAR_TWINS).map((twin) => ({
      before: at,
      after: twin,
      weight:
        bag.size + EQUAL + (twins.length > 1 ? BESIDE * likenessAround(old, at, current, twin) : 0),
    }));
  });
}

/** How alike the neighbours of two statements are, from 0 to 2: twins are told apart by what stands around them. */
function likenessAround(
  old: readonly Bag[],
  before: number,
  current: readonly Bag[],
  after: number,
): number {
  const likeness = (step: number): number => {
    const [one, other] = [old[before + step], current[after + step]];
    if (!one || !other) return Number(one === other);
    return one.key === other.key ? 1 : similarity(one, other);
  };
  return likeness(-1) + likeness(1);
}

function placesByKey(bags: readonly Bag[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  bags.forEach(({ key }, at) => {
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  });
  return places;
}

/** Finds the statements that share most words with one, among those that may be an edited one. */
function createFindSimilar(
  current: readonly Bag[],
  mayBeEdited: (bag: Bag) => boolean,
): (bag: Bag) => Omit<Pair, 'before'>[] {
  const places = new Map<string, number[]>();
  current.forEach((bag, at) => {
    if (!mayBeEdited(bag)) return;
    for (const word of bag.counts.keys()) {
      const known = places.get(word);
      if (known) known.push(at);
      else places.set(word, [at]);
    }
  });
  return (bag) => {
    const shared = new Map<number, number>();
    for (const word of bag.counts.keys()) {
      const holding = places.get(word) ?? [];
      if (holding.length > COMMON) continue;
      for (const at of holding) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    return [...shared]
      .sort(([, one], [, other]) => other - one)
      .slice(0, LOOKED_AT)
      .flatMap(([after]) => {
        const other = current[after];
        const likeness = other ? similarity(bag, other) : 0;
        return likeness < SIMILAR || !other
          ? []
          : [{ after, weight: likeness ** 2 * Math.min(bag.size, other.size) }];
      });
  };
}
