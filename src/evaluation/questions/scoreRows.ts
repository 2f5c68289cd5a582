import type { WordVectors } from '../../models/wordVectors.js';
import type { MeasuresOfCall } from '../../search/ranking/measuresIn.js';
import type { Ranker } from '../../search/ranking/ranker.js';
import type { ParsedCall } from '../../types.js';
import { createLook, rightIn } from './exportFeatures.js';
import { foldOf, keyOf, type QuestionRow } from './rows.js';

/** One wording of a row as a ranker that has not seen its company scores it. */
export interface ScoredWording {
  readonly row: QuestionRow;
  readonly fold: number;
  readonly wording: number;
  readonly question: string;
  /** The contenders, with their scores and whether each answers. */
  readonly statements: readonly number[];
  readonly scores: readonly number[];
  readonly right: readonly boolean[];
  /** What its call tells of measures. */
  readonly measures: MeasuresOfCall;
}

/** @param rankers one a fold, trained without its companies */
export function scoreRows(
  rows: readonly QuestionRow[],
  calls: ReadonlyMap<string, ParsedCall>,
  vectors: WordVectors,
  rankers: readonly Ranker[],
): ScoredWording[] {
  const look = createLook([...calls.values()], vectors);
  return rows.flatMap((row) => {
    const parsed = calls.get(keyOf(row));
    const fold = foldOf(row);
    const ranker = rankers[fold];
    if (!parsed || !ranker || !row.answerable) return [];
    const answering = new Set(rightIn(parsed, row));
    return [row.question, ...row.paraphrases].map((question, wording): ScoredWording => {
      const { values, statements, read } = look(parsed, question);
      const scores = ranker.score(values);
      const kept = Array.from(statements.keys()).filter((at) => Number.isFinite(scores[at]));
      const own = kept.map((at) => statements[at] ?? 0);
      return {
        ...{ row, fold, wording, question, measures: read.measures },
        statements: own,
        scores: kept.map((at) => scores[at] ?? 0),
        right: own.map((statement) => answering.has(statement)),
      };
    });
  });
}
