import { quotationsIn } from '../../answers/checks/quotations.js';
import type { Span } from '../../transcripts/sentences.js';
import type { Block } from '../reading/blocks.js';

/** Fewer words between marks are a term that the writer keeps at arm's length. */
const LEAST_WORDS = 3;

export interface FoundQuotation extends Span {
  /** Where its marks begin and end. */
  readonly outer: Span;
}

/** The quotations of a block without their marks, in order; a block quote is one as a whole. */
export function quotationsOf(prose: string, block: Block): FoundQuotation[] {
  const text = prose.slice(block.start, block.end);
  const found = quotationsIn(text, () => false).filter((one) => isWhole(text, one));
  if (block.kind === 'quote' && !found.some(({ start, end }) => (end - start) * 2 > text.length)) {
    if (SIGNED.test(text)) return [];
    const end = text.length - (ATTRIBUTION.exec(text)?.[0].length ?? 0);
    return isQuotation(text.slice(0, end))
      ? [within(block.start, trim(text, { start: 0, end }))]
      : [];
  }
  return found
    .filter(({ words }) => isQuotation(words))
    .map(({ start, end }) => {
      const inner = { start: start + 1, end: CLOSING.test(text.charAt(end - 1)) ? end - 1 : end };
      return {
        ...within(block.start, trim(text, inner)),
        outer: shifted(block.start, { start, end }),
      };
    });
}

/** "— Andy Jassy, CEO" below the words of a block quote. */
export const ATTRIBUTION = /\s(?:[—–]|--?)\s?\p{Lu}[^—–.!?"”]{2,120}$/u;

/** A line that only tells who said what stands above it. */
export const SIGNED = /^\s*(?:[—–]|--?)\s?\p{Lu}[^—–.!?"”]{2,120}$/u;

const CLOSING = /["\u2033«»\u201c-\u201f\u301d\u301e\uff02'\u2018-\u201a‹›]/;
const OPENING = CLOSING;

/** A mark without its fellow opens what runs to the paragraph's end, or it is no quotation mark. */
const isWhole = (text: string, { start, end }: Span): boolean =>
  OPENING.test(text.charAt(start)) && (CLOSING.test(text.charAt(end - 1)) || end === text.length);

const isQuotation = (words: string): boolean =>
  (words.match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu) ?? []).length >= LEAST_WORDS;

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: from + words.trim().length };
}

const shifted = (by: number, { start, end }: Span): Span => ({ start: by + start, end: by + end });

const within = (by: number, span: Span): FoundQuotation => ({
  ...shifted(by, span),
  outer: shifted(by, span),
});
