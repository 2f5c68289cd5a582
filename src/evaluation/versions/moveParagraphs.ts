import type { ParsedCall, Statement } from '../../types.js';
import { pick, type Random } from '../traps/random.js';

/** A line of the text that holds the statements of one paragraph and nothing else. */
interface Line {
  readonly start: number;
  /** After its line break. */
  readonly end: number;
  /** Indices of its statements. */
  readonly statements: readonly number[];
}

/** Lines that are further apart than this moved past much more than they hold. */
const FAR = 8;
/** Draws for each paragraph: a short call may have too few places that are far apart. */
const TRIES = 20;

/**
 * The text with other words in the places of its statements, and some paragraphs put behind others.
 *
 * @param words of each statement; empty where it is taken out
 */
export function moveParagraphs(
  call: ParsedCall,
  words: readonly string[],
  count: number,
  random: Random,
): { readonly text: string; readonly statements: ReadonlySet<number> } {
  const { text } = call.transcript;
  const lines = paragraphLines(text, call.statements);
  const moved = new Map<Line, Line>(); // each with the one that it is put behind
  const anchors = lines.filter((_, at) => at % 2 === 0);
  const movable = lines.filter(({ statements }, at) => at % 2 === 1 && statements.length <= 3);
  for (let left = count * TRIES; left > 0 && moved.size < count; left -= 1) {
    const line = pick(movable, random);
    const behind = pick(anchors, random);
    if (!line || !behind || moved.has(line)) continue;
    if (Math.abs(lines.indexOf(line) - lines.indexOf(behind)) >= FAR) moved.set(line, behind);
  }
  const edited = (start: number, end: number): string => editedSlice(call, words, start, end);
  let built = '';
  let from = 0;
  for (const line of lines) {
    built += edited(from, line.start);
    if (!moved.has(line)) built += edited(line.start, line.end);
    for (const [other, behind] of moved)
      if (behind === line) built += edited(other.start, other.end);
    from = line.end;
  }
  built += edited(from, text.length);
  return { text: built, statements: new Set([...moved.keys()].flatMap((line) => line.statements)) };
}

function paragraphLines(text: string, statements: readonly Statement[]): Line[] {
  const lines = new Map<number, Line>();
  statements.forEach(({ start, end }, at) => {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const next = text.indexOf('\n', end);
    const known = lines.get(from)?.statements ?? [];
    lines.set(from, {
      start: from,
      end: next < 0 ? text.length : next + 1,
      statements: [...known, at],
    });
  });
  return [...lines.values()].filter(({ start, end, statements: held }) => {
    const [first, last] = [statements[held[0] ?? -1], statements[held.at(-1) ?? -1]];
    const isWhole = first?.start === start && text.slice(last?.end, end).trim() === '';
    return isWhole && text.slice(start, end - 1).indexOf('\n') < 0 && text[end - 1] === '\n';
  });
}

/** A stretch of the text with the edited words of its statements; white space around one that was taken out stays. */
function editedSlice(
  { transcript: { text }, statements }: ParsedCall,
  words: readonly string[],
  from: number,
  to: number,
): string {
  let built = '';
  let place = from;
  statements.forEach(({ start, end }, at) => {
    if (start < from || end > to) return;
    built += text.slice(place, start) + (words[at] ?? '');
    place = end;
  });
  return built + text.slice(place, to);
}
