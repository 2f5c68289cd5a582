import type { Amount, Operand } from './figures/amount.js';
import { amountsIn } from './figures/amounts.js';
import type { NamedTime } from './periods/namedTime.js';
import { timesIn } from './periods/times.js';
import type { Reading } from './reading.js';

/** A text with the times and figures that it names. */
export interface Facts {
  readonly reading: Reading;
  readonly times: readonly NamedTime[];
  readonly amounts: readonly Operand[];
}

/** The times that a text names, and its figures: what is part of a date is no figure. */
export function factsIn(reading: Reading): Facts {
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
