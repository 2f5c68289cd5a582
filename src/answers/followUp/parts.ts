import { foldWords } from '../../language/fold.js';

/** Fewer words stand in many statements by chance. */
const SHINGLE = 5;
/** Words that stand in more statements say nothing of who said them. */
const MOST_PLACES = 200;
/** A hash and a place in one exact number: 2 ** 32 hashes, 2 ** 20 places. */
const PLACES = 2 ** 20;

/** Finds the texts, by their indices, that hold some words as whole words, given that these are at least five. */
export type FindPart = (words: string) => readonly number[];

/** An index of all runs of five words: 50,000 statements take some 8 MB and a third of a second, once. */
export function createFindPart(texts: readonly string[]): FindPart {
  const entries: number[] = [];
  texts.slice(0, PLACES).forEach((text, at) => {
    for (const hash of new Set(shinglesOf(foldWords(text)))) entries.push(hash * PLACES + at);
  });
  const sorted = Float64Array.from(entries).sort();
  return (words) => {
    const wanted = withoutEnds(foldWords(words));
    const runs = shinglesOf(wanted).map((hash) => ({
      from: firstAtLeast(sorted, hash * PLACES),
      to: firstAtLeast(sorted, (hash + 1) * PLACES),
    }));
    const [rarest] = runs.sort((a, b) => a.to - a.from - (b.to - b.from));
    if (!rarest || rarest.to - rarest.from > MOST_PLACES) return [];
    return [...sorted.subarray(rarest.from, rarest.to)]
      .map((entry) => entry % PLACES)
      .filter((at) => holdsWords(texts[at] ?? '', wanted));
  };
}

/** Whether some words stand in a text as whole words and figures: "20%" is not in "120%", nor "5 million" in "1.5 million". */
export function holdsWords(text: string, words: string): boolean {
  const wanted = withoutEnds(foldWords(words));
  const folded = foldWords(text);
  for (
    let at = folded.indexOf(wanted);
    wanted !== '' && at >= 0;
    at = folded.indexOf(wanted, at + 1)
  )
    if (
      !/[\p{L}\p{N}]$|\p{N}[.,]$/u.test(folded.slice(0, at)) &&
      !GOES_ON.test(folded.slice(at + wanted.length))
    )
      return true;
  return false;
}

const GOES_ON = /^(?:[\p{L}\p{N}%]|[.,]\p{N})/u;

/** Dots and commas at the ends are the quoting sentence's. */
const withoutEnds = (folded: string): string =>
  folded.replace(/^[^\p{L}\p{N}$€£¥]+|[^\p{L}\p{N}%]+$/gu, '');

/** The hash of each run of five words; FNV-1a, 32 bits. */
function shinglesOf(folded: string): number[] {
  const words = folded.match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
  return words.slice(SHINGLE - 1).map((_, at) => hashOf(words.slice(at, at + SHINGLE).join(' ')));
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The first index whose entry is not less. */
function firstAtLeast(sorted: Float64Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? wanted) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
