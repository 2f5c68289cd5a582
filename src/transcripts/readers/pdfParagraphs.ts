import { type Cell, isAt, type Row } from './pdfRows.js';

/** Words that pages break into rows, put together again. */
export interface Paragraph {
  /** What stands in columns to the left of the words, such as the speaker's name. */
  readonly lead: readonly Cell[];
  /** Where the words' column begins, in points. */
  readonly left: number;
  readonly words: string;
  /** Where in the words a page begins. */
  readonly pages: readonly { readonly at: number; readonly page: number }[];
  /** Whether more room is before it than between the rows of one. */
  readonly apart: boolean;
}

/** Where the words' columns begin, in points from the left: behind the names where these have a column of their own. */
export function wordsColumns(rows: readonly Row[]): number[] {
  const weights = new Map<number, number>();
  let all = 0;
  for (const { left, words } of rows.flatMap(({ cells }) => cells)) {
    const place = Math.round(left);
    weights.set(place, (weights.get(place) ?? 0) + words.length);
    all += words.length;
  }
  return [...weights].filter(([, weight]) => weight > COLUMN * all).map(([place]) => place);
}

/** Share of the letters from which on a column is one of words: of minutes, names take a twentieth. */
const COLUMN = 0.15;

/**
 * The paragraphs of a document, over the ends of its pages: a row goes on with the one before where no other word
 * fits on that, or where its sentence is not at its end. What stands in rows for a reason (lists, titles, tables) stays so.
 */
export function paragraphsOf(rows: readonly Row[], columns: readonly number[]): Paragraph[] {
  const edges = new Map(columns.map((column) => [column, rightEdge(rows, column)]));
  const layout = { edges, pitch: usualPitch(rows) };
  const paragraphs: Open[] = [];
  let before: Row | undefined;
  for (const row of rows) {
    const open = paragraphs.at(-1);
    if (before && open && continuesName(before, open, row, layout)) {
      const [name] = row.cells;
      open.lead = open.lead.map((cell) => ({ ...cell, words: `${cell.words} ${name?.words}` }));
      if (row.cells.length > 1) append(open, row);
    } else if (before && open && continuesWords(before, open, row, layout)) append(open, row);
    else
      paragraphs.push({
        lead: row.cells.slice(0, -1),
        left: lastCell(row).left,
        words: lastCell(row).words,
        pages: [{ at: 0, page: row.page }],
        apart: before !== undefined && (row.page !== before.page || !isNext(before, row, layout)),
        rows: 1,
      });
    before = row;
  }
  return paragraphs;
}

interface Open extends Paragraph {
  lead: readonly Cell[];
  words: string;
  pages: { at: number; page: number }[];
  rows: number;
}

interface Layout {
  /** Where the full rows of each column of words end. */
  readonly edges: ReadonlyMap<number, number>;
  /** Between the baselines of a paragraph's rows. */
  readonly pitch: number;
}

/** Where the full rows of a place's column end; undefined where it is in none. */
const edgeAt = (left: number, { edges }: Layout): number | undefined =>
  [...edges].find(([column]) => isAt(left, column))?.[1];

/** A name that is too long for its column goes on in the next row. */
function continuesName(before: Row, open: Open, row: Row, layout: Layout): boolean {
  const [lead, ...others] = open.lead;
  const [name, words, ...rest] = row.cells;
  if (!lead || !name || others.length + rest.length > 0 || open.rows > 1) return false;
  return (
    !lead.words.endsWith(':') &&
    name.words.endsWith(':') &&
    isAt(lead.left, name.left) &&
    edgeAt(open.left, layout) !== undefined &&
    (words === undefined || edgeAt(words.left, layout) !== undefined) &&
    before.page === row.page &&
    isNext(before, row, layout)
  );
}

