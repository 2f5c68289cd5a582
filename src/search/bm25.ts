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

/** BM25F (Zaragoza et al., 2004): every passage's score for the groups, 0 where none of their terms stands in it. */
export function scoreByWords(
  index: KeywordIndex,
  groups: readonly TermGroup[],
  fields: FieldWeights,
  rarityOf: (group: TermGroup) => number,
): Float64Array {
  const scores = new Float64Array(index.documents);
  const frequency = new Float64Array(index.documents); // of one group at a time; all zeros between two
  for (const group of groups) {
    const holding = group.alternatives.flatMap(({ term, weight }) =>
      addFrequencies(index, term, weight, fields, frequency),
    );
    const idf = rarityOf(group) * group.weight;
    for (const passage of holding) {
      const tf = frequency[passage] ?? 0;
      scores[passage] = (scores[passage] ?? 0) + (idf * tf * (K1 + 1)) / (tf + K1);
      frequency[passage] = 0;
    }
  }
  return scores;
}

/** Adds a term's weighted, normalised frequencies. @returns the passages that had none before */
function addFrequencies(
  index: KeywordIndex,
  term: string,
  weight: number,
  fields: FieldWeights,
  into: Float64Array,
): number[] {
  const number = index.terms.get(term);
  if (number === undefined) return [];
  const norms = lengthNorms(index);
  const width = FIELDS.length;
  const weights = FIELDS.map((field) => weight * fields[field]);
  const first: number[] = [];
  const end = index.starts[number + 1] ?? 0;
  for (let at = index.starts[number] ?? 0; at < end; at++) {
    const passage = index.passages[at] ?? 0;
    let added = 0;
    for (let column = 0; column < width; column++) {
      const count = index.frequencies[at * width + column] ?? 0;
      if (count > 0)
        added += ((weights[column] ?? 0) * count) / (norms[passage * width + column] ?? 1);
    }
    if (added === 0) continue;
    const before = into[passage] ?? 0;
    if (before === 0) first.push(passage);
    into[passage] = before + added;
  }
  return first;
}

const normsOf = new WeakMap<KeywordIndex, Float64Array>();

function lengthNorms(index: KeywordIndex): Float64Array {
  const before = normsOf.get(index);
  if (before) return before;
  const averages = FIELDS.map((_, column) => {
    let sum = 0;
    for (let passage = 0; passage < index.documents; passage++)
      sum += index.lengths[passage * FIELDS.length + column] ?? 0;
    return Math.min(LONGEST_YARDSTICK, sum / Math.max(1, index.documents)) || 1;
  });
  const norms = Float64Array.from(
    index.lengths,
    (length, at) => 1 - B + (B * length) / (averages[at % FIELDS.length] ?? 1),
  );
  normsOf.set(index, norms);
  return norms;
}
