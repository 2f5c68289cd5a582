import type { Generation, Passage } from '../types.js';
import { type Evidence, type Surroundings, weighEvidence } from './evidence.js';
import { fieldTexts, type KeywordIndex } from './keywordIndex.js';
import type { Question } from './question.js';
import { type Rarity, rarityAmong } from './rarity.js';
import { type RankParts, rankParts, scoreStatement } from './rerank.js';
import { orderPassages, type ScoredPassage, scorePassages } from './scorePassages.js';
import type { Vocabulary } from './vocabulary.js';
import { type Word, wordsOf } from '../language/words.js';

/** A statement that may answer, with what speaks for it. */
export interface Candidate {
  /** Indices into the generation's passages, its calls, and that call's statements. */
  readonly row: number;
  readonly call: number;
  readonly statement: number;
  readonly score: number;
  readonly similarity: number;
  /** What the score was made of. */
  readonly parts: RankParts;
  readonly evidence: Evidence;
}

export interface Found {
  readonly question: Question;
  /** Rows of the passages found, best first. */
  readonly rows: readonly number[];
  /** Their statements, best first. */
  readonly candidates: readonly Candidate[];
}

/** What one search runs on: a generation with its keyword index unpacked. */
export interface SearchSpace {
  readonly generation: Generation;
  readonly index: KeywordIndex;
  readonly vocabulary: Vocabulary;
}

/** A question as it is searched: read once, however many calls are searched for it. */
export interface SearchQuery {
  readonly question: Question;
  /** Unit-length embedding of its text. */
  readonly vector: readonly number[];
}

/** Passages whose statements are looked at one by one. */
const RERANKED = 12;

/**
 * Words and meaning rank the passages in scope, the rankings are fused, and the statements of the best passages are
 * ranked by how they answer.
 *
 * @param rows passages in scope, or null for all
 */
export function searchStatements(
  space: SearchSpace,
  { question, vector, rows }: SearchQuery & { rows: readonly number[] | null },
): Found {
  const { generation, index } = space;
  const rarityOf = rarityAmong(index, rows);
  const scored = scorePassages(
    { ...generation, index },
    { terms: question.terms, vector },
    rows,
    rarityOf,
  );
  const ranked = orderPassages(scored, generation.fusion.meaningWeight);
  const candidates = ranked
    .slice(0, RERANKED)
    .flatMap((passage) => statementsOf(space, question, rarityOf, passage));
  candidates.sort((a, b) => b.score - a.score);
  return {
    question,
    rows: bothOrders(
      candidates.map(({ row }) => row),
      ranked.map(({ row }) => row),
    ),
    candidates,
  };
}

/** The passage of the best statement, the best passage, the passage of the next best statement …: either order misses what the other finds. */
function bothOrders(byStatement: readonly number[], byPassage: readonly number[]): number[] {
  const reranked = [...new Set(byStatement)];
  return [...new Set(byPassage.flatMap((row, at) => [reranked[at] ?? row, row]))];
}

function statementsOf(
  { generation }: SearchSpace,
  question: Question,
  rarityOf: Rarity,
  scored: ScoredPassage,
): Candidate[] {
  const { row, similarity } = scored;
  const passage = generation.passages[row];
  const call = generation.calls[passage?.call ?? -1];
  if (!passage || !call) return [];
  const known = readPassage(generation, passage);
  return call.statements.slice(passage.first, passage.last + 1).map(({ start, end }, place) => {
    const statement = call.transcript.text.slice(start, end);
    const words = known.statements[place] ?? [];
    const evidence = weighEvidence(question, statement, words, known, rarityOf);
    const parts = rankParts(evidence, scored);
    return {
      row,
      call: passage.call,
      statement: passage.first + place,
      score: scoreStatement(parts),
      parts,
      similarity,
      evidence,
    };
  });
}

/** A passage's words, read once: they are looked at for every question that finds it. */
interface ReadPassage extends Surroundings {
  readonly statements: readonly (readonly Word[])[];
}

const remembered = new WeakMap<Passage, ReadPassage>();

function readPassage({ calls }: Generation, passage: Passage): ReadPassage {
  const before = remembered.get(passage);
  if (before) return before;
  const texts = fieldTexts(calls, passage);
  const call = calls[passage.call];
  const statements = call?.statements.slice(passage.first, passage.last + 1) ?? [];
  const read = {
    context: wordsOf(texts.context),
    passage: wordsOf(texts.words),
    question: wordsOf(texts.question),
    statements: statements.map(({ start, end }) =>
      wordsOf(call?.transcript.text.slice(start, end) ?? ''),
    ),
  };
  remembered.set(passage, read);
  return read;
}
