/** Damps the lead of first place: 10 fitted better than the 60 of Cormack et al. (2009) where one ranking is much better. */
const RANK_DAMPING = 10;

/**
 * Weighted reciprocal rank fusion: each ranking gives `weight / (10 + place)`, places from 1.
 *
 * @returns the score of every row that any ranking holds
 */
export function fuseRankings(
  rankings: readonly { readonly rows: readonly number[]; readonly weight: number }[],
): Map<number, number> {
  const scores = new Map<number, number>();
  for (const { rows, weight } of rankings) {
    if (weight === 0) continue;
    for (const [index, row] of rows.entries()) {
      scores.set(row, (scores.get(row) ?? 0) + weight / (RANK_DAMPING + index + 1));
    }
  }
  return scores;
}
