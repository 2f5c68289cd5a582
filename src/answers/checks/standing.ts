import { foldQuotes } from '../../language/fold.js';

/** A text as quotations are looked for in it: typography folded, words, figures, case and punctuation kept. */
export interface Comparable {
  /** Every dash a hyphen. */
  readonly words: string;
  /** The same characters, but a dash that parts clauses is a dash still: behind it a word begins. */
  readonly dashed: string;
}

/** Quotation marks go (those of a quotation in a quotation change their kind), and so does the emphasis of markdown. */
export function toComparable(text: string): Comparable {
  const dashed = foldQuotes(text)
    .replace(/[*"]|__/g, '')
    .replace(/(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d) (?=%)|(?<=[$€£¥₹]) (?=\d)/g, '')
    .replace(/ ?(?:--+|[\u2014\u2015]|(?<!\d)\u2013|\u2013(?!\d)) ?| - /g, '\u2014')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .trim();
  return { words: dashed.replaceAll('\u2014', '-'), dashed };
}

/**
 * Whether quoted words stand in a text to the letter, as whole words: "20%" is not in "120%", "GAAP" not in "non-GAAP".
 * The first letter may differ in case; an ellipsis stands for words left out, and the pieces around it must stand in order.
 *
 * @returns null where nothing is quoted: no letter and no digit
 */
export function standsIn(quoted: string, texts: readonly Comparable[]): boolean | null {
  const pieces = piecesOf(quoted);
  if (pieces.length === 0) return null;
  return texts.some((text) => {
    let from = 0;
    for (const piece of pieces) {
      from = endOf(piece, text, from);
      if (from < 0) return false;
    }
    return true;
  });
}

/** What parts the pieces of a quotation: "…", "...", "[…]". */
const ELLIPSIS = /\[ ?\.{3,6} ?\]|\.{3,6}/;
/** Punctuation at the ends of a quotation is often the writer's own. */
const EDGE = /[\s.,;:!?\u2014]/;

const piecesOf = (quoted: string): string[] =>
  toComparable(quoted)
    .dashed.split(ELLIPSIS)
    .map((piece) => withoutEdges(piece).replaceAll('\u2014', '-'))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));

function withoutEdges(piece: string): string {
  let start = 0;
  let end = piece.length;
  while (start < end && EDGE.test(piece.charAt(start))) start++;
  while (end > start && EDGE.test(piece.charAt(end - 1))) end--;
  return piece.slice(start, end);
}

/** Places tried for one piece: only a text that repeats itself endlessly has more. */
const MOST_PLACES = 1_000;

/** Where a piece ends that stands as whole words at or behind a place; -1 where it does not. */
function endOf(piece: string, text: Comparable, from: number): number {
  const ends = [piece, withOtherFirst(piece)].map((way) => {
    let at = text.words.indexOf(way, from);
    for (let tried = 0; at >= 0 && tried < MOST_PLACES; tried++) {
      const end = at + way.length;
      if (beginsWord(text.dashed, at) && endsWord(text.dashed, end)) return end;
      at = text.words.indexOf(way, at + 1);
    }
    return -1;
  });
  const found = ends.filter((end) => end >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

function withOtherFirst(piece: string): string {
  const first = piece.charAt(0);
  const other = first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase();
  return other + piece.slice(1);
}

const INSIDE = /[\p{L}\p{M}\p{N}]/u;

function beginsWord(text: string, at: number): boolean {
  const first = text.charAt(at);
  const before = text.charAt(at - 1);
  if (!INSIDE.test(first)) return before !== '-';
  if (INSIDE.test(before)) return false;
  const word = text.charAt(at - 2);
  if (/[$€£¥₹]/.test(before)) return false;
  if (/[.,]/.test(before)) return !(/\d/.test(first) && /\d/.test(word)); // "300" of 1,300
  if (before === "'") return !INSIDE.test(word); // "t" of don't
  if (before === '-') return /\d/.test(first) && /\d/.test(word); // "180" of 175-180, not "5%" of -5%
  return true;
}

function endsWord(text: string, end: number): boolean {
  const last = text.charAt(end - 1);
  const next = text.charAt(end);
  if (!INSIDE.test(last)) return true;
  if (INSIDE.test(next)) return false;
  const after = text.charAt(end + 1);
  if (next === '%') return false;
  if (/[.,]/.test(next)) return !(/\d/.test(last) && /\d/.test(after));
  if (next === "'")
    return !INSIDE.test(after) || /^'s(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3)); // AWS's, not can't
  if (next === '-') return !INSIDE.test(after) || (/\d/.test(last) && /\d/.test(after));
  return true;
}
