import type { AskRequest, FoundPassage } from '../answer.js';
import { citeStatement, type LinkBase } from '../citations/cite.js';
import { ModelError } from '../errors.js';
import { createKeepsTogether } from '../search/keepsTogether.js';
import { measureOf } from '../search/measure.js';
import { readQuestion } from '../search/question.js';
import { type ResolvedScope, resolveScope, type Side } from '../search/scope/resolveScope.js';
import { type Found, type SearchSpace, searchStatements } from '../search/search.js';
import { type QuestionPart, splitQuestion } from '../search/splitQuestion.js';
import type { Citation, ParsedCall, Passage } from '../types.js';
import { type Clock, startClock } from './clock.js';
import { favourNewest } from './favourNewest.js';

/** What retrieval stands on. */
export interface RetrieveDeps {
  /** The generation served now; asked once a question, which ends on the one that it started with. */
  readonly space: () => SearchSpace;
  /** Unit-length vector of a question. Throws EmbeddingInvalidError. */
  readonly embedQuestion: (text: string) => Promise<readonly number[]>;
}

/** What one part of a question finds on one side. */
export interface FoundSide {
  readonly part: QuestionPart;
  readonly side: Side;
  readonly found: Found;
}

export interface Retrieved extends Pick<ResolvedScope, 'scope' | 'sides' | 'notes'> {
  readonly parts: readonly QuestionPart[];
  /** A search for each side and part: the first side's parts, then the second's … */
  readonly found: readonly FoundSide[];
}

/**
 * Resolves where a question is searched and searches there: each of its parts on each side, so that every company and
 * period that is asked about finds its own.
 */
export async function retrieve(
  { embedQuestion }: RetrieveDeps,
  space: SearchSpace,
  { question, filters }: Pick<AskRequest, 'question' | 'filters'>,
  signal: AbortSignal,
  clock: Clock = startClock(),
): Promise<Retrieved> {
  const { isDictionaryWord } = space.vocabulary;
  const resolved = resolveScope(space.generation, filters, question, isDictionaryWord);
  const { scope, sides, notes } = resolved;
  const newest = sides.flatMap(({ calls }) => calls.slice(0, 1));
  const parts = splitQuestion(
    sides.length > 1 ? measureOf(resolved.text) : resolved.text,
    createKeepsTogether(space, newest),
  );
  clock.lap('scopeMs');
  const texts = sides.length === 0 ? [] : parts.map(({ text }) => text);
  const { vectors, lost } = await embedAll(texts, embedQuestion);
  signal.throwIfAborted();
  clock.lap('embedMs');
  const queries = parts.map((part, at) => ({
    part,
    question: readQuestion(part.text, space.vocabulary, new Set()),
    vector: vectors[at] ?? [],
  }));
  const found = sides.flatMap((side) =>
    queries.map(({ part, ...query }): FoundSide => {
      const all = searchStatements(space, { ...query, rows: side.rows });
      return { part, side, found: favourNewest(space, side, all, query) };
    }),
  );
  clock.lap('searchMs');
  return { scope, sides, notes: [...notes, ...lost], parts, found };
}

/** Without a provider's vectors words still find passages; a model that gives a wrong vector is a fault, and stays one. */
export async function embedAll(
  texts: readonly string[],
  embedQuestion: RetrieveDeps['embedQuestion'],
): Promise<{ vectors: readonly (readonly number[])[]; lost: Retrieved['notes'] }> {
  try {
    return { vectors: await Promise.all(texts.map(embedQuestion)), lost: [] };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const message = `Searched by words alone: ${error.message}`;
    return { vectors: [], lost: [{ code: error.code, message }] };
  }
}

/** The passages found, the places shared: the best of each search, then the second of each … */
export function toFoundPassages(
  { generation }: SearchSpace,
  found: readonly FoundSide[],
  limit: number,
  base: LinkBase,
): FoundPassage[] {
  const lists = found.map((one) => one.found.rows);
  const longest = Math.max(0, ...lists.map((rows) => rows.length));
  const rows = new Set<number>();
  for (let place = 0; place < longest && rows.size < limit; place++)
    for (const list of lists) {
      const row = list[place];
      if (row !== undefined && rows.size < limit) rows.add(row);
    }
  return [...rows].flatMap((row, at) => {
    const passage = generation.passages[row];
    const call = generation.calls[passage?.call ?? -1];
    return passage && call ? [toFoundPassage(call, passage, at + 1, base)] : [];
  });
}

function toFoundPassage(
  call: ParsedCall,
  { first, last }: Passage,
  rank: number,
  base: LinkBase,
): FoundPassage {
  const turn = call.statements[first]?.turn;
  const beside = (at: number): Citation | null =>
    call.statements[at]?.turn === turn ? (citeStatement(call, at, base) ?? null) : null;
  return {
    rank,
    statements: call.statements
      .slice(first, last + 1)
      .flatMap((_, place) => citeStatement(call, first + place, base) ?? []),
    before: beside(first - 1),
    after: beside(last + 1),
  };
}
