import type { Span } from '../../transcripts/sentences.js';

/** A paragraph or its like: offsets into the report. */
export interface Block extends Span {
  readonly kind: 'heading' | 'paragraph' | 'quote' | 'row';
  /** Of a heading: 1 to 6. */
  readonly level: number;
}

/** A report as it is read. */
export interface ReadReport {
  /** As long as the report, with spaces in the place of whatever is no prose: code, addresses, marks of Markdown, line ends. */
  readonly prose: string;
  readonly blocks: readonly Block[];
  /** Links, images, tags and code: no mark may be put inside one. */
  readonly whole: readonly Span[];
}

/** Characters of the longest paragraph that anybody writes; what is longer is read in pieces, so that nobody waits for it. */
const LONGEST_BLOCK = 8_000;

/** A block as one or more of a size that is read in a few milliseconds, cut at white space where there is any. */
export function piecesOf(text: string, block: Block): Block[] {
  const pieces: Block[] = [];
  for (let start = block.start; start < block.end; ) {
    const farthest = Math.min(block.end, start + LONGEST_BLOCK);
    const space = farthest < block.end ? text.lastIndexOf(' ', farthest) : -1;
    const end = space > start ? space : farthest;
    pieces.push({ ...block, start, end });
    start = end;
  }
  return pieces;
}

/** A text with spaces in the place of spans. */
export function blanked(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    const begin = Math.max(from, start);
    pieces.push(text.slice(from, begin), ' '.repeat(end - begin));
    from = end;
  }
  return [...pieces, text.slice(from)].join('');
}
