import type { ParsedCall } from '../../types.js';
import type { Random } from '../traps/random.js';
import { wordsOf } from './drawQuotes.js';
import type { SentQuote, WasSaid } from './scoreQuotes.js';

const LEAST_WORDS = 8;

/** A call of which more than this share is in those that are indexed is one of them, from another source: it is not foreign. */
const MOST_SAID = 0.2;
/** Sentences of a call that tell whether it is. */
const PROBES = 40;

/** Sentences of at least eight words of calls that are not indexed, from no source, none of which was said in those that are. */
export function foreignSentences(
  calls: readonly ParsedCall[],
  count: number,
  { wasSaid, random }: { readonly wasSaid: WasSaid; readonly random: Random },
): SentQuote[] {
  const sentences = calls
    .map(longSentences)
    .filter((ofCall) => !isHere(ofCall, wasSaid))
    .flat();
  const found: SentQuote[] = [];
  while (found.length < count && sentences.length > 0) {
    const [quote = ''] = sentences.splice(random(sentences.length), 1);
    if (!wasSaid(quote)) found.push({ kind: 'foreign', quote, statements: [] });
  }
  return found;
}

const longSentences = ({ transcript: { text }, statements }: ParsedCall): string[] =>
  statements
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => wordsOf(sentence).length >= LEAST_WORDS);

function isHere(sentences: readonly string[], wasSaid: WasSaid): boolean {
  const step = Math.ceil(sentences.length / PROBES);
  const probes = sentences.filter((_, at) => at % step === 0);
  return probes.filter(wasSaid).length > MOST_SAID * probes.length;
}
