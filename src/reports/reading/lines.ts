import type { Span } from '../../transcripts/sentences.js';

/** `underline` makes a heading of the lines before it; `skip` is blank, code, a rule, a definition or front matter. */
export type LineKind = 'paragraph' | 'quote' | 'item' | 'heading' | 'row' | 'underline' | 'skip';

/** A line without the marks that it begins with. */
export interface Line extends Span {
  readonly kind: LineKind;
  /** Of a heading or underline: 1 to 6. */
  readonly level: number;
  /** Where the line begins with its marks. */
  readonly from: number;
}

/** The lines of a Markdown text, each told by its marks and by what it stands in. */
export function* linesOf(text: string): Generator<Line> {
  let state: State = {
    fence: null,
    isInNote: false,
    isInList: false,
    isOpen: false,
    isInTable: false,
  };
  let isFirst = true;
  let frontMatter = FRONT_MATTER.test(text.slice(0, 10));
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    const written = text.slice(from, end).trimEnd();
    if (frontMatter && !isFirst && /^(?:---|\.\.\.)$/.test(written)) {
      frontMatter = false;
      yield { kind: 'skip', level: 0, from, start: from, end };
    } else if (frontMatter) yield { kind: 'skip', level: 0, from, start: from, end };
    else {
      const read = readLine(written, state);
      state = read.state;
      const start = from + read.marks;
      yield { kind: read.kind, level: read.level, from, start, end: from + written.length };
    }
    isFirst = false;
    from = end + 1;
  }
}

const FRONT_MATTER = /^---\r?\n/;

/** What the lines before tell of the next. */
interface State {
  /** The mark that ends the code. */
  readonly fence: string | null;
  readonly isInNote: boolean;
  readonly isInList: boolean;
  /** A paragraph may go on. */
  readonly isOpen: boolean;
  readonly isInTable: boolean;
}

interface ReadLine {
  readonly kind: LineKind;
  readonly level: number;
  /** Characters of its marks. */
  readonly marks: number;
  readonly state: State;
}

function readLine(line: string, before: State): ReadLine {
  const read = (kind: LineKind, more: Partial<State> = {}, marks = 0, level = 0): ReadLine => ({
    ...{ kind, level, marks },
    state: {
      ...before,
      isOpen: kind === 'paragraph' || kind === 'quote' || kind === 'item',
      isInTable: kind === 'row',
      ...more,
    },
  });
  if (before.fence !== null) {
    const isEnd = line.trim().startsWith(before.fence) && /^(?:`+|~+)$/.test(line.trim());
    return read('skip', isEnd ? { fence: null } : {});
  }
  const fence = /^\s{0,12}(?:>\s?)?(`{3,}|~{3,})/.exec(line)?.[1];
  if (fence !== undefined) return read('skip', { fence });
  if (line.trim() === '') return read('skip');
  if (/^\s{4}|^\t/.test(line) && !before.isOpen && (before.isInNote || !before.isInList))
    return read('skip');
  if (/^ {0,3}\[\^[^\]\s]{1,100}\]:/.test(line))
    return read('skip', { isInNote: true, isInList: false });
  if (/^ {0,3}\[[^\]]{1,200}\]:\s*\S/.test(line)) return read('skip');
  if (before.isInNote && before.isOpen === false && /^\s/.test(line)) return read('skip');
  const beside = { isInNote: false };
  const heading = /^ {0,3}(#{1,6})\s+/.exec(line);
  if (heading)
    return read('heading', { ...beside, isInList: false }, heading[0].length, heading[1]?.length);
  const underline = before.isOpen ? /^ {0,3}(=+|-+)$/.exec(line)?.[1] : undefined;
  if (underline !== undefined)
    return read('underline', beside, 0, underline.startsWith('=') ? 1 : 2);
  if (/^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/.test(line)) return read('skip', beside);
  if (/^\s*\|/.test(line) || (line.includes('|') && (before.isInTable || /^[\s|:-]+$/.test(line))))
    return /^[\s|:-]+$/.test(line)
      ? read('skip', { ...beside, isInTable: true })
      : read('row', beside);
  const quote = /^(?: {0,3}> ?){1,20}/.exec(line)?.[0].length;
  if (quote === line.length) return read('skip', beside);
  if (quote !== undefined) return read('quote', beside, quote);
  const item = /^\s*(?:[-*+•]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/.exec(line)?.[0].length;
  if (item !== undefined) return read('item', { ...beside, isInList: true }, item);
  const isInList = before.isInList && (before.isOpen || /^\s/.test(line));
  return read('paragraph', { ...beside, isInList }, line.length - line.trimStart().length);
}
