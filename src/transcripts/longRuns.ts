import { isSpace } from './characterKinds.js';

/** Words of the longest sentence that stays whole: a passage holds no more. */
const LONGEST_SENTENCE = 120;
/** Words of the longest piece of a run that does not stay whole. */
const LONGEST_PIECE = 60;
/** Words of the shortest piece. */
const SHORTEST_PIECE = 20;
/** Characters after which a word counts once more: scripts without spaces must be cut too. */
const LONGEST_WORD = 40;

/**
 * Where a run of words that is too long to be cited as one sentence is cut: behind stops, at the ends of clauses,
 * before a word that begins one, else between any two words, in pieces of about the same length.
 */
export function cutsOf(text: string, start: number, end: number): readonly number[] {
  if (end - start <= 2 * LONGEST_SENTENCE) return NONE; // a letter and a space make the shortest word
  const words = wordsIn(text, start, end);
  if (words.length <= LONGEST_SENTENCE) return NONE;
  const cuts: number[] = [];
  let first = 0;
  while (words.length - first > LONGEST_PIECE) {
    const left = words.length - first;
    const even = first + Math.ceil(left / Math.ceil(left / LONGEST_PIECE));
    const highest = Math.min(first + LONGEST_PIECE, words.length - SHORTEST_PIECE);
    const place = (isPlace: (text: string, at: number) => boolean) =>
      nearest(even, first + SHORTEST_PIECE, highest, (word) => isPlace(text, words[word] ?? end));
    first =
      place(followsStop) ??
      place(followsClause) ??
      place(beginsClause) ??
      place(beginsWord) ??
      even;
    cuts.push(words[first] ?? end);
  }
  return cuts;
}

const NONE: readonly number[] = [];

/** Where the words begin. */
function wordsIn(text: string, start: number, end: number): number[] {
  const words: number[] = [];
  let begun = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) begun = -1;
    else if (begun < 0 || (at - begun >= LONGEST_WORD && !isLowSurrogate(code))) {
      words.push(at);
      begun = at;
    }
  }
  return words;
}

/** The word nearest to the middle that fits, between the lowest and the highest. */
function nearest(
  middle: number,
  lowest: number,
  highest: number,
  fits: (word: number) => boolean,
): number | undefined {
  for (let away = 0; away <= LONGEST_PIECE; away++) {
    if (middle - away >= lowest && fits(middle - away)) return middle - away;
    if (middle + away <= highest && fits(middle + away)) return middle + away;
  }
  return undefined;
}

const beginsWord = (text: string, at: number): boolean => isSpace(text.charCodeAt(at - 1));

/** A stop that ends no sentence for sure, since a small letter comes behind it. */
const followsStop = (text: string, at: number): boolean =>
  beginsWord(text, at) && /[.?!…]\s$/u.test(text.slice(at - 2, at));

const followsClause = (text: string, at: number): boolean =>
  beginsWord(text, at) && /[,;:–—]\s$/u.test(text.slice(at - 2, at));

const beginsClause = (text: string, at: number): boolean =>
  beginsWord(text, at) &&
  /^(?:and|but|so|because|which|while|where|when|then|now|or)\s/i.test(text.slice(at, at + 10));

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
