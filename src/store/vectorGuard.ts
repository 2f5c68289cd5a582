import { EmbeddingInvalidError } from '../errors.js';

/**
 * The one guard for every vector, wherever it comes from: hnswlib aborts the whole process on a string,
 * a null or a hole, and answers nonsense to NaN.
 * @returns the vector scaled to unit length, in an array of its own.
 * @throws EmbeddingInvalidError saying what is wrong with it.
 */
export function assertVector(vector: unknown, dimensions: number): number[] {
  const entries = assertNumbers(vector, dimensions);
  let largest = 0;
  for (const entry of entries) largest = Math.max(largest, Math.abs(entry));
  if (largest === 0) throw new EmbeddingInvalidError('An embedding has a norm of zero.');
  let sum = 0; // of squares, scaled by the largest, so that no square overflows
  for (const entry of entries) sum += (entry / largest) ** 2;
  const scale = Math.sqrt(sum);
  return entries.map((entry) => entry / largest / scale);
}

/** Whether a row has no usable vector: all of it is zeros. */
export const isZero = (row: Float32Array): boolean => row.every((entry) => entry === 0);

function assertNumbers(vector: unknown, dimensions: number): number[] {
  if (!isList(vector)) {
    throw new EmbeddingInvalidError(
      `An embedding is not an array of numbers but ${nameOf(vector)}.`,
    );
  }
  if (vector.length !== dimensions) {
    throw new EmbeddingInvalidError(
      `An embedding has ${vector.length} numbers where ${dimensions} are expected.`,
    );
  }
  const entries: number[] = [];
  for (let index = 0; index < dimensions; index += 1) {
    const entry = vector[index]; // a loop, not Array.from, which is ten times slower
    if (typeof entry !== 'number' || !Number.isFinite(entry)) {
      throw new EmbeddingInvalidError(
        `An embedding holds ${nameOf(entry)} at place ${index}, not a finite number.`,
      );
    }
    entries.push(entry);
  }
  return entries;
}

const isList = (vector: unknown): vector is ArrayLike<unknown> =>
  Array.isArray(vector) || (ArrayBuffer.isView(vector) && 'length' in vector);

const nameOf = (value: unknown): string =>
  typeof value === 'number' || value === null ? String(value) : `a value of type ${typeof value}`;
