import type { AskRequest, FoundPassage } from '../answer.js';
import { citeStatement, type LinkBase } from '../citations/cite.js';
import { ModelError } from '../errors.js';
import { nameOfLanguage } from '../language/languages.js';
import { type AskedReading, readAskedMeasures, spellOut } from '../language/measures/readAsked.js';
import { callsNotRead } from '../search/languageRows.js';
import { measureOf } from '../search/measure.js';
import { type ResolvedScope, resolveScope, type Side } from '../search/scope/resolveScope.js';
import { type Found, type SearchSpace, searchStatements } from '../search/search.js';
import { type ListedPart, splitList } from '../search/splitList.js';
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

/** What a question, or one of the things that it lists, finds on one side. */
export interface FoundSide {
  readonly side: Side;
  /** The thing; null where the question lists none. */
  readonly about: string | null;
  readonly found: Found;
}

export interface Retrieved extends Pick<ResolvedScope, 'scope' | 'sides' | 'notes'> {
  /** As it was asked. */
  readonly question: string;
  /** A search for each side, and there for each thing that is listed. */
  readonly found: readonly FoundSide[];
}

/** Resolves where a question is searched and searches there, on each side by itself, so that every company and period that is asked about finds its own. */
export async function retrieve(
  { embedQuestion }: RetrieveDeps,
  space: SearchSpace,
  { question, filters }: Pick<AskRequest, 'question' | 'filters'>,
  signal: AbortSignal,
  clock: Clock = startClock(),
): Promise<Retrieved> {
  const resolved = resolveScope(
    space.generation,
    filters,
    question,
    space.learned.vectors.isCommon,
  );
  const { scope, sides, notes } = resolved;
  const text = sides.length > 1 ? measureOf(resolved.text) : resolved.text;
  clock.lap('scopeMs');
  const parts: readonly ListedPart[] = sides.length === 0 ? [] : splitList(text);
  const vectors = await Promise.all(parts.map((part) => embed(spellOut(part.text), embedQuestion)));
  signal.throwIfAborted();
  clock.lap('embedMs');
  const found = sides.flatMap((side) =>
    parts.map((part, at): FoundSide => {
      const query = {
        question: part.text,
        vector: vectors[at]?.vector ?? [],
        reading: readingOfPart(question, part),
      };
      const all = searchStatements(space, { ...query, rows: side.rows });
      return { side, about: part.about, found: favourNewest(space, side, all, query) };
    }),
  );
  clock.lap('searchMs');
  const unread = unreadNotes(space, resolved, question);
  return {
    question,
    scope,
    sides,
    notes: [...notes, ...unread, ...(vectors[0]?.lost ?? [])],
    found,
  };
}

/** What a part asks of measures, in the tense and of the time that the whole question names: a scope's words are none of its text. */
function readingOfPart(question: string, { about, text }: ListedPart): AskedReading {
  const whole = readAskedMeasures(question);
  if (about === null && whole.measures.length > 0) return whole;
  const { measures, narrowedBy, terms, wantsFigure, wantsChange } = readAskedMeasures(text);
  return { ...whole, measures, narrowedBy, terms, wantsFigure, wantsChange };
}

/** Calls named in one note. */
const NAMED = 3;

/** What is asked about and is in another language is said; where a whole corpus is searched, only if nothing else is in it. */
function unreadNotes(
  { generation }: SearchSpace,
  { sides, scope }: ResolvedScope,
  question: string,
): Retrieved['notes'] {
  const unread = new Map(
    sides
      .flatMap(({ rows }) => callsNotRead(generation, question, rows))
      .map(({ call, language }) => [call, language]),
  );
  const isAsked = scope.resolvedFrom !== 'default' || unread.size === scope.calls.length;
  if (unread.size === 0 || !isAsked) return [];
  const named = [...unread]
    .slice(0, NAMED)
    .map(([call, code]) => `${call} (${nameOfLanguage(code)})`);
  const more = unread.size > NAMED ? ` and ${unread.size - NAMED} more` : '';
  const message = `Not in the language of the question, so not searched: ${named.join(', ')}${more}; ask in that language, or set EMBEDDINGS to a model of many languages and ingest again`;
  return [{ code: 'OTHER_LANGUAGE', message }];
}

/** Without a provider's vector words still find passages; a model that gives a wrong one is a fault, and stays one. */
export async function embed(
  text: string,
  embedQuestion: RetrieveDeps['embedQuestion'],
): Promise<{ vector: readonly number[]; lost: Retrieved['notes'] }> {
  if (text === '') return { vector: [], lost: [] };
  try {
    return { vector: await embedQuestion(text), lost: [] };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const message = `Searched by words alone: ${error.message}`;
    return { vector: [], lost: [{ code: error.code, message }] };
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
