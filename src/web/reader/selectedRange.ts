import type { CallStatement } from './callStore.js';

/** Offsets into the text of a transcript. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * What of a transcript on the page is selected; null where nothing is. What is selected between statements, such as the name
 * of a speaker, is of no statement and counts for nothing.
 */
export function selectedRange(
  selection: Selection | null,
  statements: readonly CallStatement[],
  words: ReadonlyMap<string, HTMLElement>,
): TextRange | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const textOf = (at: number) => words.get(statements[at]?.id ?? '')?.firstChild ?? null;
  const endsAfterStart = (at: number) => {
    const text = textOf(at);
    return text !== null && isPast(range, text, text.textContent?.length ?? 0);
  };
  const beginsAfterEnd = (at: number) => {
    const text = textOf(at);
    return text !== null && range.comparePoint(text, 0) > 0;
  };
  const first = firstWhere(statements.length, endsAfterStart);
  const last = firstWhere(statements.length, beginsAfterEnd) - 1;
  const from = statements[first];
  const to = statements[last];
  if (!from || !to || first > last) return null;
  const within = (node: Node, offset: number, at: number, otherwise: number) =>
    node === textOf(at) ? offset : otherwise;
  return {
    start: from.start + within(range.startContainer, range.startOffset, first, 0),
    end: to.start + within(range.endContainer, range.endOffset, last, to.quote.length),
  };
}

const isPast = (range: Range, node: Node, offset: number): boolean =>
  range.comparePoint(node, offset) >= 0;

/** The least number below `count` for which a condition holds that, once it holds, holds for all greater ones. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
