import type { MarkedCitation } from '../../answer.js';
import { factsIn } from '../../language/facts.js';
import type { Operand } from '../../language/figures/amount.js';
import { figuresIn } from '../../language/figures/figuresIn.js';
import { measuresAmong } from '../../language/measures/lexica.js';
import { termsIn } from '../../language/measures/phrases.js';
import { readText } from '../../language/reading.js';
import type { Span } from '../../language/span.js';
import { askedFigures } from '../emphasis.js';
import { isBelowZero } from './belowZero.js';
import type { SideFigure } from './sideFigure.js';

/** A side with its first quote; null where nothing answers it. */
export interface TableSide {
  readonly question: string;
  readonly citation: MarkedCitation | null;
}

/** The figure of each side's quote that is asked for, of the unit that most sides have: amounts stand beside amounts, and rates beside rates. */
export function sideFigures(sides: readonly TableSide[]): (SideFigure | null)[] {
  const possible = sides.map(({ question, citation }) =>
    citation ? figuresOf(citation.quote, question) : [],
  );
  const counts = new Map<string, number>();
  for (const own of possible)
    for (const [at, unit] of [...new Set(own.map((figure) => figure.unit))].entries())
      counts.set(unit, (counts.get(unit) ?? 0) + (at === 0 ? 1.5 : 1)); // what stands nearest counts more
  const [usual] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return possible.map((own) => own.find(({ unit }) => unit === usual) ?? own[0] ?? null);
}

/** Every figure of a quote that a table may hold. */
export const figuresSaid = (quote: string): SideFigure[] => read(quote, figuresIn(quote));

function figuresOf(quote: string, question: string): SideFigure[] {
  const asked = askedFigures(quote, question);
  // "Operating margin" asks for a figure as well as "What was the operating margin?".
  const possible = asked.length > 0 ? asked : askedFigures(quote, `How much was ${question}`);
  return read(
    quote,
    possible.filter((figure) => !isOfAnother(quote, figure, question)),
  );
}

/** "Free cash flow was $15.8 billion, reflecting higher capital expenditures" gives no figure of the latter: the measure named last before a figure is its own. */
function isOfAnother(quote: string, { start }: Span, question: string): boolean {
  const asked = measuresAmong(termsIn(question)).map(({ value }) => value.measure);
  const terms = termsIn(quote);
  const before = measuresAmong(terms).filter(({ next }) => (terms[next - 1]?.end ?? 0) <= start);
  const own = before.at(-1)?.value.measure;
  if (!own || asked.length === 0) return false;
  return !asked.some(
    ({ name, kindOf }) =>
      kindOf === own.name ||
      own.kindOf === name ||
      own.name.split(' ').every((word) => name.includes(word)), // "cash" may be free cash flow
  );
}

function read(quote: string, figures: readonly Span[]): SideFigure[] {
  const { amounts } = factsIn(readText(quote));
  return figures.flatMap((figure) => {
    const [first] = amounts.filter((amount) => meets(amount, figure));
    const value = first?.values[0];
    if (!first || !value) return [];
    const span = rangeAround(quote, figure, amounts) ?? figure;
    const isRange = amounts.filter((amount) => meets(amount, span)).length > 1;
    const text = quote.slice(span.start, span.end);
    const isNegative = first.isNegative || isBelowZero(quote, span, value.unit);
    const isSaidSo = /^[-−–(]|^\p{Sc}\s?[-−–(]|^(?:minus|negative)\b/iu.test(text);
    return [
      {
        text: isNegative && !isSaidSo ? `−${text}` : text,
        value: isNegative ? -value.value : value.value,
        ...{ unit: value.unit, isRange },
      },
    ];
  });
}

/** "Between 5% and 6%" has the ends of one figure with a word between them; null where it is none. */
function rangeAround(quote: string, figure: Span, amounts: readonly Operand[]): Span | null {
  const start = figure.start - BETWEEN.length;
  const next = amounts.find((one) => one.start >= figure.end);
  const isRange =
    quote.slice(Math.max(0, start), figure.start).toLowerCase() === BETWEEN &&
    /^\s?and\s$/.test(quote.slice(figure.end, next?.start));
  return next && isRange ? { start, end: next.end } : null;
}

const BETWEEN = 'between ';

const meets = (amount: Span, { start, end }: Span): boolean =>
  amount.start < end && start < amount.end;
