import { figuresAskedFor } from '../search/asked.js';
import type { Figure } from '../search/figures.js';
import type { Question } from '../search/question.js';
import { wordsOf } from '../search/words.js';

/** A figure's words stand within so many characters of it. */
const NEAR = 45;

/** The quote with the figure that the question asks for in bold; as it is where none is asked for or none is there. */
export function emphasiseFigure(quote: string, { text, asksFor, terms }: Question): string {
  const figures = figuresAskedFor(text, asksFor, quote);
  const words = wordsOf(quote);
  const nearness = (figure: Figure): number =>
    terms
      .map(({ alternatives }) =>
        words
          .filter((word) => alternatives.some(({ term }) => word.terms.includes(term)))
          .map(({ start, end }) => Math.max(start - figure.end, figure.start - end, 0)),
      )
      .reduce((sum, gaps) => sum + Math.max(0, 1 - Math.min(NEAR, ...gaps) / NEAR), 0);
  const [best] = [...figures].sort((a, b) => nearness(b) - nearness(a));
  return best
    ? `${quote.slice(0, best.start)}**${quote.slice(best.start, best.end)}**${quote.slice(best.end)}`
    : quote;
}

/** The words alone, as they are compared with the source. */
export const withoutEmphasis = (text: string): string => text.replaceAll('**', '');

/** The first figure in bold of a sentence that shows a quote, as offsets into the quote; null where none is in bold. */
export function emphasisedFigure(sentence: string): { start: number; end: number } | null {
  const [, before, figure] = /^[^"]*"(.*?)\*\*(.+?)\*\*/s.exec(sentence) ?? [];
  if (before === undefined || figure === undefined) return null;
  return { start: before.length, end: before.length + figure.length };
}
