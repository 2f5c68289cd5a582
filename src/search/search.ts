import { type AskedReading, readAskedMeasures } from '../language/measures/readAsked.js';
import type { Generation } from '../types.js';
import { inverseFrequency } from './bm25.js';
import { contendersOf, isQuestion, lossFor } from './contenders.js';
import type { KeywordIndex } from './keywordIndex.js';
import { rowsInLanguage } from './languageRows.js';
import { addAgreement } from './ranking/addAgreement.js';
import { featuresOf } from './ranking/features.js';
import { judgeInputs } from './ranking/judgeInputs.js';
import type { Learned } from './ranking/learned.js';
import { readAsked, termsOf } from './ranking/readQuestion.js';
import { isAboutAnalysts } from './ranking/traits.js';
import { rarityAmong } from './rarity.js';
import { orderPassages, scorePassages } from './scorePassages.js';

/** A statement that may answer. */
export interface Candidate {
  /** Indices into the generation's passages, its calls, and that call's statements. */
  readonly row: number;
  readonly call: number;
  readonly statement: number;
  /** How well it answers, as log odds against "none answers". */
  readonly score: number;
}

export interface Found {
  readonly question: string;
  /** Rows of the passages found, best first. */
  readonly rows: readonly number[];
  /** Their statements, best first. */
  readonly candidates: readonly Candidate[];
  /** How likely it is that the first of them answers, 0 to 1. */
  readonly likelihood: number;
}

/** What one search runs on: a generation with its keyword index unpacked, and what was learned. */
export interface SearchSpace {
  readonly generation: Generation;
  readonly index: KeywordIndex;
  readonly learned: Learned;
}

export interface SearchQuery {
  readonly question: string;
  /** What the whole question asks of measures, where this is a part of it. */
  readonly reading?: AskedReading | undefined;
  /** Unit-length embedding of its text; empty where there is none. */
  readonly vector: readonly number[];
  /** Passages in scope, ascending, or null for all. */
  readonly rows: readonly number[] | null;
}

/**
 * Words and meaning rank the passages in scope, the rankings are fused, and the learned ranker orders the statements of the
 * best passages by how well they answer. What analysts asked is looked through only where the question is about that.
 */
export function searchStatements(space: SearchSpace, query: SearchQuery): Found {
  const { generation, index, learned } = space;
  const rows = rowsInLanguage(generation, query.question, withoutQuestions(generation, query));
  const rarityOf = rarityAmong(index, rows);
  const asked = readAsked(query.question, index, learned.vectors, rarityOf);
  const scored = scorePassages(
    { ...generation, index },
    { terms: termsOf(asked), vector: query.vector },
    rows,
    rarityOf,
  );
  const ranked = orderPassages(scored, generation.fusion.meaningWeight);
  const contenders = contendersOf(generation.passages, ranked);
  const { calls } = generation;
  const most = inverseFrequency(rows?.length ?? index.documents, 0);
  const { vectors, readCall, ranker, cosines } = learned;
  const readIn = readCall(index);
  const features = featuresOf(
    { calls, vectors, readCall: readIn, cosines },
    asked,
    contenders,
    most,
  );
  const scores = ranker.score(features);
  addAgreement(scores, query.reading ?? readAskedMeasures(query.question), contenders, {
    weights: ranker.agreement,
    measuresOf: (call) => {
      const parsed = calls[call];
      return parsed && readIn(parsed).measures;
    },
  });
  const weighed = contenders.map((one, at) => (scores[at] ?? 0) - lossFor(calls, one));
  const order = Array.from(contenders.keys())
    .filter((at) => Number.isFinite(scores[at]))
    .sort((a, b) => (weighed[b] ?? 0) - (weighed[a] ?? 0));
  const candidates = order.flatMap((at) => {
    const contender = contenders[at];
    return contender
      ? [
          {
            row: contender.row,
            call: contender.call,
            statement: contender.statement,
            score: weighed[at] ?? 0,
          },
        ]
      : [];
  });
  const likelihood =
    candidates.length === 0
      ? 0
      : ranker.judge(judgeInputs(calls, features, scores, contenders, order));
  return {
    question: query.question,
    rows: bothOrders(
      candidates.map(({ row }) => row),
      ranked.map(({ row }) => row),
    ),
    candidates,
    likelihood,
  };
}

/** The rows of what management said; all rows where the question is about what was asked. */
function withoutQuestions(
  generation: Generation,
  { question, rows }: SearchQuery,
): readonly number[] | null {
  if (isAboutAnalysts(question)) return rows;
  const { said, isSaid } = saidRows(generation);
  if (said.length === generation.passages.length) return rows;
  return rows === null ? said : rows.filter((row) => isSaid[row] === 1);
}

interface SaidRows {
  readonly said: readonly number[];
  /** 1 for each row that is among them. */
  readonly isSaid: Uint8Array;
}

const known = new WeakMap<Generation, SaidRows>();

/** The rows that hold no analyst's words; found once for a generation. */
function saidRows(generation: Generation): SaidRows {
  const before = known.get(generation);
  if (before) return before;
  const { calls, passages } = generation;
  const isSaid = Uint8Array.from(passages, (passage) =>
    isQuestion(calls, { call: passage.call, statement: passage.first }) ? 0 : 1,
  );
  const said = Array.from(passages.keys()).filter((row) => isSaid[row] === 1);
  known.set(generation, { said, isSaid });
  return { said, isSaid };
}

/** The passage of the best statement, the best passage, the passage of the next best statement …: either order misses what the other finds. */
function bothOrders(byStatement: readonly number[], byPassage: readonly number[]): number[] {
  const reranked = [...new Set(byStatement)];
  return [...new Set(byPassage.flatMap((row, at) => [reranked[at] ?? row, row]))];
}
