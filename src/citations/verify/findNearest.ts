import { align } from './align.js';
import { diffOf } from './diff.js';
import { nearPlaces } from './nearPlaces.js';
import type { QuoteIndex } from './quoteIndex.js';
import { type Stretch, stretchOf } from './stretch.js';
import { isWord, type Token } from './tokens.js';
import type { DiffPart } from './verification.js';
import { BREAK } from './wordStream.js';

/** A stretch that says nearly what a quote says. */
export interface Near {
  readonly stretch: Stretch;
  /** From the source to the quote. */
  readonly diff: readonly DiffPart[];
  /** Share of the words of both that are the same: 1 where only marks differ. */
  readonly likeness: number;
}

/** Places that are compared word by word. */
const MOST_PLACES = 12;
/** Words that a stretch may be longer or shorter than the quote, beside a quarter of it. */
const SLACK = 8;
const MOST_SLACK = 64;
/** Below this two sentences only resemble each other: of eight words two may differ, or be swapped. */
export const LEAST_LIKENESS = 0.72;
/** A quote of few words may differ in one. */
const LEAST_SAME = 2;

/** The stretches that come nearest to a quote, all equally near ones, in the order of time; none where nothing is near. */
export function findNearest(index: QuoteIndex, quote: string, tokens: readonly Token[]): Near[] {
  const { said } = index;
  const words = tokens.map(({ word }) => index.numberOf(word));
  const isMark = markTest(index);
  const wordsOnly = words.map((word) => (isMark(word) ? -1 : word));
  const near: (Near & { readonly from: number })[] = [];
  for (const { from, to } of nearPlaces(said, wordsOnly, MOST_PLACES)) {
    const slack = SLACK + Math.min(MOST_SLACK, tokens.length >> 2);
    const start = Math.max(0, from - slack);
    const band = to - start + slack;
    const window = said.words.subarray(start, start + tokens.length + band);
    const pairs = align(words, window, band, isMark);
    const sources = pairs.filter(({ source }) => source >= 0).map(({ source }) => start + source);
    const [first] = sources;
    const last = sources.at(-1);
    if (first === undefined || last === undefined || near.some((one) => one.from === first))
      continue;
    const stretch = stretchOf(said, first, last);
    const likeness = likenessOf(pairs, words, window, isMark);
    const text = index.calls[stretch.call]?.transcript.text ?? '';
    const sourceOf = (place: number) => ({
      start: said.starts[start + place] ?? 0,
      end: said.ends[start + place] ?? 0,
    });
    const isSame = ({ quote: at, source }: (typeof pairs)[number]) => words[at] === window[source];
    const diff = () =>
      diffOf(
        pairs.map((pair) => ({ ...pair, isSame: isSame(pair) })),
        { text, at: sourceOf },
        { text: quote, at: (at) => tokens[at] ?? NOTHING },
      );
    near.push({ stretch, likeness, from: first, diff: likeness >= 0.5 ? diff() : [] });
  }
  const best = Math.max(0, ...near.map(({ likeness }) => likeness));
  if (!isNear(best, tokens)) return [];
  return near.filter(({ likeness }) => likeness === best).sort((a, b) => a.from - b.from);
}

const NOTHING = { start: 0, end: 0 };

function isNear(likeness: number, tokens: readonly Token[]): boolean {
  const count = tokens.filter(({ word }) => isWord(word)).length;
  if (likeness >= LEAST_LIKENESS) return count > LEAST_SAME;
  return count > LEAST_SAME && count < 8 && likeness >= 1 - 1 / (count - 0.001);
}

/** Dice's measure over the words: marks do not count. */
function likenessOf(
  pairs: ReturnType<typeof align>,
  words: readonly number[],
  window: Int32Array,
  isMark: (word: number) => boolean,
): number {
  let same = 0;
  let all = 0;
  for (const { quote, source } of pairs) {
    const [one, other] = [words[quote], window[source]];
    if (one !== undefined && !isMark(one)) all++;
    if (other !== undefined && other !== BREAK && !isMark(other)) all++;
    if (one === other && one !== undefined && !isMark(one)) same += 2;
  }
  return all === 0 ? 0 : same / all;
}

const markTest =
  ({ marks }: QuoteIndex) =>
  (word: number): boolean =>
    marks.has(word);
