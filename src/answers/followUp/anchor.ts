import type { Former, Reader } from './former.js';
import { type DatedWish, isDated, type Quarters, quartersIn } from './periodWords.js';

/** The period that a question was about. */
export interface Anchor extends Quarters {
  /** Said in the question itself; else it is that of the calls that answered. */
  readonly isSaid: boolean;
}

/** What a question says, else the newest call that answered it, else the newest that was searched; null where nothing has a period. */
export function anchorOf(former: Former, reader: Reader): Anchor | null {
  const [dated] = datedIn(former);
  if (dated) return { ...dated.quarters, isSaid: true };
  const cited = former.periods.length > 0 ? [] : former.cited.map(periodOf);
  const periods = cited.length > 0 ? cited : reader.scope(former.text).periods;
  const quarters = periods.flatMap((period) => quartersIn(period) ?? []);
  const newest = quarters.sort((a, b) => a.last - b.last).at(-1);
  return newest ? { ...newest, isSaid: former.periods.length > 0 } : null;
}

const periodOf = ({ parsed }: Former['cited'][number]): string | null =>
  parsed.transcript.call.period;

/** Periods with both ends, but for those that it only compares with. */
export const datedIn = ({ periods }: Former): DatedWish[] =>
  periods.filter(isDated).filter(({ isCompared }) => !isCompared);
