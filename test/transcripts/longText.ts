import type { Span } from '../../src/transcripts/sentences.js';

/**
 * Letters that take work in line with their number well under a second, and work with their square minutes: a test of
 * such a text needs no clock, for the time limit that every test has finds the square out.
 */
export const LONG = 1_000_000;

/** A text of at least so many letters, of one unit again and again. */
export const fill = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length));

/** Letters of a text in short lines, of which each is a hundred times the work of a letter. */
const LONG_IN_LINES = 400_000;

/** As long a text of lines: first one again and again, then the next, each for its share of the letters. */
export const fillWithLines = (lines: readonly string[]): string =>
  lines.map((line) => fill(line, LONG_IN_LINES / lines.length)).join('');

/** Whether stretches hold something, stand in order and apart, and lie within a text of that length. */
export function areInOrder(spans: readonly Span[], length: number): boolean {
  let last = 0;
  for (const { start, end } of spans) {
    if (start < last || end <= start) return false;
    last = end;
  }
  return last <= length;
}
