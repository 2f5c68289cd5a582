import { once } from '../../transcripts/once.js';
import { type Cited, type Fault, faultOf } from './fault.js';
import { withoutMarkers } from './markers.js';
import { quotationsIn } from './quotations.js';
import { type Comparable, standsIn, toComparable } from './standing.js';

/** The quotations of a sentence that do not stand to the letter, as whole words, in one of the statements that it cites. */
export function checkQuotes(sentence: string, cited: readonly Cited[]): Fault[] {
  const texts = cited.map(comparableQuote);
  const stands = (words: string): boolean => standsIn(words, texts) === true;
  return quotationsIn(withoutMarkers(sentence), stands)
    .filter(({ words }) => standsIn(words, texts) === false)
    .map((quotation) => faultOf('quote', sentence, quotation, cited));
}

/** Made once for all sentences that cite a statement. */
const comparableQuote: (cited: Cited) => Comparable = once(({ quote }) => toComparable(quote));
