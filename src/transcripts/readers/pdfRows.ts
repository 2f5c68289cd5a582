import { singleSpaced } from './singleSpaced.js';

/** A stretch of text as a PDF places it. Points; `baseline` counts from the top of the page down. */
export interface Fragment {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of the font. */
  readonly height: number;
}

/** Words of a row that stand apart from the others, as columns do. */
export interface Cell {
  readonly words: string;
  readonly left: number;
  readonly right: number;
}

/** What stands on one line of a page. */
export interface Row {
  /** From 1. */
  readonly page: number;
  readonly baseline: number;
  readonly height: number;
  /** At least one, from left to right. */
  readonly cells: readonly Cell[];
}

/**
 * The rows of a page, from top to bottom, each cut into cells where a gap is too wide for one between words.
 *
 * @param columns where columns of words begin: a long name before one leaves hardly any gap
 */
export function rowsOf(
  page: number,
  fragments: readonly Fragment[],
  columns: readonly number[],
): Row[] {
  const rows: Fragment[][] = [];
  for (const fragment of [...fragments].sort(byPlace)) {
    const row = rows.at(-1);
    const first = row?.[0];
    const reach = SAME_ROW * Math.max(fragment.height, first?.height ?? 0);
    if (row && first && fragment.baseline - first.baseline <= reach) row.push(fragment);
    else rows.push([fragment]);
  }
  return rows.flatMap((row) => {
    const cells = cellsOf(
      row.sort((a, b) => a.left - b.left),
      columns,
    );
    const heights = row.filter(({ words }) => words.trim() !== '').map(({ height }) => height);
    return cells.length === 0
      ? []
      : [{ page, baseline: row[0]?.baseline ?? 0, height: Math.max(...heights), cells }];
  });
}

/** Share of a font's height within which baselines are of one row: raised letters ("1st") belong to it. */
const SAME_ROW = 0.45;
/** Share of a font's height from which on a gap stands for a space that the PDF does not write. */
const SPACE = 0.2;
/** Share of a font's height from which on a gap parts columns: justified lines have narrower ones. */
const COLUMN_GAP = 1.5;
/** Share of a font's height within which the same words at the same place are one, drawn twice to look bold. */
const DRAWN_TWICE = 0.15;

/** Whether two places are the same but for what a PDF's figures are rounded to. */
export const isAt = (place: number, other: number): boolean => Math.abs(place - other) <= 2;

const byPlace = (a: Fragment, b: Fragment): number => a.baseline - b.baseline || a.left - b.left;

function cellsOf(row: readonly Fragment[], columns: readonly number[]): Cell[] {
  const cells: Cell[] = [];
  let open: Cell | undefined;
  let last: Fragment | undefined;
  let spaced = false;
  for (const fragment of row) {
    if (fragment.words.trim() === '') {
      spaced = true;
      continue;
    }
    if (last && isSame(last, fragment)) continue;
    const gap = open ? fragment.left - open.right : 0;
    const inColumn =
      /:\s*$/.test(open?.words.slice(-4) ?? '') &&
      columns.some((column) => isAt(fragment.left, column));
    if (open && !inColumn && gap < COLUMN_GAP * fragment.height) {
      const space = spaced || gap > SPACE * fragment.height ? ' ' : '';
      const right = Math.max(open.right, fragment.right);
      open = { words: open.words + space + fragment.words, left: open.left, right };
      cells.pop();
    } else open = fragment;
    cells.push(open);
    last = fragment;
    spaced = false;
  }
  return cells.map(({ words, left, right }) => ({
    words: singleSpaced(words),
    left,
    right,
  }));
}

const isSame = (a: Fragment, b: Fragment): boolean =>
  a.words === b.words && Math.abs(a.left - b.left) < DRAWN_TWICE * b.height;
