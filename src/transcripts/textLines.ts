import { once } from './once.js';
import { linesOf } from './outline.js';
import { isFirm } from './parties.js';
import { looksLikeSpeaker } from './personNames.js';
import type { Span } from './sentences.js';

/** A line that holds words of the call, without the white space around them. */
export interface TextLine extends Span {
  readonly words: string;
  /** Characters of white space in front. */
  readonly indent: number;
  /** What stands before it: only a line break, blank lines, or a page's end with its furniture. */
  readonly gap: 'break' | 'blank' | 'page';
}

/** The lines of a source without rules, page numbers and the headers and footers that run beside them. */
export const textLines = once(({ text }: { readonly text: string }): readonly TextLine[] => {
  const lines = [...linesOf(text)].filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
  const before = lines.map(({ start }, index) => text.slice(lines[index - 1]?.end ?? 0, start));
  const feeds = before.map((space) => space.includes('\f'));
  const numbers = lines.map(
    ({ words }, index) =>
      (words.length <= LONGEST_NUMBER &&
        (PAGE_NUMBER.test(words) ||
          (/^\d{1,4}$/.test(words) && (feeds[index] || (feeds[index + 1] ?? true))))) ||
      IMPRINT.test(words),
  );
  const edges = nearEdges(feeds.map((feed, at) => feed || numbers[at] || numbers[at - 1] || false));
  const pages = Math.max(1 + feeds.filter(Boolean).length, numbers.filter(Boolean).length);
  const running = repeated(
    lines.filter((_, index) => edges[index]).map(({ words }) => words),
    pages,
  );
  let page = false;
  return lines.flatMap((line, index): TextLine[] => {
    const space = before[index] ?? '';
    page ||= feeds[index] ?? false;
    if (numbers[index] || (edges[index] && running.has(masked(line.words)))) {
      page = true;
      return [];
    }
    const gap = page ? 'page' : /\n[^\n]*\n|\r[^\r\n]*\r/.test(space) ? 'blank' : 'break';
    page = false;
    const lineStart = Math.max(space.lastIndexOf('\n'), space.lastIndexOf('\r'));
    return [{ ...line, indent: space.slice(lineStart + 1).replace('\f', '').length, gap }];
  });
});

/** Characters of a line that is only a page's number. */
const LONGEST_NUMBER = 30;
/** "Page 3 of 20", "Page | 3", "3 | P a g e", "3/20". */
const PAGE_NUMBER =
  /^(?:\W{0,3}p\s?a\s?g\s?e\W{0,3}\d{1,4}(?:\W{0,3}(?:of\W{0,3})?\d{1,4})?|\d{1,4}\W{0,3}(?:\|\W{0,3}p\s?a\s?g\s?e|of\s\d{1,4}|\/\s?\d{1,4}))\W{0,3}$/i;

/** What a publisher prints at the foot of its pages. */
const IMPRINT =
  /^(?:(?:copyright\s*)?(?:©|\(c\))\s?|copyright\s(?:©\s?)?)(?:\d{4}|copyright)|^[\dA-Z-]{7,20}\s(?:https?:\/\/)?www\.\S+$|^(?:www\.)?[a-z]+(?:\.[a-z]+){1,3}(?:\/\S*)?$/i;

/** Lines of a header or a footer, at most. */
const MARGIN = 4;

/** Which lines are within a margin of a page's edge; an edge lies before its line. */
function nearEdges(edges: readonly boolean[]): boolean[] {
  const near = edges.map(() => false);
  edges.forEach((edge, index) => {
    if (edge) near.fill(true, Math.max(0, index - MARGIN), index + MARGIN);
  });
  return near;
}

/** As often as this a line is no chance; a short document has a cover and few pages more. */
const MOST_REPETITIONS = 3;

/** The lines that repeat but for their figures, where they can be no speech: no sentence and no "Name: words". */
function repeated(lines: readonly string[], pages: number): Set<string> {
  const usual = Math.min(MOST_REPETITIONS, Math.max(2, pages - 1));
  const often = Math.max(MOST_REPETITIONS, pages * ON_MOST);
  const counts = new Map<string, { readonly words: string; count: number }>();
  for (const words of lines) {
    if (/[.?!…]["”’']?$|:\s/.test(words)) continue;
    const seen = counts.get(masked(words));
    if (seen) seen.count++;
    else counts.set(masked(words), { words, count: 1 });
  }
  const runs = [...counts].filter(
    ([, { words, count }]) => count >= (isSpeaker(words) ? often : usual),
  );
  return new Set(runs.map(([line]) => line));
}

/** Who speaks often stands near the edges of several pages, too. */
const ON_MOST = 0.8;
const isSpeaker = (words: string): boolean =>
  looksLikeSpeaker(words) && !isFirm(words) && !/\b(?:limited|corporation)$/i.test(words);

const masked = (words: string): string =>
  words.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();

/** Whether a text breaks its lines at a width, so that a line's end means nothing: full lines that end within sentences. */
export function isWrapped(lines: readonly TextLine[]): boolean {
  const lengths = lines.map(({ indent, words }) => indent + words.length);
  const width = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length * MOST)] ?? 0;
  const broken = lines.flatMap(({ gap }, index) =>
    index > 0 && gap === 'break' ? [index - 1] : [],
  );
  const within = broken.filter(
    (index) => (lengths[index] ?? 0) > width * FULL && !endsWords(lines[index]),
  );
  return width <= WIDEST && within.length > broken.length * WITHIN_SENTENCES;
}

/** Share of the lines that are no longer than the width. */
const MOST = 0.9;
/** Share of the width from which on a line is full: the next word did not fit. */
const FULL = 0.75;
/** Characters of the widest page. */
const WIDEST = 200;
/** Share of line ends within sentences from which on they are the width's. */
const WITHIN_SENTENCES = 0.3;

/** Whether a line may be the end of what somebody says. */
export const endsWords = (line: TextLine | undefined): boolean =>
  line === undefined || /[.?!:…—–-]["”’')\]]{0,3}$/.test(line.words);

/**
 * Lines of one turn as the stretches that stand together: up to a blank line or, where lines are not broken at a width,
 * to a line's end, as long as that ends a sentence; a page's end always ends one, since its furniture follows in the text.
 */
export function toParagraphs(lines: readonly TextLine[], wrapped: boolean): Span[] {
  const paragraphs: Span[] = [];
  let open: { start: number; end: number } | undefined;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const goesOn = line.gap !== 'page' && ((wrapped && line.gap === 'break') || !endsWords(before));
    if (open && goesOn) open.end = line.end;
    else {
      open = { start: line.start, end: line.end };
      paragraphs.push(open);
    }
  });
  return paragraphs;
}
