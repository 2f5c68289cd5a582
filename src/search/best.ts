/**
 * The places of the greatest scores, greatest first, the earlier of equals before the later. A heap holds the best so far
 * with the worst of them on top, so that nearly every score costs one comparison.
 *
 * @param among places looked at, ascending, or null for all
 */
export function best(
  scores: Float64Array,
  count: number,
  among: readonly number[] | null = null,
): number[] {
  const heap: number[] = [];
  const isWorse = (one: number, other: number): boolean => {
    const difference = (scores[one] ?? 0) - (scores[other] ?? 0);
    return difference === 0 ? one > other : difference < 0;
  };
  const whole = count < 1 ? 0 : (among?.length ?? scores.length);
  for (let at = 0; at < whole; at++) {
    const place = among ? (among[at] ?? 0) : at;
    if (heap.length < count) {
      heap.push(place);
      if (heap.length === count)
        for (let from = count >> 1; from >= 0; from--) sift(heap, from, isWorse);
    } else if ((scores[place] ?? 0) > (scores[heap[0] ?? 0] ?? 0)) {
      heap[0] = place;
      sift(heap, 0, isWorse);
    }
  }
  return heap.sort((one, other) => (isWorse(one, other) ? 1 : -1));
}

/** Lets the place at `from` sink until none below it is worse. */
function sift(
  heap: number[],
  from: number,
  isWorse: (one: number, other: number) => boolean,
): void {
  const place = heap[from] ?? 0;
  let at = from;
  for (;;) {
    const left = 2 * at + 1;
    if (left >= heap.length) break;
    const right = left + 1;
    const worst = right < heap.length && isWorse(heap[right] ?? 0, heap[left] ?? 0) ? right : left;
    if (!isWorse(heap[worst] ?? 0, place)) break;
    heap[at] = heap[worst] ?? 0;
    at = worst;
  }
  heap[at] = place;
}
