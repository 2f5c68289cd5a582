import { setImmediate } from 'node:timers/promises';
import { changesIn } from './changes.js';
import { bandOf, type Comparison, compareAt } from './compareAt.js';
import { nearPlaces } from './nearPlaces.js';
import type { QuoteIndex } from './quoteIndex.js';
import { turnOf } from './stretch.js';
import { isWord, type Token } from './tokens.js';

/** The stretches that come nearest to a quote, all equally near ones, in the order of time. */
export interface Nearest {
  readonly places: readonly Comparison[];
  /** Whether the quote is one of them with changes; else it only resembles them. */
  readonly isAltered: boolean;
}

/** Places that are compared word by word. */
const MOST_PLACES = 32;
/** Words put beside words, some 15 ms: a quote of a thousand words is compared at few places. */
const MOST_CELLS = 200_000;
/** So many words are compared at every place within a millisecond or two; with more, other work gets its turn between. */
const SHORT = 100;
/** A quote of one thing that was said may differ in so much: of ten words two. */
const LEAST_LIKENESS = 0.8;
/** Below this two sentences have little more in common than that they are sentences. */
const RESEMBLES = 0.5;
/** Places nearly as near as the nearest, and how many of them make a sentence one that everybody says. */
const AS_NEAR = 0.12;
const COMMON = 2;
/** What everybody says may differ in one word, and in one more every so many words. */
const WORDS_A_CHANGE = 24;
/** What was said once may differ in one word, and in one more every so many words. */
const WORDS_A_CHANGE_ONCE = 10;
/** Other figures make a sentence that of another quarter: "grew 15% and 17%" beside "grew 28% and 31%". */
const MOST_FIGURES = 1;
/** Of fewer words one that differs is too much to tell. */
const LEAST_WORDS = 3;

/** @returns null where nothing resembles the quote, or it is too long to be compared with anything */
export async function findNearest(
  index: QuoteIndex,
  tokens: readonly Token[],
): Promise<Nearest | null> {
  const wordsOnly = tokens.map(({ word }) => (isWord(word) ? index.numberOf(word) : -1));
  const places = Math.floor(MOST_CELLS / (bandOf(tokens.length) * Math.max(1, tokens.length)));
  const compared = new Map<number, Comparison>(); // by where they begin: neighbouring places may be one
  for (const place of nearPlaces(index.said, wordsOnly, Math.min(MOST_PLACES, places))) {
    if (tokens.length > SHORT) await setImmediate();
    const comparison = compareAt(index, tokens, place);
    if (comparison) compared.set(comparison.from, comparison);
  }
  const all = [...compared.values()];
  const best = Math.max(0, ...all.map(({ likeness }) => likeness));
  if (best < RESEMBLES) return null;
  const nearest = all.filter(({ likeness }) => likeness === best).sort((a, b) => a.from - b.from);
  const others = all.filter(({ likeness }) => likeness >= best - AS_NEAR).length - 1;
  return { places: nearest, isAltered: isAltered(index, tokens, nearest, others) };
}

/**
 * A sentence that everybody says, or the operator ("Our next question comes from …") was said in other words by somebody else: there only a
 * change within it makes it an altered one. Of what was said once, more may be changed, but not one thing after the other: then it
 * is the same thing said of another time.
 */
function isAltered(
  index: QuoteIndex,
  tokens: readonly Token[],
  places: readonly Comparison[],
  others: number,
): boolean {
  const count = tokens.filter(({ word }) => isWord(word)).length;
  if (count < LEAST_WORDS) return false;
  return places.some(({ pairs, stretch, likeness }) => {
    const text = index.calls[stretch.call]?.transcript.text ?? '';
    const changes = changesIn(pairs, tokens, text);
    if (changes.count <= mostChanges(count, WORDS_A_CHANGE) && !changes.isAtEnd) return true;
    if (others >= COMMON || turnOf(index, stretch)?.kind === 'operator') return false;
    if (changes.figures > MOST_FIGURES) return false;
    const isLike = likeness >= LEAST_LIKENESS;
    return changes.count <= (isLike ? mostChanges(count, WORDS_A_CHANGE_ONCE) : 1);
  });
}

const mostChanges = (words: number, wordsAChange: number): number =>
  1 + Math.floor(words / wordsAChange);
