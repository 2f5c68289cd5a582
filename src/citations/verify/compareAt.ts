import type { Span } from '../../transcripts/sentences.js';
import { align, type Pair } from './align.js';
import { type NearPlace, WIDTH } from './nearPlaces.js';
import type { QuoteIndex } from './quoteIndex.js';
import { type Stretch, stretchOf } from './stretch.js';
import type { Token } from './tokens.js';

/** Words that a stretch may be longer or shorter than the quote, beside a quarter of it. */
const SLACK = 8;
const MOST_SLACK = 24;

/** How many words more than the quote the window has that it is compared with. */
export const bandOf = (length: number): number =>
  WIDTH + 2 * (SLACK + Math.min(MOST_SLACK, length >> 2));

/** A quote beside the stretch that comes nearest to it at one place. */
export interface Comparison {
  readonly stretch: Stretch;
  /** Position of its first word in the stream of what was said. */
  readonly from: number;
  readonly pairs: readonly ComparedPair[];
  /** Share of the words of both that are the same (Dice); marks do not count, so it is 1 where only marks differ. */
  readonly likeness: number;
}

export interface ComparedPair extends Pair {
  readonly isSame: boolean;
  /** Whether a word is in it, not only a mark. */
  readonly isWordy: boolean;
  /** Where the source's word stands in the call's text. */
  readonly place: Span | null;
}

/** Null where nothing of the place can stand beside the quote. */
export function compareAt(
  { said, marks, numberOf }: QuoteIndex,
  tokens: readonly Token[],
  { from }: NearPlace,
): Comparison | null {
  const words = tokens.map(({ word }) => numberOf(word));
  const band = bandOf(tokens.length);
  const start = Math.max(0, from - (band - WIDTH) / 2);
  const window = said.words.subarray(start, start + tokens.length + band);
  const pairs = align(words, window, band, (word) => marks.has(word)).map(
    ({ quote, source }): ComparedPair => {
      const [one, other] = [words[quote], window[source]];
      return {
        quote,
        source,
        isSame: one === other,
        isWordy: [one, other].some((word) => word !== undefined && !marks.has(word)),
        place: source < 0 ? null : placeOf(said, start + source),
      };
    },
  );
  const used = pairs.flatMap(({ source }) => (source < 0 ? [] : [start + source]));
  const [first] = used;
  const last = used.at(-1);
  if (first === undefined || last === undefined) return null;
  return { stretch: stretchOf(said, first, last), from: first, pairs, likeness: likenessOf(pairs) };
}

const placeOf = ({ starts, ends }: QuoteIndex['said'], position: number): Span => ({
  start: starts[position] ?? 0,
  end: ends[position] ?? 0,
});

function likenessOf(pairs: readonly ComparedPair[]): number {
  const wordy = pairs.filter(({ isWordy }) => isWordy);
  const all = wordy.reduce(
    (sum, { quote, source }) => sum + (quote < 0 ? 0 : 1) + (source < 0 ? 0 : 1),
    0,
  );
  return all === 0 ? 0 : (2 * wordy.filter(({ isSame }) => isSame).length) / all;
}
