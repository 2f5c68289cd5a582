/** One clause of a text, with its place. */
export interface Clause {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Where a statement begins to speak of something else. "…, and will expand" and "…, and is" go on about the same.
 */
const BOUNDARY =
  /[;:—–]\s*|\.\s+|,?\s+(?:while|whereas|although|though|but|despite)\s+|,\s+(?:and\s+(?!(?:will|would|can|has|have|had|is|are|was|were|continues?|expects?|to)\b)|with\s+)/gi;

/** The clauses of a text, in order. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const { index, 0: boundary } of [
    ...text.matchAll(BOUNDARY),
    { index: text.length, 0: '' },
  ]) {
    if (text.slice(start, index).trim() !== '')
      clauses.push({ text: text.slice(start, index), start, end: index });
    start = index + boundary.length;
  }
  return clauses;
}
