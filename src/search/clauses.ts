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

const JOINT = /,\s|\band\b/;

/** What stands around a stretch of a text between commas or "and": one verb's words, which tell whether something is or will be. */
export function segmentAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start).split(JOINT).at(-1) ?? '';
  const after = text.slice(end).split(JOINT)[0] ?? '';
  return before + text.slice(start, end) + after;
}
