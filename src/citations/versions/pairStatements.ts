import { type Bag, similarity } from './bags.js';
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
/** The least similarity of what stands alone between the same neighbours. */
const SIMILAR_IN_PLACE = 0.3;
/** Up to so many words ("Absolutely.", "Sure.") may be exchanged for others in the same place. */
const FEW_WORDS = 2;

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
  for (const pair of alone(old, current, chain)) take(pair, true);
  const elsewhere = pairs.filter(({ before, after }) => {
    const [one, other] = [old[before], current[after]];
    return one && other && similarity(one, other) >= SIMILAR_ELSEWHERE;
  });
  for (const pair of elsewhere.sort((a, b) => b.weight - a.weight)) take(pair, false);
  return paired;
}

/** An old and a new statement that each stand alone between the same neighbours, where they may be one, edited much. */
function alone(
  old: readonly Bag[],
  current: readonly Bag[],
  chain: readonly Pair[],
): Pick<Pair, 'before' | 'after'>[] {
  const start = { before: -1, after: -1 };
  const end = { before: old.length, after: current.length };
  return [start, ...chain].flatMap((left, at) => {
    const right = chain[at] ?? end;
    const [one, other] = [old[left.before + 1], current[left.after + 1]];
    const isAlone = right.before - left.before === 2 && right.after - left.after === 2;
    return isAlone && one && other && maybeEdited(one, other)
      ? [{ before: left.before + 1, after: left.after + 1 }]
      : [];
  });
}

const maybeEdited = (one: Bag, other: Bag): boolean =>
  similarity(one, other) >= SIMILAR_IN_PLACE || (one.size <= FEW_WORDS && other.size <= FEW_WORDS);
