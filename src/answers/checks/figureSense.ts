import { type Facts, takenBy } from '../../language/facts.js';
import type { Operand } from '../../language/figures/amount.js';
import { isSameAmount } from '../../language/figures/sameAmount.js';
import type { Span } from '../../transcripts/sentences.js';
import { basesIn, basesOf, changedBasis } from './bases.js';
import { boundOf, isBoundChanged } from './bounds.js';
import type { Cited, MisreadOf } from './fault.js';
import { wholeForIncrement } from './increments.js';
import { readKnownTerms } from './knownTerms.js';
import { strayOwners } from './owners.js';
import { readQuote } from './readQuote.js';
import { companyForPart } from './wholeCompany.js';

/** A figure that stands in what is cited, and what a sentence makes of it that does not. */
export interface Misread extends Span {
  readonly amount: Operand;
  readonly of: MisreadOf;
}

/** Figures that stand in the cited statements but are said there of something else, on another basis or with another bound. */
export function misreadFigures(read: Facts, cited: readonly Cited[]): Misread[] {
  const quotes = cited.map(readQuote);
  const isAbout = readKnownTerms(cited);
  const isTaken = takenBy([...read.times, ...read.amounts]);
  return read.amounts.flatMap((amount): Misread[] => {
    const places = quotes.flatMap((quote) =>
      quote.amounts
        .filter((operand) => isSameAmount(amount, operand))
        .map((operand) => ({ quote, reading: quote.reading, operand })),
    );
    if (places.length === 0) return [];
    const found: Misread[] = strayOwners(read.reading, amount, isAbout, isTaken).map(
      ({ start, end }) => ({ start, end, amount, of: 'owner' }),
    );
    const [first] = cited;
    const company = first ? companyForPart(read.reading, amount, places, first) : null;
    if (company) found.push({ ...company, amount, of: 'owner' });
    const whole = wholeForIncrement(read.reading, amount, places);
    if (whole) found.push({ ...whole, amount, of: 'basis' });
    const basis = changedBasis(
      basesOf(read.reading, amount, read.amounts),
      places.flatMap(({ quote, operand }) => basesOf(quote.reading, operand, quote.amounts)),
      quotes.flatMap(({ reading }) => basesIn(reading)),
    );
    if (basis) found.push({ start: basis.start, end: basis.end, amount, of: 'basis' });
    if (
      isBoundChanged(
        boundOf(read.reading, amount),
        places.map(({ quote, operand }) => boundOf(quote.reading, operand)),
      )
    )
      found.push({ start: amount.start, end: amount.end, amount, of: 'bound' });
    return found;
  });
}
