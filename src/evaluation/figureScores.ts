import type { Answer, MarkedCitation } from '../answer.js';
import { withoutEmphasis } from '../answers/emphasis.js';
import { isNotInCalls } from '../answers/notFound.js';
import { type FigureKind, figuresIn } from '../language/figures/figuresIn.js';
import { wordsOf } from '../language/words.js';

export interface FigureScores {
  /** Figures in the sentences of the answers. */
  readonly figures: number;
  /** Share of them that stand in what their sentence cites; 1 where there are none. */
  readonly figuresFaithful: number;
  readonly strayFigures: number;
}

/**
 * Compares the figures of each sentence with those of the quotes that it cites, by value and unit: "$132 billion" is
 * "132 billion dollars" and not "132 billion". The period and date of a cited call and its label count as cited.
 */
export function scoreFigures(
  answers: readonly Pick<Answer, 'status' | 'sentences' | 'citations'>[],
): FigureScores {
  let figures = 0;
  let strayFigures = 0;
  for (const { status, sentences, citations } of answers) {
    if (status !== 'answered') continue;
    for (const { text, markers } of sentences) {
      if (isNotInCalls(text)) continue; // names what was asked, and says nothing
      const cited = citations.filter(({ marker }) => markers.includes(marker));
      const known = new Set(cited.flatMap(textsOf).flatMap(valuesOf));
      const values = valuesOf(withoutEmphasis(text));
      figures += values.length;
      strayFigures += values.filter((value) => !known.has(value)).length;
    }
  }
  return {
    figures,
    figuresFaithful: figures === 0 ? 1 : 1 - strayFigures / figures,
    strayFigures,
  };
}

const textsOf = ({ quote, label, call }: MarkedCitation): string[] =>
  [quote, label, call.company, call.period, call.date].flatMap((text) => text ?? []);

/** Figures that differ in these are not equal, whatever their value. */
const UNITS: Partial<Record<FigureKind, string>> = { money: '$', percent: '%' };

function valuesOf(text: string): string[] {
  const figures = figuresIn(text);
  return wordsOf(text).flatMap(({ terms, start }) => {
    const value = terms.find((term) => term.startsWith('#'));
    if (value === undefined) return [];
    const figure = figures.find((one) => one.start <= start && start < one.end);
    return `${(figure && UNITS[figure.kind]) ?? ''}${value}`;
  });
}
