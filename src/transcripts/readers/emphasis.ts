/** A run of stars or low lines that is a mark of Markdown. */
export interface Mark {
  readonly start: number;
  readonly length: number;
}

/**
 * The marks of emphasis in a line, in its order: runs of stars or low lines that open and close around words. A star
 * that stands alone ("press *1", "5 * 3") is none. Own code, since parsers of Markdown tell what it means and lose where
 * its characters stood, or take quadratic time on hostile lines.
 */
export function emphasisIn(line: string): Mark[] {
  const marks: Mark[] = [];
  const open = new Map<string, Mark>();
  for (const { index, 0: run } of line.matchAll(/\*{1,3}|_{1,3}/g)) {
    const before = line[index - 1] ?? ' ';
    const behind = line[index + run.length] ?? ' ';
    if (before === '\\') continue;
    const mark = { start: index, length: run.length };
    const opening = open.get(run);
    if (opening && /\S/.test(before) && !INSIDE.test(behind)) {
      marks.push(opening, mark);
      open.clear(); // what was opened in between stays as it is written
    } else if (/\S/.test(behind) && !INSIDE.test(before)) open.set(run, mark);
  }
  return marks.sort((a, b) => a.start - b.start);
}

const INSIDE = /[\p{L}\p{N}]/u;
