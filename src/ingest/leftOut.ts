import type { ParsedCall } from '../types.js';
import type { LeftOut, Stretch } from './preview.js';
import { shorten } from './speakersOf.js';

/** Characters from which a stretch between two statements is more than a name with a title. */
const LONG = 120;
/** Stretches that are shown, the longest. */
const MOST = 20;
const SHOWN = 300;

/** What stands before, between and behind the statements of a call. */
export function leftOutOf({ transcript: { text }, statements }: ParsedCall): LeftOut {
  const gaps: Stretch[] = [];
  let from = 0;
  for (const { start, end } of [...statements, { start: text.length, end: text.length }]) {
    const words = text.slice(from, start);
    const trimmed = words.trim();
    const at = from + words.length - words.trimStart().length;
    if (/[\p{L}\p{N}]/u.test(trimmed))
      gaps.push({ start: at, end: at + trimmed.length, words: shorten(trimmed, SHOWN) });
    from = end;
  }
  const isAtEnd = ({ start, end }: Stretch): boolean =>
    start < (statements[0]?.start ?? 0) || end > (statements.at(-1)?.end ?? 0);
  const stretches = gaps
    .filter((gap) => isAtEnd(gap) || gap.end - gap.start >= LONG)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, MOST)
    .sort((a, b) => a.start - b.start);
  const characters = gaps.reduce((sum, { start, end }) => sum + inked(text, start, end), 0);
  return {
    characters,
    share: characters / Math.max(1, inked(text, 0, text.length)),
    stretches,
    others: gaps.length - stretches.length,
  };
}

const inked = (text: string, start: number, end: number): number =>
  text.slice(start, end).replace(/\s+/g, '').length;
