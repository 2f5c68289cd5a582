/** What the question counts in the vector of its answer: as much as it helps and no more (test/evaluation/LOG.md). */
const QUESTION_WEIGHT = 0.3;

/**
 * Adds to each answer's vector that of its question, so that it is found by what was asked too. A vector of its own for
 * each question is embedded once, however many passages answer it, and leaves it out where the fusion is calibrated.
 *
 * @param vectors one unit-length row of `dimensions` a passage; a row of zeros stays one
 * @param questionOf the unit-length vector of the question that a row answers
 * @returns rows of unit length
 */
export function addQuestions(
  vectors: Float32Array,
  dimensions: number,
  questionOf: (row: number) => Float32Array | undefined,
): Float32Array {
  const mixed = vectors.slice();
  for (let row = 0; row < vectors.length / dimensions; row++) {
    const own = mixed.subarray(row * dimensions, (row + 1) * dimensions);
    const question = questionOf(row);
    if (!question || own.every((value) => value === 0)) continue;
    own.forEach((value, at) => {
      own[at] = value + QUESTION_WEIGHT * (question[at] ?? 0);
    });
    const norm = Math.hypot(...own);
    own.forEach((value, at) => {
      own[at] = value / norm;
    });
  }
  return mixed;
}
