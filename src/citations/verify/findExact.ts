import type { Span } from '../../transcripts/sentences.js';
import type { QuoteIndex } from './quoteIndex.js';
import type { Reading } from './readQuote.js';
import { byVoice, type Stretch, stretchOf } from './stretch.js';
import type { Token } from './tokens.js';
import { isWholeWords } from './wholeWords.js';
import type { WordStream } from './wordStream.js';

/** A place where a quote stands to the letter. */
export interface Found {
  readonly stretch: Stretch;
  /** Where each piece of the quote stands in the call's text. */
  readonly parts: readonly Span[];
}

/** First and last position of words in a stream. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** Steps that the search for one quote may still take, in whatever ways it is read. */
export interface Steps {
  left: number;
}

/** A quote's steps, some 40 ms: only single common words and what is made to be slow need as many. */
export const allSteps = (): Steps => ({ left: 200_000 });

/**
 * Every place where the pieces of a quote stand to the letter, in this order, in the order of time; null now and then between,
 * where other work may have its turn.
 */
export function* findExact(
  index: QuoteIndex,
  stream: WordStream,
  { pieces, tail }: Reading,
  steps: Steps,
): Generator<Found | null> {
  if (pieces.length > MOST_PIECES) return;
  const [first, ...rest] = pieces.map((piece) => numbersOf(index, stream, piece));
  if (!first || [first, ...rest].some(({ positions }) => positions.length === 0)) return;
  let before: readonly Run[] | null = null;
  let pause = steps.left - AT_A_STRETCH;
  for (const run of runsOf(index, stream, first, 0, steps)) {
    if (steps.left < pause) {
      pause = steps.left - AT_A_STRETCH;
      yield null;
    }
    const chain = chainFrom(index, stream, run, rest, steps);
    if (!chain) continue;
    if (before && before.at(-1)?.from !== chain.at(-1)?.from)
      yield toFound(index, stream, before, tail);
    before = chain; // of several beginnings the one nearest to the end
  }
  if (before) yield toFound(index, stream, before, tail);
}

/** More ellipses than this leave no quote. */
const MOST_PIECES = 12;
/** Steps before other work may have its turn. */
const AT_A_STRETCH = 20_000;
/** Holding two pieces of a quote together takes as long as so many steps. */
const STEPS_TOGETHER = 20;

/** The words of a piece by their numbers, and where the rarest of them stands. */
interface Numbers {
  readonly words: readonly number[];
  readonly rarest: number;
  readonly positions: Int32Array;
}

function numbersOf(index: QuoteIndex, stream: WordStream, piece: readonly Token[]): Numbers {
  const words = piece.map(({ word }) => index.numberOf(word));
  const counts = words.map((word) => (word < 0 ? 0 : stream.positionsOf(word).length));
  const rarest = counts.indexOf(counts.reduce((least, count) => Math.min(least, count), Infinity));
  const word = words[rarest] ?? -1;
  return { words, rarest, positions: word < 0 ? NOWHERE : stream.positionsOf(word) };
}

const NOWHERE = new Int32Array(0);

/** Where the words of a piece stand one behind the other, from a position on. */
function* runsOf(
  index: QuoteIndex,
  stream: WordStream,
  { words, rarest, positions }: Numbers,
  behind: number,
  steps: Steps,
): Generator<Run> {
  for (let at = firstFrom(positions, behind + rarest); at < positions.length; at++) {
    if (steps.left-- <= 0) return;
    const from = (positions[at] ?? 0) - rarest;
    if (!words.every((word, place) => stream.words[from + place] === word)) continue;
    const to = from + words.length - 1;
    const text = index.calls[stream.calls[from] ?? 0]?.transcript.text ?? '';
    if (isWholeWords(text, stream.starts[from] ?? 0, stream.ends[to] ?? 0)) yield { from, to };
  }
}

/** A run, and the nearest run of each further piece behind the one before; null where one is missing. */
function chainFrom(
  index: QuoteIndex,
  stream: WordStream,
  start: Run,
  rest: readonly Numbers[],
  steps: Steps,
): Run[] | null {
  const chain = [start];
  for (const piece of rest) {
    const last = chain.at(-1) ?? start;
    const [next] = runsOf(index, stream, piece, last.to + 1, steps); // only the first is looked for
    steps.left -= STEPS_TOGETHER;
    if (!next || !belongTogether(index, stream, last, next)) return null;
    chain.push(next);
  }
  return chain;
}

/** The place of the first of ascending positions that is at or behind one. */
function firstFrom(positions: Int32Array, position: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) >= position) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Fewer words than this say nothing by themselves: they must stand in the same statement as the piece beside them. */
const SHORT_PIECE = 3;

/** An ellipsis leaves words of one speaker out; it does not put together what was said minutes apart. */
function belongTogether(index: QuoteIndex, stream: WordStream, one: Run, other: Run): boolean {
  if (stream.calls[one.to] !== stream.calls[other.from]) return false;
  const ellipsis = index.numberOf('…');
  const isOwn = [one.to + 1, other.from - 1].some((at) => stream.words[at] === ellipsis);
  if (isOwn && other.from - one.to > 2) return false; // the source's own ellipsis: what stands beside it is missing
  const isSame = stream.statements[one.to] === stream.statements[other.from];
  const shorter = Math.min(one.to - one.from, other.to - other.from) + 1;
  if (shorter < SHORT_PIECE && !isSame) return false;
  return byVoice(index, stretchOf(stream, one.from, other.to)).length <= 1;
}

/** With the marks at the end of the quote, where the source has them too; and a whole statement with the marks around it. */
function toFound(
  { calls, numberOf }: QuoteIndex,
  stream: WordStream,
  runs: readonly Run[],
  tail: readonly Token[],
): Found {
  const from = runs[0]?.from ?? 0;
  const to = runs.at(-1)?.to ?? from;
  const isTail = ({ word }: Token, at: number): boolean =>
    stream.words[to + 1 + at] === numberOf(word) &&
    stream.statements[to + 1 + at] === stream.statements[to];
  const others = tail.findIndex((token, at) => !isTail(token, at));
  const last = to + (others < 0 ? tail.length : others);
  const stretch = stretchOf(stream, from, last);
  const statements = calls[stretch.call]?.statements ?? [];
  const isFirst = stream.statements[from - 1] !== stream.statements[from];
  const isLast = stream.statements[last + 1] !== stream.statements[last];
  const start = isFirst ? statements[stretch.first]?.start : undefined;
  const end = isLast ? statements[stretch.last]?.end : undefined;
  return {
    stretch: {
      ...stretch,
      start: Math.min(stretch.start, start ?? stretch.start),
      end: Math.max(stretch.end, end ?? stretch.end),
    },
    parts: runs.map((run) => ({
      start: stream.starts[run.from] ?? 0,
      end: stream.ends[run.to] ?? 0,
    })),
  };
}
