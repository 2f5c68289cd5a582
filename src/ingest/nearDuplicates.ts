import { foldWords } from '../language/fold.js';

/** Two texts that are mostly the same words in the same order. */
export interface NearDuplicate {
  /** Index of the text that is repeated: the first of its kind. */
  readonly first: number;
  /** Index of the text that repeats it. */
  readonly again: number;
  /** Share of the shorter one's words that stand in the other too, 0 to 1. */
  readonly share: number;
}

/** Words in a row that are the same wording and no accident: rarer ones tell less, more are broken by each word misheard. */
const SHINGLE_WORDS = 4;
/** A sketch is a rough measure: what by it shares so much of the least share is looked at. */
const ROUGHLY = 0.25;
/** Texts looked at word by word for each text: the likeliest by their sketches. */
const COMPARED = 3;

/**
 * Each text with the earlier one that it shares most words with, where that is at least `least`. A text's sketch is its
 * lowest hashes of a few words in a row (MinHash, Broder 1997); a hash belongs to the first text that has it, so
 * that the work is linear in the words, however often something is repeated.
 *
 * @param sketch hashes kept of a text: more find a smaller share
 */
export function nearDuplicates(
  texts: readonly string[],
  { sketch, least }: { readonly sketch: number; readonly least: number },
): NearDuplicate[] {
  const owner = new Map<number, number>();
  const sizes: number[] = [];
  return texts.flatMap((text, again) => {
    const shared = new Map<number, number>();
    const hashes = sketchOf(text, sketch);
    sizes.push(hashes.length);
    for (const hash of hashes) {
      const first = owner.get(hash);
      if (first === undefined) owner.set(hash, again);
      else shared.set(first, (shared.get(first) ?? 0) + 1);
    }
    const likely = [...shared]
      .filter(
        ([first, count]) => count >= ROUGHLY * least * Math.min(sizes[first] ?? 0, hashes.length),
      )
      .sort(([, one], [, other]) => other - one)
      .slice(0, COMPARED);
    const [best] = likely
      .map(([first]) => ({ first, again, share: shareOfWords(texts[first] ?? '', text) }))
      .sort((a, b) => b.share - a.share);
    return best && best.share >= least ? [best] : [];
  });
}

/** The share of the shorter text's words that stand in the longer one, in rows of `SHINGLE_WORDS`. */
export function shareOfWords(one: string, other: string): number {
  const [short, long] = [shinglesOf(one), shinglesOf(other)].sort((a, b) => a.length - b.length);
  const known = new Set(long);
  let covered = 0;
  let end = 0; // of the words counted so far
  short?.forEach((hash, at) => {
    if (!known.has(hash)) return;
    covered += at + SHINGLE_WORDS - Math.max(at, end);
    end = at + SHINGLE_WORDS;
  });
  return short && short.length > 0 ? covered / (short.length + SHINGLE_WORDS - 1) : 0;
}

function sketchOf(text: string, size: number): readonly number[] {
  const hashes = Uint32Array.from(new Set(shinglesOf(text))).sort();
  return [...hashes.subarray(0, size)];
}

/** A hash for every few words in a row; none for a text of fewer words. */
function shinglesOf(text: string): number[] {
  const words = (foldWords(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf);
  const shingles: number[] = [];
  for (let from = 0; from + SHINGLE_WORDS <= words.length; from++) {
    let hash = 0;
    for (let at = from; at < from + SHINGLE_WORDS; at++)
      hash = mix(Math.imul(hash, 31) ^ (words[at] ?? 0));
    shingles.push(hash);
  }
  return shingles;
}

/** FNV-1a over the code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The last steps of MurmurHash3: every bit of the hash depends on every bit that goes in, so that the lowest are a fair sample. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
