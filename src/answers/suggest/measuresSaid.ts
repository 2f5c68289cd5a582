import { figuresIn } from '../../language/figures/figuresIn.js';
import type { Citation } from '../../types.js';
import { isManagements } from './managements.js';

/** What companies report of themselves, the particular before the general. */
const MEASURES = [
  'free cash flow',
  'operating cash flow',
  'remaining performance obligation',
  'operating margin',
  'gross margin',
  'backlog',
  'capital expenditures',
  'operating income',
  'gross profit',
  'net income',
  'adjusted EBITDA',
  'inventory',
  'headcount',
  'market share',
  'revenue growth',
  'revenue',
];

/** Between a measure and its figure stand at most so many characters: "Free cash flow for the quarter was $29 billion". */
const NEAR = 50;

/** The measures of which management gives a figure right behind their name, one or another first as the list above has them. */
export function measuresSaid(statements: readonly Citation[]): readonly string[] {
  const spoken = statements.filter(isManagements).map(({ quote }) => quote);
  return MEASURES.filter((measure) => {
    const named = new RegExp(String.raw`\b${measure.replaceAll(' ', String.raw`\s+`)}\b`, 'i');
    return spoken.some((quote) => {
      const found = named.exec(quote);
      if (!found) return false;
      const end = found.index + found[0].length;
      return figuresIn(quote).some(
        ({ kind, start }) =>
          (kind === 'money' || kind === 'percent') && start >= end && start - end <= NEAR,
      );
    });
  });
}
