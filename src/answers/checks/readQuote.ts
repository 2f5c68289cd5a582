import { once } from '../../transcripts/once.js';
import type { Amount, Operand } from './amount.js';
import { amountsIn } from './amounts.js';
import type { Cited } from './fault.js';
import { type Reading, readText } from './reading.js';
import { type NamedTime, timesIn } from './times.js';

/** A text with the times and figures that it names. */
export interface ReadFacts {
  readonly reading: Reading;
  readonly times: readonly NamedTime[];
  readonly amounts: readonly Operand[];
}

/** What the words of a statement name; read once for all sentences that cite it. */
export const readQuote: (cited: Cited) => ReadFacts = once(({ quote }) => readFacts(quote));

export function readFacts(text: string): ReadFacts {
  const reading = readText(text);
  const times = timesIn(reading);
  const amounts = amountsIn(reading, takenBy(times)).map(
    (amount): Operand => ({
      ...amount,
      text: reading.text.slice(amount.start, amount.end).trim(),
      counted: countedBy(reading, amount).replace(/s$/, ''),
    }),
  );
  return { reading, times, amounts };
}

/** Which tokens belong to something that was read. */
export function takenBy(
  found: readonly { readonly first: number; readonly next: number }[],
): (at: number) => boolean {
  const taken = new Set<number>();
  for (const { first, next } of found) for (let at = first; at < next; at++) taken.add(at);
  return (at) => taken.has(at);
}

/** The word behind a figure, or its own last where that is what it measures. */
const countedBy = ({ tokens }: Reading, { next, values }: Amount): string =>
  tokens[values[0]?.unit.startsWith('measure ') ? next - 1 : next]?.word ?? '';
