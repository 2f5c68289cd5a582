import type { CosinesOf } from './cosines.js';
import { NUMBERS, type ReadCall } from './readCall.js';
import type { AskedWord } from './readQuestion.js';

/** How the words of a question are met in one statement, word by word of the question. */
export interface Match {
  /** How often the word itself stands there. */
  readonly counts: Uint16Array;
  /** The cosine of the word that is nearest in meaning, 1 where it stands there itself. */
  readonly nearest: Float64Array;
  /** Where in the statement the nearest stands, in words. */
  readonly places: Int16Array;
  /** For each kind of number (see NUMBERS) how much of the question stands near one, as a share by rarity; 0 where there is none. */
  readonly nearNumbers: readonly number[];
  /** How surely the thing that is counted ("how many satellites") stands right beside a number. */
  readonly counted: number;
  /** How much of the statement is about the question: its words' nearness to any word asked, weighed. */
  readonly focus: number;
}

export type Matcher = (call: ReadCall, statement: number) => Match;

/**
 * Meets the words of one question with statements.
 *
 * @param cosines of a word with others; see createCosines
 * @param weights what each word counts in a statement
 */
export function createMatcher(
  words: readonly AskedWord[],
  cosines: (token: number) => CosinesOf,
  weights: Float32Array,
): Matcher {
  const width = words.length;
  const nearness = words.map(({ tokens }) => tokens.map(cosines));
  const owners = ownersOf(words);
  const known = new Map<number, readonly number[]>();
  /** How near a word of a statement is to each of the question's. */
  const nearnessOf = (token: number): readonly number[] => {
    const before = known.get(token);
    if (before) return before;
    const near = nearness.map((own) => Math.max(0, ...own.map((cosineOf) => cosineOf(token))));
    known.set(token, near);
    return near;
  };
  const far: readonly number[] = words.map(() => 0);
  const total = words.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  const counted = words.findIndex(({ isCounted }) => isCounted);
  return ({ starts, terms, further, tokens, numbers }, statement) => {
    const first = starts[statement] ?? 0;
    const end = starts[statement + 1] ?? first;
    const counts = new Uint16Array(width);
    const nearest = new Float64Array(width);
    const places = new Int16Array(width).fill(-1);
    let focus = 0;
    let weight = 0;
    let hasNumber = false;
    for (let at = first; at < end; at++) {
      const token = tokens[at] ?? -1;
      const near = token < 0 ? far : nearnessOf(token);
      let best = 0;
      for (let word = 0; word < width; word++) {
        const cosine = near[word] ?? 0;
        if (cosine > (nearest[word] ?? 0)) {
          nearest[word] = cosine;
          places[word] = at - first;
        }
        if (cosine > best) best = cosine;
      }
      const own = ownersAt(owners, terms[at] ?? -1, further[at] ?? -1);
      if (own) {
        best = 1;
        for (const word of own) {
          counts[word] = (counts[word] ?? 0) + 1;
          if ((nearest[word] ?? 0) < 1) {
            nearest[word] = 1;
            places[word] = at - first;
          }
        }
      }
      if (numbers[at] !== 0) hasNumber = true;
      const share = token < 0 ? 0 : (weights[token] ?? 0);
      focus += share * best;
      weight += share;
    }
    const beside = { nearNumbers: NONE_NEAR, counted: 0 };
    if (hasNumber) {
      const kinds = numbers.subarray(first, end);
      const nears = Array.from(kinds, (_, place) => {
        const token = tokens[first + place] ?? -1;
        const near = token < 0 ? far : nearnessOf(token);
        const own = ownersAt(owners, terms[first + place] ?? -1, further[first + place] ?? -1);
        return own ? near.map((cosine, word) => (own.includes(word) ? 1 : cosine)) : near;
      });
      beside.nearNumbers = nearNumbers(kinds, nears, words, total);
      if (counted >= 0) beside.counted = besideNumber(kinds, nears, counted);
    }
    return { counts, nearest, places, focus: weight === 0 ? 0 : focus / weight, ...beside };
  };
}

/** Of a statement without numbers. */
const NONE_NEAR: readonly number[] = NUMBERS.map(() => 0);

/** Words on each side of a number that tell what it is, and that may be what it counts. */
const AROUND_NUMBER = 7;
const BESIDE_NUMBER = 4;

/** @param kinds of the statement's words, see NUMBERS; @param nears how near each of them is to each of the question's */
function nearNumbers(
  kinds: Uint8Array,
  nears: readonly (readonly number[])[],
  words: readonly AskedWord[],
  total: number,
): readonly number[] {
  const best = NUMBERS.map(() => 0);
  for (let at = 0; at < kinds.length; at++) {
    const kind = kinds[at] ?? 0;
    if (kind === 0) continue;
    let sum = 0;
    for (let word = 0; word < words.length; word++)
      sum += (words[word]?.rarity ?? 0) * nearestAround(nears, at, AROUND_NUMBER, word);
    best[kind - 1] = Math.max(best[kind - 1] ?? 0, sum / total);
  }
  return best;
}

function besideNumber(
  kinds: Uint8Array,
  nears: readonly (readonly number[])[],
  word: number,
): number {
  let best = 0;
  for (let at = 0; at < kinds.length; at++)
    if (kinds[at] !== 0) best = Math.max(best, nearestAround(nears, at, BESIDE_NUMBER, word));
  return best;
}

/** How near the nearest word around a place is to a word of the question. */
function nearestAround(
  nears: readonly (readonly number[])[],
  at: number,
  reach: number,
  word: number,
): number {
  let nearest = 0;
  const end = Math.min(nears.length, at + reach + 1);
  for (let other = Math.max(0, at - reach); other < end; other++)
    nearest = Math.max(nearest, nears[other]?.[word] ?? 0);
  return nearest;
}

/** The words that have a term or the one that its phrase adds. */
function ownersAt(
  owners: ReadonlyMap<number, readonly number[]>,
  term: number,
  further: number,
): readonly number[] | undefined {
  const own = owners.get(term);
  const more = further === -1 ? undefined : owners.get(further);
  return own && more ? [...new Set([...own, ...more])] : (own ?? more);
}

/** The words of a question that have a term, by the term. */
function ownersOf(words: readonly AskedWord[]): ReadonlyMap<number, readonly number[]> {
  const owners = new Map<number, number[]>();
  words.forEach(({ terms }, word) => {
    for (const term of terms.filter((one) => one !== -1)) {
      const own = owners.get(term);
      if (own) own.push(word);
      else owners.set(term, [word]);
    }
  });
  return owners;
}
