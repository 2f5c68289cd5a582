import { type Bag, shareBeyond, similarity } from './bags.js';
import { candidatePairs } from './candidates.js';
import { heaviestChain, type Pair } from './heaviestChain.js';

/** Where an old statement stands now. */
export interface Paired {
  /** Index of the new statement. */
  readonly after: number;
  /** Whether it kept its place among the others. */
  readonly isInOrder: boolean;
}

/** The least similarity of a statement that is edited and moved: nothing but its words says which one it was. */
const SIMILAR_ELSEWHERE = 0.6;
/** The least similarity of what stands between the same neighbours. */
const SIMILAR_IN_PLACE = 0.3;
/** Up to so many words ("Absolutely.", "Sure.") may be exchanged for others in the same place. */
const FEW_WORDS = 2;
/** The share of its words by which a statement was joined to what its neighbour became, and stands in no place of its own. */
const JOINED = 0.8;
/** From so many words on, likeness tells more than a place does. */
const TELLING_WORDS = 5;
/** Pairs that are looked at between two neighbours: between others lies so much that nothing is known from the place. */
const MOST_IN_PLACE = 400;

/** Which new statement each old one has become: an old index without an entry is gone. Each new one is taken once. */
export function pairStatements(old: readonly Bag[], current: readonly Bag[]): Map<number, Paired> {
  const pairs = candidatePairs(old, current);
  const chain = heaviestChain(pairs, current.length);
  const paired = new Map<number, Paired>();
  const taken = new Set<number>();
  const take = ({ before, after }: Pick<Pair, 'before' | 'after'>, isInOrder: boolean): void => {
    if (paired.has(before) || taken.has(after)) return;
    paired.set(before, { after, isInOrder });
    taken.add(after);
  };
  for (const pair of chain) take(pair, true);
  const elsewhere = [...pairs].sort((a, b) => b.weight - a.weight);
  const likeness = ({ before, after }: Pair): number => {
    const [one, other] = [old[before], current[after]];
    if (!one || !other) return 0;
    return one.key === other.key ? 1 : similarity(one, other);
  };
  const isLikely = (pair: Pair) => likeness(pair) >= SIMILAR_ELSEWHERE;
  const isTelling = ({ before }: Pair) => (old[before]?.size ?? 0) >= TELLING_WORDS;
  for (const pair of elsewhere) if (isLikely(pair) && isTelling(pair)) take(pair, false);
  for (const pair of inPlace(old, current, chain)) take(pair, true);
  for (const pair of elsewhere) if (isLikely(pair)) take(pair, false);
  return paired;
}

/** Pairs of statements that stand between the same neighbours, where nothing else speaks for them: edited much. */
function inPlace(old: readonly Bag[], current: readonly Bag[], chain: readonly Pair[]): Pair[] {
  const start = { before: -1, after: -1 };
  const end = { before: old.length, after: current.length };
  return [start, ...chain].flatMap((left, at) => {
    const right = chain[at] ?? end;
    const isIn = (bag: Bag, { before, after }: Place): boolean => {
      const [own, became] = [old[before], current[after]];
      return own && became ? shareBeyond(bag, became, own) >= JOINED : false;
    };
    const before = placesBetween(left.before, right.before).filter(
      (place) => ![left, right].some((end) => isIn(old[place] ?? EMPTY, end)),
    );
    const after = placesBetween(left.after, right.after);
    if (before.length * after.length > MOST_IN_PLACE) return [];
    const pairs = before.flatMap((one) =>
      after.flatMap((other) => pairInPlace(old, current, one, other)),
    );
    // Places count from the neighbour here: a chain costs as much as there are places.
    const from = left.after + 1;
    const near = pairs.map((pair) => ({ ...pair, after: pair.after - from }));
    const chosen = heaviestChain(near, after.length);
    return chosen.map((pair) => ({ ...pair, after: pair.after + from }));
  });
}

type Place = Pick<Pair, 'before' | 'after'>;

const EMPTY: Bag = { key: '', counts: new Map(), size: 1 };

const placesBetween = (left: number, right: number): number[] =>
  Array.from({ length: Math.max(0, right - left - 1) }, (_, at) => left + 1 + at);

function pairInPlace(
  old: readonly Bag[],
  current: readonly Bag[],
  before: number,
  after: number,
): Pair[] {
  const [one, other] = [old[before], current[after]];
  if (!one || !other) return [];
  const likeness = similarity(one, other);
  const areShort = one.size <= FEW_WORDS && other.size <= FEW_WORDS;
  if (likeness < SIMILAR_IN_PLACE && !areShort) return [];
  return [{ before, after, weight: likeness ** 2 * Math.min(one.size, other.size) + 0.01 }];
}
