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
  const weighed = weighPostings(index, fields);
  const frequency = new Float64Array(index.documents); // of one group at a time; all zeros between two
  const holding = new Uint32Array(index.documents);
  for (const group of groups) {
    let held = 0;
    for (const { term, weight } of group.alternatives) {
      const number = index.terms.get(term) ?? -1;
      const end = index.starts[number + 1] ?? 0;
      for (let at = index.starts[number] ?? end; at < end; at++) {
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
