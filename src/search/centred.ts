import { dot } from './dot.js';

/** Fewer rows tell no middle: there similarities are taken as they are. */
const LEAST_ROWS = 30;

/**
 * How near rows are to a question, seen from the middle of all rows. All texts of a corpus lie in one direction, the more so the
 * weaker the encoder; without what all share, the cosine tells what sets them apart (Mu and Viswanath, 2018, section 2).
 *
 * @param question unit-length vector; an empty one, where there is none, is near nothing
 * @param vectors unit-length rows, one after the other
 * @returns the cosine of question and row, −1 to 1; 0 for a row of zeros
 */
export function centredSimilarity(
  question: readonly number[],
  vectors: Float32Array,
): (row: number) => number {
  const width = question.length;
  if (width === 0) return () => 0;
  const { middle, lengths } = centreOf(vectors, width);
  const wanted = Float64Array.from(question, (value, at) => value - (middle[at] ?? 0));
  const length = Math.hypot(...wanted);
  const ofMiddle = wanted.reduce((sum, value, at) => sum + value * (middle[at] ?? 0), 0);
  return (row) => {
    const whole = length * (lengths[row] ?? 0);
    return whole === 0 ? 0 : (dot(wanted, vectors, row * width) - ofMiddle) / whole;
  };
}

interface Centre {
  readonly middle: Float64Array;
  /** How far each row lies from the middle; 0 for a row of zeros. */
  readonly lengths: Float64Array;
}

const known = new WeakMap<Float32Array, Centre>();

/** Worked out once for an index. */
function centreOf(vectors: Float32Array, width: number): Centre {
  const before = known.get(vectors);
  if (before) return before;
  const rows = Array.from({ length: vectors.length / width }, (_, row) =>
    vectors.subarray(row * width, (row + 1) * width),
  );
  const filled = rows.filter(isFilled);
  const middle = new Float64Array(width);
  if (filled.length >= LEAST_ROWS) {
    for (const row of filled)
      for (let at = 0; at < width; at++)
        middle[at] = (middle[at] ?? 0) + (row[at] ?? 0) / filled.length;
  }
  const lengths = Float64Array.from(rows, (row) => (isFilled(row) ? distance(row, middle) : 0));
  known.set(vectors, { middle, lengths });
  return { middle, lengths };
}

const isFilled = (row: Float32Array): boolean => row.some((value) => value !== 0);

function distance(row: Float32Array, middle: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < row.length; at++) sum += ((row[at] ?? 0) - (middle[at] ?? 0)) ** 2;
  return Math.sqrt(sum);
}
