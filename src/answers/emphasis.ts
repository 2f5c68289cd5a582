import type { Figure } from '../language/figures/figuresIn.js';
import { type AskedFor, askedFor } from '../language/questionKind.js';
import { STOP_WORDS } from '../language/stopWords.js';
import { wordsOf } from '../language/words.js';
import { figuresAskedFor } from './figuresAsked.js';

/** A figure's words stand within so many characters of it. */
const NEAR = 45;

/** The figures of a quote that a question may ask for, the one whose words stand nearest first. */
export function askedFigures(quote: string, question: string): Figure[] {
  const asksFor = askedFor(question);
  const possible = figuresAskedFor(question, asksFor, quote).filter((figure) =>
    mayBeAsked(figure, asksFor, quote),
  );
  const exact = possible.filter((figure) => !VAGUE.test(figure.text));
  const figures = exact.length > 0 ? exact : possible;
  if (figures.length < 2) return figures;
  const words = wordsOf(quote);
  const asked = wordsOf(question).filter(({ surface }) => !STOP_WORDS.has(surface));
  const nearness = (figure: Figure): number =>
    asked
      .map(({ terms }) =>
        words
          .filter((word) => terms.some((term) => word.terms.includes(term)))
          .map(({ start, end }) => Math.max(start - figure.end, figure.start - end, 0)),
      )
      .reduce((sum, gaps) => sum + Math.max(0, 1 - Math.min(NEAR, ...gaps) / NEAR), 0);
  return [...figures].sort((a, b) => nearness(b) - nearness(a));
}

/** The quote with the figure that the question asks for in bold; as it is where none is asked for or none is there. */
export function emphasiseFigure(quote: string, question: string): string {
  const [best] = askedFigures(quote, question);
  return best
    ? `${quote.slice(0, best.start)}**${quote.slice(best.start, best.end)}**${quote.slice(best.end)}`
    : quote;
}

/** Stand before what a figure is measured against, which is another one than what it was: "compared to 15.4%", "since 2022". */
const AGAINST =
  /\b(?:compared (?:to|with)|compares (?:to|with)|versus|vs\.?|since|relative to|(?:up|down|(?:in|de)creas\w+|declin\w+|improv\w+|rose|fell|grew) from)\s+(?:(?!(?:and|but|to)\b)[\w'’$]+\s+){0,2}$/i;
const LEVELS = /^\s+levels?\b/i;
/** The mark of a fiscal year: "FY '25", "'26". */
const YEAR_MARK = /(?:\bFY\s?|['’])$/i;
/** "Millions of items": so many that nobody counted. */
const VAGUE = /\bof$/i;

function mayBeAsked({ kind, text, start, end }: Figure, asksFor: AskedFor, quote: string): boolean {
  const before = quote.slice(0, start);
  if (AGAINST.test(before) || LEVELS.test(quote.slice(end))) return false;
  if (asksFor === 'date') return true;
  const isYear = kind === 'date' || (kind === 'count' && /^(?:19|20)\d\d$/.test(text));
  return !isYear && !YEAR_MARK.test(before);
}

/** The words alone, as they are compared with the source. */
export const withoutEmphasis = (text: string): string => text.replaceAll('**', '');

/** The first figure in bold of a sentence that shows a quote, as offsets into the quote; null where none is in bold. */
export function emphasisedFigure(sentence: string): { start: number; end: number } | null {
  const [, before, figure] = /^[^"]*"(.*?)\*\*(.+?)\*\*/s.exec(sentence) ?? [];
  if (before === undefined || figure === undefined) return null;
  return { start: before.length, end: before.length + figure.length };
}
