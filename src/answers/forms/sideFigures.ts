import type { MarkedCitation } from '../../answer.js';
import { factsIn } from '../../language/facts.js';
import type { Operand } from '../../language/figures/amount.js';
import type { Figure } from '../../language/figures/figuresIn.js';
import { readText } from '../../language/reading.js';
import { askedFigures } from '../emphasis.js';

/** A figure of a quote, with what it comes to. */
export interface SideFigure {
  readonly text: string;
  /** In its unit: dollars, percent, points. */
  readonly value: number;
  readonly unit: string;
}

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

function figuresOf(quote: string, question: string): SideFigure[] {
  const { amounts } = factsIn(readText(quote));
  const asked = askedFigures(quote, question);
  // "Operating margin" asks for a figure as well as "What was the operating margin?".
  const figures = asked.length > 0 ? asked : askedFigures(quote, `How much was ${question}`);
  return figures.flatMap((figure) => {
    const amount = amounts.find((one) => meets(one, figure));
    const value = amount?.values[0];
    if (!amount || !value) return [];
    const sign = amount.isNegative ? -1 : 1;
    return [
      { text: quote.slice(figure.start, figure.end), value: sign * value.value, unit: value.unit },
    ];
  });
}

const meets = (amount: Operand, { start, end }: Figure): boolean =>
  amount.start < end && start < amount.end;
