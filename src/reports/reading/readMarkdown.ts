import type { Span } from '../../transcripts/sentences.js';
import { type Block, blanked, piecesOf, type ReadReport } from './blocks.js';
import { readInline } from './inline.js';
import { type Line, type LineKind, linesOf } from './lines.js';

/**
 * Reads what of a Markdown report is prose, in time in proportion to its length. Code, front matter, comments and the
 * report's own footnotes are left alone. A parser that makes a tree of a report would hold everybody up while it reads a long
 * one; what is looked for here is only where paragraphs begin and end.
 *
 * @param pause lets others work between two pieces
 */
export async function readMarkdown(text: string, pause: () => Promise<void>): Promise<ReadReport> {
  const blocks = await blocksOf(text, pause);
  const blank: Span[] = [...blocks.marks];
  const whole: Span[] = [];
  const pieces = blocks.blocks.flatMap((block) => piecesOf(text, block));
  for (const { start, end } of pieces) {
    await pause();
    const inline = readInline(text.slice(start, end), start);
    blank.push(...inline.blank);
    whole.push(...inline.whole);
  }
  return { prose: blanked(text, blank).replace(/\s/g, ' '), blocks: pieces, whole };
}

/** How a line continues the block before it. */
const CONTINUES: Readonly<Record<LineKind, LineKind | null>> = {
  paragraph: 'paragraph',
  quote: 'quote',
  item: null,
  heading: null,
  row: null,
  underline: null,
  skip: null,
};

/** Lines read between two pauses. */
const AT_A_STRETCH = 500;

async function blocksOf(
  text: string,
  pause: () => Promise<void>,
): Promise<{ blocks: Block[]; marks: Span[] }> {
  const blocks: Block[] = [];
  const marks: Span[] = [];
  let open: (Line & { kind: 'paragraph' | 'quote' | 'item' }) | null = null;
  let start = 0;
  let end = 0;
  const close = (level = 0): void => {
    if (!open) return;
    const kind = level > 0 ? 'heading' : open.kind === 'quote' ? 'quote' : 'paragraph';
    blocks.push({ kind, level, start, end });
    open = null;
  };
  let read = 0;
  for (const line of linesOf(text)) {
    if (++read % AT_A_STRETCH === 0) await pause();
    if (line.start > line.from) marks.push({ start: line.from, end: line.start });
    const continues: boolean = open !== null && isContinued(open, line);
    if (continues) {
      end = line.end;
      continue;
    }
    close(line.kind === 'underline' ? line.level : 0);
    if (line.kind === 'heading' || line.kind === 'row')
      blocks.push({ kind: line.kind, level: line.level, start: line.start, end: line.end });
    else if (line.kind === 'paragraph' || line.kind === 'quote' || line.kind === 'item') {
      open = { ...line, kind: line.kind };
      start = line.start;
      end = line.end;
    }
  }
  close();
  return { blocks, marks };
}

/** A line without a mark goes on with a list item or, lazily, with a block quote. */
const isContinued = (open: Line, line: Line): boolean =>
  line.start < line.end && (line.kind === 'paragraph' || CONTINUES[open.kind] === line.kind);
