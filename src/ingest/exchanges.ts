import type { WordVectors } from '../models/wordVectors.js';
import { isQuestion } from '../search/contenders.js';
import type { KeywordIndex } from '../search/keywordIndex.js';
import { FIELD_WEIGHTS } from '../search/rankByWords.js';
import { readAsked, termsOf } from '../search/ranking/readQuestion.js';
import { rarityAmong } from '../search/rarity.js';
import { scorePassages } from '../search/scorePassages.js';
import type { ParsedCall, Passage } from '../types.js';
import type { Exchange } from './calibrate.js';

/** The question that an answer stores is left out, or every answer would find itself. */
const ANSWERS_ALONE = { ...FIELD_WEIGHTS, question: 0 };
/** Exchanges looked at: more make the weight no surer and cost an embedding each. */
const MOST_EXCHANGES = 400;

/** An analyst's question and the rows of its answer. */
export interface AskedAndAnswered {
  readonly question: string;
  readonly answer: ReadonlySet<number>;
}

/** The corpus's own questions that an executive answered, spread evenly over it. */
export function exchangesOf(
  calls: readonly ParsedCall[],
  passages: readonly Passage[],
): AskedAndAnswered[] {
  const answers = new Map<string, { call: number; turn: number; rows: Set<number> }>();
  passages.forEach(({ call, first }, row) => {
    const turn = calls[call]?.statements[first]?.turn ?? -1;
    const asked = calls[call]?.turns[turn]?.inReplyTo ?? null;
    if (asked === null) return;
    const answer = answers.get(`${call}:${asked}`) ?? { call, turn: asked, rows: new Set() };
    answer.rows.add(row);
    answers.set(`${call}:${asked}`, answer);
  });
  const all = [...answers.values()];
  const step = Math.max(1, all.length / MOST_EXCHANGES);
  return Array.from(
    { length: Math.min(all.length, MOST_EXCHANGES) },
    (_, at) => all[Math.floor(at * step)],
  )
    .filter((answer) => answer !== undefined)
    .map(({ call, turn, rows }) => ({ question: turnWords(calls[call], turn), answer: rows }));
}

/** The rows of what may answer: a question would find itself first, whatever meaning weighs. */
export const answeringRows = (
  calls: readonly ParsedCall[],
  passages: readonly Passage[],
): number[] =>
  passages.flatMap(({ call, first }, row) =>
    isQuestion(calls, { call, statement: first }) ? [] : [row],
  );

/** What exchanges are ranked in. */
export interface RankedIn {
  readonly index: KeywordIndex;
  readonly words: WordVectors;
  readonly vectors: Float32Array;
  /** See `answeringRows`. */
  readonly among: readonly number[];
}

/** What words and meaning find for one question. */
export function rankExchange(
  { question, answer }: AskedAndAnswered,
  vector: readonly number[],
  { index, words, vectors, among }: RankedIn,
): Exchange {
  const rarityOf = rarityAmong(index, among);
  const terms = termsOf(readAsked(question, index, words, rarityOf));
  const passages = scorePassages(
    { index, vectors, graph: null },
    { terms, vector },
    among,
    rarityOf,
    ANSWERS_ALONE,
  );
  return { passages, answer };
}

function turnWords(call: ParsedCall | undefined, turn: number): string {
  const own = call?.statements.filter((statement) => statement.turn === turn) ?? [];
  return call?.transcript.text.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0) ?? '';
}