function continuesWords(before: Row, open: Open, row: Row, layout: Layout): boolean {
  const last = lastCell(before);
  const next = lastCell(row);
  const isTable =
    before.cells.length > 2 || (before.cells.length > 1 && edgeAt(last.left, layout) === undefined);
  if (row.cells.length > 1 || isTable || /^[•●▪◦‣]/.test(next.words)) return false;
  if (Math.abs(row.height - before.height) > SAME_SIZE * row.height) return false;
  if (before.page === row.page && !isNext(before, row, layout)) return false;
  if (!isAt(next.left, last.left) && !(open.rows === 1 && isIndented(last, next, row.height)))
    return false;
  const isSentence = /^\p{Ll}/u.test(next.words) && !/[.?!:;]["”’)]?$/.test(last.words);
  return isSentence || (isFull(last, row, layout) && !(isListed(last) && isListed(next)));
}

/** Whether no other word fits on a row of a words' column; elsewhere, on covers, the ends of rows mean something. */
function isFull(last: Cell, row: Row, layout: Layout): boolean {
  const next = lastCell(row);
  const edge = edgeAt(next.left, layout) ?? Number.POSITIVE_INFINITY;
  const space = SPACE * row.height;
  return last.right + space + firstWordWidth(next) > edge - 2 * space;
}

/** "Ann Lee – Chief Executive Officer", "2. Ann Lee - Acme": one of a list, however long it is. */
const isListed = ({ words }: Cell): boolean =>
  /^(?:\d{1,2}[.)]\s)?\p{Lu}[\p{L}.'’ ]{1,40}\s[–—-]{1,2}\s/u.test(words);

/** Whether a first row is set in or hangs out before the second: by an indent, or by a bullet or number in front. */
function isIndented(first: Cell, second: Cell, height: number): boolean {
  const inwards = second.left - first.left;
  if (Math.abs(inwards) > WIDEST_INDENT * height) return false;
  return inwards < 0 || /^(?:[•●▪◦‣·*–-]|\(?[a-z\d]{1,3}[.)])\s/i.test(first.words);
}

function append(open: Open, row: Row): void {
  const { words } = lastCell(row);
  const end = open.words.slice(-2);
  if (end.endsWith('\u00ad')) open.words = open.words.slice(0, -1);
  else if (!/^\p{L}-$/u.test(end) || !/^\p{L}/u.test(words)) open.words += ' ';
  if (open.pages.at(-1)?.page !== row.page)
    open.pages.push({ at: open.words.length, page: row.page });
  open.words += words;
  open.rows++;
}

/** Share of the usual pitch up to which a row is the next of a paragraph. */
const NEXT_ROW = 1.35;
const isNext = (before: Row, row: Row, { pitch }: Layout): boolean =>
  row.baseline - before.baseline <= NEXT_ROW * pitch;

/** Share of a font's height by which rows of one paragraph differ at most. */
const SAME_SIZE = 0.15;
/** Share of a font's height that a space takes. */
const SPACE = 0.25;
/** In heights of the font. */
const WIDEST_INDENT = 5;

/** A row has at least one cell. */
const lastCell = ({ cells }: Row): Cell => cells.at(-1) ?? { words: '', left: 0, right: 0 };

const firstWordWidth = ({ words, left, right }: Cell): number =>
  ((right - left) * (/^\S*/.exec(words)?.[0].length ?? 0)) / Math.max(1, words.length);

/** The most frequent distance between baselines of rows that begin at the same place. */
function usualPitch(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (!before || before.page !== row.page || !isAt(lastCell(before).left, lastCell(row).left))
      return;
    const pitch = Math.round(2 * (row.baseline - before.baseline)) / 2;
    counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
  });
  return mostFrequent(counts);
}

/** Where the rows of the words' column end, but for the few that stand out. */
function rightEdge(rows: readonly Row[], column: number): number {
  const ends = rows
    .map(lastCell)
    .filter(({ left }) => isAt(left, column))
    .map(({ right }) => right)
    .sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.95)] ?? 0;
}

/** The first of those that weigh most. */
function mostFrequent(weights: ReadonlyMap<number, number>): number {
  let best = 0;
  let most = 0;
  for (const [value, weight] of weights) {
    if (weight > most) [best, most] = [value, weight];
  }
  return best;
}
