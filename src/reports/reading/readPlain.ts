import type { Span } from '../../transcripts/sentences.js';
import { type Block, piecesOf, type ReadReport } from './blocks.js';

/** Words and characters of the longest line that is taken for a heading. */
const HEADING_WORDS = 14;
const HEADING_LENGTH = 100;
/** Nobody wraps lines as long as this: each is a paragraph. */
const UNWRAPPED = 120;

/** Reads paragraphs with blank lines between them, or one a line; a short one that no mark ends is a heading. */
export function readPlain(text: string): ReadReport {
  const blocks: Block[] = [];
  for (const { start, end } of paragraphsOf(text)) {
    const isHeading = looksLikeHeading(text.slice(start, end));
    const level = isHeading ? (blocks.length === 0 ? 1 : 2) : 0;
    const kind = isHeading ? 'heading' : 'paragraph';
    blocks.push(...piecesOf(text, { start, end, kind, level }));
  }
  return { prose: text.replace(/\s/g, ' '), blocks, whole: [] };
}

function* paragraphsOf(text: string): Generator<Span> {
  let open: Span | null = null;
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const lineEnd = newline < 0 ? text.length : newline;
    const line = text.slice(from, lineEnd);
    const words = line.trim();
    const start: number = open?.start ?? from + (line.length - line.trimStart().length);
    const end = from + line.trimEnd().length;
    const isAlone: boolean =
      open === null && looksLikeHeading(words) && isShortBeside(words, text, lineEnd + 1);
    if (words === '' && open) yield open;
    open = words === '' ? null : { start, end };
    if (open && (words.length > UNWRAPPED || isAlone)) {
      yield open;
      open = null;
    }
    from = lineEnd + 1;
  }
  if (open) yield open;
}

/** A wrapped line is about as long as the next; a heading right above its paragraph is much shorter. */
function isShortBeside(words: string, text: string, from: number): boolean {
  const newline = text.indexOf('\n', from);
  const next = text.slice(from, newline < 0 ? text.length : newline).trim();
  return next.length > 1.5 * words.length;
}

const looksLikeHeading = (words: string): boolean =>
  words.length <= HEADING_LENGTH &&
  /^[\p{Lu}\p{N}]/u.test(words) &&
  !/[.!?;:,"”’)]$/.test(words) &&
  words.split(/\s+/).length <= HEADING_WORDS &&
  !/\b(?:the|a|an|of|and|or|to|in|for|with|by|on|at|from|that|its|is|was|were)$/.test(words);
