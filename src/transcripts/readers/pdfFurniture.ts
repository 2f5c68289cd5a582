import type { Row } from './pdfRows.js';

/** The rows without what is no part of the words: page numbers, and headers and footers that run over the pages. */
export function withoutFurniture(rows: readonly Row[], pageHeights: readonly number[]): Row[] {
  const isAtEdge = ({ page, baseline }: Row) => {
    const height = pageHeights[page - 1] ?? 0;
    return baseline < EDGE * height || baseline > (1 - EDGE) * height;
  };
  const pages = new Map<string, Set<number>>();
  for (const row of rows) {
    if (!isAtEdge(row)) continue;
    const seen = pages.get(lookOf(row)) ?? new Set();
    pages.set(lookOf(row), seen.add(row.page));
  }
  const enough = Math.max(2, RUNNING * new Set(rows.map(({ page }) => page)).size);
  return rows.filter(
    (row) =>
      !isAtEdge(row) ||
      ((pages.get(lookOf(row))?.size ?? 0) < enough && !/^page # (?:of|\/) #$/.test(lookOf(row))),
  );
}

/** Share of a page's height at its top and at its bottom where furniture stands. */
const EDGE = 0.2;
/** Share of the pages on which it stands: covers have none, and left and right pages may have their own. */
const RUNNING = 0.4;

/** What a row says, whatever the numbers in it are. */
const lookOf = ({ cells }: Row): string =>
  cells
    .map(({ words }) => words)
    .join(' ')
    .toLowerCase()
    .replace(/\d+/g, '#');
