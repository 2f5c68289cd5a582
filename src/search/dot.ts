/**
 * The product of a vector and the row that begins at `from`. Four sums at a time: the processor need not wait for one
 * addition before it begins the next.
 */
export function dot(
  wanted: Float32Array | Float64Array,
  vectors: Float32Array,
  from: number,
): number {
  let [one, two, three, four] = [0, 0, 0, 0];
  const width = wanted.length;
  const whole = width - (width % 4);
  for (let at = 0; at < whole; at += 4) {
    one += (wanted[at] ?? 0) * (vectors[from + at] ?? 0);
    two += (wanted[at + 1] ?? 0) * (vectors[from + at + 1] ?? 0);
    three += (wanted[at + 2] ?? 0) * (vectors[from + at + 2] ?? 0);
    four += (wanted[at + 3] ?? 0) * (vectors[from + at + 3] ?? 0);
  }
  for (let at = whole; at < width; at++) one += (wanted[at] ?? 0) * (vectors[from + at] ?? 0);
  return one + two + three + four;
}
