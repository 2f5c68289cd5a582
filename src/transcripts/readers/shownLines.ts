import { singleSpaced } from './singleSpaced.js';

/** A line as a browser shows it, with what was told of where it begins. */
export interface ShownLine<Origin> {
  readonly words: string;
  readonly origin: Origin;
}

/** Puts the words of a page's elements together to lines. */
export interface ShownLines<Origin> {
  opens(element: string): void;
  closes(element: string): void;
  /** White space counts as a browser counts it: once, and not at all at a line's ends. */
  adds(text: string, origin: Origin): void;
  all(): ShownLine<Origin>[];
}

export function shownLines<Origin>(): ShownLines<Origin> {
  const lines: ShownLine<Origin>[] = [];
  let line: ShownLine<Origin> | undefined;
  let gap: Gap = '';
  let atCellStart = false;
  let preformatted = 0;
  let rowsBegun = 0;
  let lineRow = 0;
  const rows: number[] = [];

  const want = (wanted: Gap): void => {
    if (STRENGTH[wanted] > STRENGTH[gap]) gap = wanted;
  };
  const put = (words: string, origin: Origin): void => {
    if (line && gap === '\n') {
      lines.push(line);
      line = undefined;
    }
    if (!line) lineRow = rows.at(-1) ?? 0;
    line = line ? { words: line.words + gap + words, origin: line.origin } : { words, origin };
    gap = '';
    atCellStart = false;
  };

  return {
    opens(element) {
      if (element === 'pre') preformatted++;
      if (CELLS.has(element)) {
        // A cell goes on in the line that its row began.
        if (line && rows.length > 0 && lineRow === rows.at(-1)) gap = '\t';
        atCellStart = true;
      } else if (BLOCKS.has(element) && !atCellStart) want('\n');
      if (element === 'tr') rows.push(++rowsBegun);
    },
    closes(element) {
      if (element === 'pre') preformatted--;
      if (element === 'tr') {
        rows.pop();
        atCellStart = false;
      }
      if (BLOCKS.has(element) && !atCellStart) want('\n');
    },
    adds(text, origin) {
      const shown = preformatted > 0 ? text.split(/\r\n?|\n/) : [text];
      shown.forEach((part, index) => {
        if (index > 0) want('\n');
        if (/^\s/.test(part)) want(' ');
        const words = singleSpaced(part);
        if (words === '') return;
        put(words, origin);
        if (/\s$/.test(part)) want(' ');
      });
    },
    all: () => (line ? [...lines, line] : lines),
  };
}

type Gap = '' | ' ' | '\t' | '\n';
/** What parts two words, where several things ask to. */
const STRENGTH: Readonly<Record<Gap, number>> = { '': 0, ' ': 1, '\t': 2, '\n': 3 };

const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
const BLOCKS: ReadonlySet<string> = new Set(
  [
    'address article blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form',
    'h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody tfoot thead tr ul',
  ].flatMap((names) => names.split(' ')),
);
