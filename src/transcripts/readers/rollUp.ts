import type { Cue } from './cues.js';
import type { Spoken } from './cueWords.js';

/**
 * The cues with each word once, where they roll up: live captions show the last line again above the next one, or a
 * line again and again as it grows. Other files stay as they are: somebody may well say a thing twice.
 */
export function unrolled(cues: readonly Cue[]): Cue[] {
  const repeated = cues.map((cue, index) => repeatedWords(cues[index - 1], cue));
  const rolling = repeated.filter((count) => count > 0).length;
  if (rolling < ROLLING * cues.length) return [...cues];
  return cues.map(({ time, spoken }, index) => ({
    time,
    spoken: withoutFirst(repeated[index] ?? 0, spoken),
  }));
}

/** Share of cues that repeat from which on a file rolls up. */
const ROLLING = 0.3;
/** Words of what is shown at a time, at most. */
const MOST_SHOWN = 60;

/** How many of a cue's first words are the last of the one before: a line of it or more, else none. */
function repeatedWords(before: Cue | undefined, cue: Cue): number {
  if (!before) return 0;
  const shown = wordsOf(before).slice(-MOST_SHOWN);
  const words = wordsOf(cue);
  for (let count = Math.min(shown.length, words.length); count > 0; count--) {
    const end = shown.slice(-count);
    if (end.some((word, index) => word !== words[index])) continue;
    return count > 1 || count === shown.length || count === words.length ? count : 0;
  }
  return 0;
}

const wordsOf = ({ spoken }: Cue): string[] => spoken.flatMap(({ words }) => words.split(' '));

function withoutFirst(count: number, spoken: readonly Spoken[]): Spoken[] {
  let left = count;
  return spoken.flatMap((part) => {
    const words = part.words.split(' ');
    const rest = words.slice(left).join(' ');
    left = Math.max(0, left - words.length);
    return rest === '' ? [] : [{ ...part, words: rest }];
  });
}
