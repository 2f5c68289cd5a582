import type { ParsedCall } from '../../types.js';
import type { Random } from '../traps/random.js';
import { wordsOf } from './drawQuotes.js';
import type { SentQuote, WasSaid } from './scoreQuotes.js';

const LEAST_WORDS = 8;

/** Sentences of at least eight words of calls that are not indexed, none of which was said in those that are. */
export function foreignSentences(
  calls: readonly ParsedCall[],
  count: number,
  { wasSaid, random }: { readonly wasSaid: WasSaid; readonly random: Random },
): SentQuote[] {
  const sentences = calls.flatMap(({ transcript: { text }, statements }) =>
    statements.map(({ start, end }) => text.slice(start, end)),
  );
  const found: SentQuote[] = [];
  while (found.length < count && sentences.length > 0) {
    const [quote = ''] = sentences.splice(random(sentences.length), 1);
    if (wordsOf(quote).length >= LEAST_WORDS && !wasSaid(quote))
      found.push({ kind: 'foreign', quote, statements: [] });
  }
  return found;
}
