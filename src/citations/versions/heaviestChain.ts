/** A statement of the old version and one of the new that may be the same one. */
export interface Pair {
  readonly before: number;
  readonly after: number;
  /** How much speaks for it. */
  readonly weight: number;
}

/**
 * The pairs of the greatest weight together in which both places only grow: what kept its order. A heaviest increasing
 * subsequence, with a tree of prefix maxima (Fenwick, 1994), in n log n steps.
 *
 * @param places how many places there are in the new version
 */
export function heaviestChain(pairs: readonly Pair[], places: number): Pair[] {
  // Those of one place in falling order, so that none of them can follow another.
  const sorted = [...pairs].sort((a, b) => a.before - b.before || b.after - a.after);
  const tree: (Link | null)[] = Array.from({ length: places + 1 }, () => null);
  for (const pair of sorted) {
    const previous = heaviestUpTo(tree, pair.after);
    offer(tree, pair.after + 1, { pair, previous, total: pair.weight + (previous?.total ?? 0) });
  }
  const chain: Pair[] = [];
  for (let link = heaviestUpTo(tree, places); link; link = link.previous) chain.push(link.pair);
  return chain.reverse();
}

/** The last pair of a chain. */
interface Link {
  readonly pair: Pair;
  readonly previous: Link | null;
  /** Weight of the whole chain. */
  readonly total: number;
}

/** The heaviest chain that ends at one of the first so many places. */
function heaviestUpTo(tree: readonly (Link | null)[], count: number): Link | null {
  let best: Link | null = null;
  for (let node = count; node > 0; node -= node & -node) best = heavier(tree[node], best);
  return best;
}

function offer(tree: (Link | null)[], place: number, link: Link): void {
  for (let node = place; node < tree.length; node += node & -node)
    tree[node] = heavier(link, tree[node] ?? null);
}

const heavier = (one: Link | null | undefined, other: Link | null): Link | null =>
  one && one.total > (other?.total ?? 0) ? one : other;
