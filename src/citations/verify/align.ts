import { BREAK } from './wordStream.js';

/** One word of a quote beside one of the source, as their places; -1 where the other side has none. */
export interface Pair {
  readonly quote: number;
  readonly source: number;
}

const WORD_COST = 4;
/** A mark that differs is less than a word. */
const MARK_COST = 1;
/** What stands between two calls is never passed over. */
const NEVER = 1e9;

/**
 * The cheapest way to make a quote of a stretch of the source, by words left out, put in, and put in place of others:
 * semi-global alignment (Sellers, 1980) within a band. The stretch may begin and end anywhere in the window.
 *
 * @param band how many words more than the quote the window has: a row of the table is that long
 * @param isMark whether a word's number is of a mark
 */
export function align(
  quote: readonly number[],
  window: Int32Array,
  band: number,
  isMark: (word: number) => boolean,
): Pair[] {
  const costOf = (word: number): number =>
    word === BREAK ? NEVER : isMark(word) ? MARK_COST : WORD_COST;
  const removal = Float64Array.from(window, costOf);
  const width = band + 1;
  // Cell (row, shift): so many words of the quote and row + shift words of the window are used.
  const costs = new Float64Array((quote.length + 1) * width);
  const steps = new Uint8Array(costs.length);
  quote.forEach((word, at) => {
    const added = costOf(word);
    for (let shift = 0; shift < width; shift++) {
      const cell = (at + 1) * width + shift;
      const other = window[at + shift] ?? BREAK;
      const removed = removal[at + shift] ?? NEVER;
      const replaced = added === removed ? added : added + removed; // a mark in place of a word is no replacement
      const beside = (costs[cell - width] ?? NEVER) + (word === other ? 0 : replaced);
      const without = shift > 0 ? (costs[cell - 1] ?? NEVER) + removed : NEVER;
      const put = shift < band ? (costs[cell - width + 1] ?? NEVER) + added : NEVER;
      costs[cell] = Math.min(beside, without, put);
      // Of two ways as cheap, rather leave a word out than take the word before it for another.
      if (word !== other && costs[cell] === without) steps[cell] = REMOVED;
      else if (costs[cell] === beside) steps[cell] = BESIDE;
      else steps[cell] = costs[cell] === without ? REMOVED : ADDED;
    }
  });
  return traceBack(quote.length, width, costs, steps);
}

const BESIDE = 0;
const REMOVED = 1;
const ADDED = 2;

function traceBack(length: number, width: number, costs: Float64Array, steps: Uint8Array): Pair[] {
  const lastRow = costs.subarray(length * width);
  let shift = lastRow.lastIndexOf(Math.min(...lastRow)); // the last word replaces one rather than be put in
  let row = length;
  const pairs: Pair[] = [];
  while (row > 0) {
    const step = steps[row * width + shift];
    const source = row + shift - 1;
    if (step === BESIDE) pairs.push({ quote: --row, source });
    else if (step === REMOVED) {
      pairs.push({ quote: -1, source });
      shift--;
    } else {
      pairs.push({ quote: --row, source: -1 });
      shift++;
    }
  }
  return pairs.reverse();
}
