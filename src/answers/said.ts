import { type Clause, clausesOf } from '../search/clauses.js';
import { type Direction, readDirections } from '../search/directions.js';
import { fieldTexts } from '../search/keywordIndex.js';
import type { Candidate } from '../search/search.js';
import { type Word, wordsOf } from '../language/words.js';
import type { Generation, Statement } from '../types.js';

export interface SaidClause extends Clause {
  /** With places in the clause's text. */
  readonly words: readonly Word[];
  readonly directions: () => readonly Direction[];
}

/** A statement's words as they are compared with a question's. */
export interface Said {
  readonly text: string;
  readonly words: readonly Word[];
  readonly clauses: readonly SaidClause[];
  /** Of its topic and label. */
  readonly context: readonly Word[];
  /** Of its passage and of the question that it answers. */
  readonly around: () => readonly Word[];
}

const remembered = new WeakMap<Statement, Said>();

/** What a candidate says, read once; null where the generation has no such statement. */
export function readSaid(
  { calls, passages }: Generation,
  candidate: Pick<Candidate, 'row' | 'call' | 'statement'>,
): Said | null {
  const parsed = calls[candidate.call];
  const statement = parsed?.statements[candidate.statement];
  const passage = passages[candidate.row];
  if (!parsed || !statement || !passage) return null;
  const before = remembered.get(statement);
  if (before) return before;
  const text = parsed.transcript.text.slice(statement.start, statement.end);
  const said: Said = {
    text,
    words: wordsOf(text),
    clauses: clausesOf(text).map(readClause),
    context: wordsOf([statement.topic, statement.label].filter(Boolean).join('. ')),
    around: lazily(() => {
      const { words, question } = fieldTexts(calls, passage);
      return wordsOf(`${words}\n${question}`);
    }),
  };
  remembered.set(statement, said);
  return said;
}

function readClause(clause: Clause): SaidClause {
  const words = wordsOf(clause.text);
  return { ...clause, words, directions: lazily(() => readDirections(clause.text, words)) };
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
