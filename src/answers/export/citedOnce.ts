import type { Citation } from '../../types.js';
import type { SoundExchange } from './checkExchange.js';

/** Tells citations of other words apart, also those of two parts of one statement. */
export const wordsKey = ({ id, start, end }: Citation): string => `${id} ${start} ${end}`;

/** Whatever is cited, once, in the order of the text. */
export function citedOnce(exchanges: readonly SoundExchange[]): Citation[] {
  const runs = exchanges.flatMap(({ paragraphs }) => paragraphs.flat());
  const cited = runs.flatMap(({ citations }) => citations);
  return [...new Map(cited.map((citation) => [wordsKey(citation), citation])).values()];
}
