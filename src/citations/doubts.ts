import { doubtfulFiguresIn } from '../language/doubtfulFigures.js';
import type { Citation } from '../types.js';

/** A citation with the doubtful figures of its words, whatever part of a statement these are. */
export function withDoubts<Cited extends Pick<Citation, 'quote' | 'start' | 'doubtful'>>(
  citation: Cited,
): Cited {
  const { doubtful: _, ...rest } = citation;
  const doubtful = doubtfulFiguresIn(citation.quote).map(({ text, start, end }) => ({
    text,
    start: citation.start + start,
    end: citation.start + end,
  }));
  return doubtful.length === 0 ? (rest as Cited) : { ...citation, doubtful };
}

/** What text says below a quote that holds such figures; null where it holds none. */
export function doubtWords({ doubtful = [] }: Pick<Citation, 'doubtful'>): string | null {
  if (doubtful.length === 0) return null;
  const figures = doubtful.map(({ text }) => `"${text}"`).join(', ');
  return `Doubtful, though the source has it so: ${figures}`;
}
