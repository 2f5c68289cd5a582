/** From a value to a place in a drawing, and the values that its axis names. */
export interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Equal steps between both ends. */
export function linearScale(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  ticks: readonly number[],
): Scale {
  return { at: (value) => from + ((value - low) / (high - low || 1)) * (to - from), ticks };
}

/** Equal steps for equal ratios, with a tick at each power of ten; what lies below the least tick is drawn there. */
export function logScale(
  values: readonly number[],
  [from, to]: readonly [number, number],
  least: number,
): Scale {
  const exponent = (value: number): number => Math.log10(Math.max(value, least));
  const first = Math.floor(exponent(Math.min(...values)));
  const last = Math.max(first + 1, Math.ceil(exponent(Math.max(...values))));
  const ticks = Array.from({ length: last - first + 1 }, (_, step) => 10 ** (first + step));
  return {
    at: (value) => from + ((exponent(value) - first) / (last - first)) * (to - from),
    ticks,
  };
}
