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
): Float64Array {
  const scores = new Float64Array(index.documents);
  const norms = lengthNorms(index);
  for (const group of groups) {
    const frequency = new Float64Array(index.documents);
    for (const { term, weight } of group.alternatives)
      addFrequencies(index, term, weight, fields, norms, frequency);
    const idf = groupInverseFrequency(index, group) * group.weight;
    frequency.forEach((tf, passage) => {
      if (tf > 0) scores[passage] = (scores[passage] ?? 0) + (idf * tf * (K1 + 1)) / (tf + K1);
    });
  }
  return scores;
}

/** A group is as rare as its commonest sure alternative: a synonym that is everywhere tells nothing. */
export function groupInverseFrequency(index: KeywordIndex, { alternatives }: TermGroup): number {
  const holding = Math.max(
    0,
    ...alternatives.map(({ term, weight }) => weight * documentFrequency(index, term)),
  );
  return inverseFrequency(index.documents, holding);
}

function addFrequencies(
  index: KeywordIndex,
  term: string,
  weight: number,
  fields: FieldWeights,
  norms: Float64Array,
  into: Float64Array,
): void {
  const number = index.terms.get(term);
  if (number === undefined) return;
  const end = index.starts[number + 1] ?? 0;
  for (let at = index.starts[number] ?? 0; at < end; at++) {
    const passage = index.passages[at] ?? 0;
    FIELDS.forEach((field, column) => {
      const count = index.frequencies[at * FIELDS.length + column] ?? 0;
      if (count === 0) return;
      const norm = norms[passage * FIELDS.length + column] ?? 1;
      into[passage] = (into[passage] ?? 0) + (weight * fields[field] * count) / norm;
    });
  }
}

const normsOf = new WeakMap<KeywordIndex, Float64Array>();

function lengthNorms(index: KeywordIndex): Float64Array {
  const before = normsOf.get(index);
  if (before) return before;
  const averages = FIELDS.map((_, column) => {
    let sum = 0;
    for (let passage = 0; passage < index.documents; passage++)
      sum += index.lengths[passage * FIELDS.length + column] ?? 0;
    return sum / Math.max(1, index.documents) || 1;
  });
  const norms = Float64Array.from(
    index.lengths,
    (length, at) => 1 - B + (B * length) / (averages[at % FIELDS.length] ?? 1),
  );
  normsOf.set(index, norms);
  return norms;
}
