/**
 * The places of the greatest scores, greatest first, the earlier of equals before the later. Only what may be among them
 * is sorted by place: sorting plain numbers takes a tenth of it.
 */
export function best(scores: Float64Array, count: number): number[] {
  const least =
    scores.length > count ? (scores.slice().sort()[scores.length - count] ?? 0) : -Infinity;
  const places: number[] = [];
  for (const [place, score] of scores.entries()) if (score >= least) places.push(place);
  return places.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, count);
}
