import type { WordVectors } from '../../models/wordVectors.js';
import type { ParsedCall } from '../../types.js';
import type { CosinesOf } from './cosines.js';
import { createMatcher } from './match.js';
import { type Contender, measurePair, PAIR } from './pair.js';
import type { ReadCallOf } from './readCall.js';
import type { ReadQuestion } from './readQuestion.js';
import { createSurveyor, type Surveyor } from './survey.js';
import { ASKED, TRAITS } from './traits.js';

/** Those of a statement's measures that are also given beside all contenders': as a share of the best, and in deviations from the mean. */
const COMPARED = [
  'bm25',
  'bm25Window',
  'coverage',
  'soft',
  'softImportant',
  'softWindow',
  'softAll',
  'cosine',
  'cosineWindow',
  'cosineAsked',
  'focus',
  'passageWords',
  'passageMeaning',
] as const;

/** The columns of `featuresOf`, by name. */
export const FEATURES: readonly string[] = [
  ...PAIR,
  ...COMPARED.flatMap((name) => [`${name}Share`, `${name}Deviation`]),
  ...TRAITS.map((name) => `trait:${name}`),
  ...ASKED.map((name) => `asked:${name}`),
];

const TRAITS_AT = PAIR.length + 2 * COMPARED.length;

export interface FeatureSpace {
  readonly calls: readonly ParsedCall[];
  readonly vectors: WordVectors;
  readonly readCall: ReadCallOf;
  /** Of two words; see createCosines. */
  readonly cosines: (token: number) => CosinesOf;
}

/**
 * Everything that the ranker sees: a row of `FEATURES.length` numbers a contender.
 *
 * @param most the greatest rarity that a word can have in scope
 */
export function featuresOf(
  { calls, vectors, readCall, cosines }: FeatureSpace,
  question: ReadQuestion,
  contenders: readonly Contender[],
  most: number,
): Float32Array {
  const width = FEATURES.length;
  const rows = new Float32Array(contenders.length * width);
  const match = createMatcher(question.words, cosines, vectors.passageWeights);
  const surveyors = new Map<number, Surveyor>();
  contenders.forEach((contender, at) => {
    const call = calls[contender.call];
    if (!call) return;
    const read = readCall(call);
    const survey =
      surveyors.get(contender.call) ?? createSurveyor(call, read, question, vectors, match);
    surveyors.set(contender.call, survey);
    const from = at * width;
    const row = rows.subarray(from, from + width);
    measurePair(row, call, contender, question, { read, survey, most });
    const own = contender.statement * TRAITS.length;
    row.set(read.traits.subarray(own, own + TRAITS.length), TRAITS_AT);
    row.set(question.asked, TRAITS_AT + TRAITS.length);
  });
  compare(rows, contenders.length);
  return rows;
}

/** Deviations are brought to about 1. */
const DEVIATIONS = 4;

/** Fills the columns that hold a contender beside the others. */
function compare(rows: Float32Array, count: number): void {
  const width = FEATURES.length;
  COMPARED.forEach((name, place) => {
    const from = PAIR.indexOf(name);
    let sum = 0;
    let squares = 0;
    let best = 0;
    for (let at = from; at < count * width; at += width) {
      const value = rows[at] ?? 0;
      sum += value;
      squares += value * value;
      if (value > best) best = value;
    }
    const mean = sum / (count || 1);
    const deviation = Math.sqrt(Math.max(0, squares / (count || 1) - mean * mean));
    const to = PAIR.length + 2 * place;
    for (let at = 0; at < count; at++) {
      const value = rows[at * width + from] ?? 0;
      rows[at * width + to] = best === 0 ? 0 : value / best;
      rows[at * width + to + 1] = deviation === 0 ? 0 : (value - mean) / deviation / DEVIATIONS;
    }
  });
}
