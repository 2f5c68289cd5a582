/** What a context's vector counts beside that of the words: as much as it helps and no more (test/evaluation/LOG.md). */
export const CONTEXT_WEIGHTS = { question: 0.3, call: 0.1 };

/** The unit-length vectors of what stands in front of a passage; undefined where there is none. */
export interface ContextVectors {
  /** The question that it answers. */
  readonly question: Float32Array | undefined;
  /** Company, period and speaker. */
  readonly call: Float32Array | undefined;
}

/**
 * Adds to each passage's vector those of its question and of its call and speaker, so that it is found by them too. A
 * question is long and a header is the same for hundreds of passages: in front of the words in one text they would drown
 * them, and each would be embedded again and again.
 *
 * @param vectors one unit-length row of `dimensions` a passage; a row of zeros stays one
 * @returns rows of unit length
 */
export function addContext(
  vectors: Float32Array,
  dimensions: number,
  contextOf: (row: number) => ContextVectors,
): Float32Array {
  const mixed = vectors.slice();
  for (let row = 0; row < vectors.length / dimensions; row++) {
    const own = mixed.subarray(row * dimensions, (row + 1) * dimensions);
    if (own.every((value) => value === 0)) continue;
    const { question, call } = contextOf(row);
    for (let at = 0; at < dimensions; at++)
      own[at] =
        (own[at] ?? 0) +
        CONTEXT_WEIGHTS.question * (question?.[at] ?? 0) +
        CONTEXT_WEIGHTS.call * (call?.[at] ?? 0);
    const norm = Math.hypot(...own);
    for (let at = 0; at < dimensions; at++) own[at] = (own[at] ?? 0) / norm;
  }
  return mixed;
}
