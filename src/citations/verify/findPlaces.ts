import { setImmediate } from 'node:timers/promises';
import type { Turn } from '../../types.js';
import type { Claim, Fit } from './claim.js';
import { allSteps, type Found, findExact } from './findExact.js';
import type { QuoteIndex } from './quoteIndex.js';
import type { Reading } from './readQuote.js';
import { byVoice, turnOf } from './stretch.js';

/** A place where one speaker says the words to the letter. */
export interface Place extends Found {
  readonly turn: Turn;
  readonly fit: Fit;
  readonly reading: Reading;
}

/** Where the words of a quote stand to the letter. */
export interface Places {
  /** As claimed, or not contradicted by the source; in the order of time. */
  readonly fitting: readonly Place[];
  /** Said by another, or in another call. */
  readonly others: readonly Place[];
  /** Where the words run from one speaker into the next; null where they do nowhere. */
  readonly crossing: Found | null;
  /** Whether the words stand in a text, but not in anything that was said. */
  readonly isUnsaid: boolean;
}

/** Places kept of each sort; one more than is shown tells that there are more. */
export const MOST_KEPT = 51;
/** Places looked at for those that fit a claim: only a word or two stand in more. */
const MOST_LOOKED_AT = 1_000;

/** By the first way of reading the quote that finds any place: to the letter before with words left out, in what was said before in headings. */
export async function findPlaces(
  index: QuoteIndex,
  claim: Claim,
  readings: readonly Reading[],
): Promise<Places> {
  const steps = allSteps();
  let crossing: Found | null = null;
  let isUnsaid = false;
  for (const reading of readings) {
    for (const stream of [index.said, index.whole]) {
      const fitting: Place[] = [];
      const others: Place[] = [];
      let looked = 0;
      await setImmediate();
      for (const found of findExact(index, stream, reading, steps)) {
        if (!found) {
          await setImmediate();
          continue;
        }
        if (looked++ === MOST_LOOKED_AT || fitting.length === MOST_KEPT) break;
        const voices = byVoice(index, found.stretch).length;
        const turn = turnOf(index, found.stretch);
        if (voices > 1) crossing ??= found;
        if (voices !== 1 || !turn) {
          isUnsaid ||= voices === 0;
          continue;
        }
        const place = { ...found, turn, reading, fit: claim.fitOf(found.stretch.call, turn) };
        const list = place.fit === 'otherwise' ? others : fitting;
        if (list.length < MOST_KEPT) list.push(place);
      }
      const certain = fitting.filter(({ fit }) => fit === 'as claimed');
      if (fitting.length + others.length > 0)
        return { fitting: certain.length > 0 ? certain : fitting, others, crossing, isUnsaid };
    }
  }
  return { fitting: [], others: [], crossing, isUnsaid };
}
