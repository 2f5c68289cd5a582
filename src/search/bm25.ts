import { FIELDS, type Field, type KeywordIndex } from './keywordIndex.js';

/** One thing that a question asks for, with every term it may be written as and how sure that is (0 to 1]. */
export interface TermGroup {
  readonly alternatives: readonly { readonly term: string; readonly weight: number }[];
  /** How much the question is about it. */
  readonly weight: number;
}

/** How much an occurrence in a field counts. */
export type FieldWeights = Readonly<Record<Field, number>>;

/** Saturation and length normalisation: the usual values (Robertson and Zaragoza, 2009, section 3.4). */
const K1 = 1.2;
const B = 0.75;
/**
 * Texts are long or short beside the average text, but beside one of this many words at most: where all are long, a word that
 * is said four times tells more than one that is said once, and measured by each other the saturation would hide it.
 */
const LONGEST_YARDSTICK = 120;

/** Robertson's idf, kept above zero: `ln(1 + (N − n + ½) / (n + ½))`. */
export const inverseFrequency = (documents: number, holding: number): number =>
  Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));

/** In how many passages a term stands. */
export function documentFrequency({ terms, starts }: KeywordIndex, term: string): number {
  const number = terms.get(term);
  return number === undefined ? 0 : (starts[number + 1] ?? 0) - (starts[number] ?? 0);
}

/**
 * The postings of a term from the first to the last of some rows: a call's rows stand side by side, so that a search of
 * one call touches little of what all the others hold.
 *
 * @param among rows in scope, ascending, or null for all
 * @returns the first place and the place behind the last
 */
export function postingsOf(
  { terms, starts, passages }: KeywordIndex,
  term: string,
  among: readonly number[] | null,
): { readonly from: number; readonly to: number } {
  const number = terms.get(term);
  if (number === undefined) return { from: 0, to: 0 };
  const from = starts[number] ?? 0;
  const to = starts[number + 1] ?? from;
  if (!among) return { from, to };
  return {
    from: firstAtLeast(passages, among[0] ?? 0, from, to),
    to: firstAtLeast(passages, (among.at(-1) ?? -1) + 1, from, to),
  };
}

function firstAtLeast(sorted: Uint32Array, value: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * BM25F (Zaragoza et al., 2004): every passage's score for the groups, 0 where none of their terms stands in it.
 *
 * @param among rows in scope, ascending, or null for all; the scores of others mean nothing
 */
export function scoreByWords(
  index: KeywordIndex,
  groups: readonly TermGroup[],
  fields: FieldWeights,
  rarityOf: (group: TermGroup) => number,
  among: readonly number[] | null = null,
): Float64Array {
  const scores = new Float64Array(index.documents);
  const weighed = weighPostings(index, fields);
  const frequency = new Float64Array(index.documents); // of one group at a time; all zeros between two
  const holding = new Uint32Array(index.documents);
  for (const group of groups) {
    let held = 0;
    for (const { term, weight } of group.alternatives) {
      const { from, to } = postingsOf(index, term, among);
      for (let at = from; at < to; at++) {
        const passage = index.passages[at] ?? 0;
        const before = frequency[passage] ?? 0;
        const after = before + weight * (weighed[at] ?? 0);
        if (before === 0 && after > 0) holding[held++] = passage;
        frequency[passage] = after;
      }
    }
    const most = rarityOf(group) * group.weight * (K1 + 1);
    for (let at = 0; at < held; at++) {
      const passage = holding[at] ?? 0;
      const tf = frequency[passage] ?? 0;
      scores[passage] = (scores[passage] ?? 0) + (most * tf) / (tf + K1);
      frequency[passage] = 0;
    }
  }
  return scores;
}

const weighedOf = new WeakMap<KeywordIndex, WeakMap<FieldWeights, Float64Array>>();

/** How much each posting counts: its frequencies over the lengths of their fields, weighed. Worked out once for an index and weights. */
function weighPostings(index: KeywordIndex, fields: FieldWeights): Float64Array {
  const known = weighedOf.get(index) ?? new WeakMap<FieldWeights, Float64Array>();
  weighedOf.set(index, known);
  const before = known.get(fields);
  if (before) return before;
  const norms = lengthNorms(index);
  const weighed = Float64Array.from(index.passages, (passage, at) =>
    FIELDS.reduce((sum, field, column) => {
      const count = index.frequencies[at * FIELDS.length + column] ?? 0;
      const norm = norms[passage * FIELDS.length + column] ?? 1;
      return sum + (fields[field] * count) / norm;
    }, 0),
  );
  known.set(fields, weighed);
  return weighed;
}

function lengthNorms(index: KeywordIndex): Float64Array {
  const averages = FIELDS.map((_, column) => {
    let sum = 0;
    for (let passage = 0; passage < index.documents; passage++)
      sum += index.lengths[passage * FIELDS.length + column] ?? 0;
    return Math.min(LONGEST_YARDSTICK, sum / Math.max(1, index.documents)) || 1;
  });
  return Float64Array.from(
    index.lengths,
    (length, at) => 1 - B + (B * length) / (averages[at % FIELDS.length] ?? 1),
  );
}
