import type { AskRequest, FoundPassage, Scope } from '../answer.js';
import { citeStatement, type LinkBase } from '../citations/cite.js';
import { ModelError } from '../errors.js';
import { nameOfLanguage } from '../language/languages.js';
import { type AskedReading, readAskedMeasures, spellOut } from '../language/measures/readAsked.js';
import { speaksAhead } from '../language/tense.js';
import { callsNotRead } from '../search/languageRows.js';
import { measureOf } from '../search/measure.js';
import { type ResolvedScope, resolveScope, type Side } from '../search/scope/resolveScope.js';
import type { Setting } from '../search/scope/scopeTypes.js';
import { type SearchQuery, type SearchSpace, searchStatements } from '../search/search.js';
import { type ListedPart, splitList } from '../search/splitList.js';
import type { Citation, ParsedCall, Passage } from '../types.js';
import { chooseStatements } from './chooseStatements.js';
import { type Clock, startClock } from './clock.js';
import { favourNewest } from './favourNewest.js';
import { agreeing } from './forms/agreeing.js';
import { splitParts, splitShare } from './forms/parts.js';
import type { FoundSide, Retrieved } from './retrieved.js';

/** What retrieval stands on. */
export interface RetrieveDeps {
  /** The generation served now; asked once a question, which ends on the one that it started with. */
  readonly space: () => SearchSpace;
  /** Unit-length vector of a question. Throws EmbeddingInvalidError. */
  readonly embedQuestion: (text: string) => Promise<readonly number[]>;
}

/** Resolves where a question is searched and searches there, on each side by itself, so that every company and period that is asked about finds its own. */
export async function retrieve(
  { embedQuestion }: RetrieveDeps,
  space: SearchSpace,
  {
    question,
    filters,
    spokenOf = [],
  }: Pick<AskRequest, 'question' | 'filters'> & Pick<Setting, 'spokenOf'>,
  signal: AbortSignal,
  clock: Clock = startClock(),
): Promise<Retrieved> {
  const resolved = resolveScope(space, filters, question, { spokenOf });
  const { scope, sides, notes } = resolved;
  clock.lap('scopeMs');
  const shared = sides.length === 1 ? splitShare(sides[0]?.text ?? '') : null;
  const asked = sides.flatMap((side) =>
    (shared ?? partsOf(side, sides.length > 1)).map((part) => ({ side, part })),
  );
  const texts = [...new Set(asked.map(({ part }) => part.text))];
  const embedded = await Promise.all(texts.map((text) => embed(spellOut(text), embedQuestion)));
  const vectors = new Map(texts.map((text, at) => [text, embedded[at]]));
  signal.throwIfAborted();
  clock.lap('embedMs');
  const whole = readAskedMeasures(question);
  const found = asked.map(({ side, part }): FoundSide => {
    const query = {
      question: part.text,
      vector: vectors.get(part.text)?.vector ?? [],
      reading: readingOfPart(whole, part, sides.length > 1),
    };
    return { side, about: part.about, ...searchSide(space, side, query) };
  });
  const agreed = found.length > 1 && !shared ? agreeing(space, found) : found;
  clock.lap('searchMs');
  const unread = unreadNotes(space, resolved, question);
  const silent = agreed.filter(({ isOlder }) => isOlder);
  return {
    question,
    text: resolved.text,
    isShare: shared !== null,
    scope: silent.length === 0 ? scope : withOlder(space, scope, silent),
    sides,
    notes: [...notes, ...unread, ...silentNotes(space, silent), ...(embedded[0]?.lost ?? [])],
    found: agreed,
  };
}

/** The things that a side is asked for: parts of a company that are set side by side, or what is listed. */
function partsOf({ text }: Side, isOfSeveral: boolean): readonly ListedPart[] {
  const parts = isOfSeveral ? null : splitParts(text);
  return parts ?? splitList(isOfSeveral ? measureOf(text) : text);
}

/** Searches the calls of a side; where these are only the newest of a company and are silent, its older ones. */
function searchSide(
  space: SearchSpace,
  side: Side,
  query: Omit<SearchQuery, 'rows'>,
): Pick<FoundSide, 'found' | 'isOlder'> {
  const all = searchStatements(space, { ...query, rows: side.rows });
  const found = favourNewest(space, side, all, query);
  if (side.older.length === 0 || chooseStatements(space, found, 1).length > 0)
    return { found, isOlder: false };
  if (speaksAhead(query.question) || /\d{4}/.test(query.question)) return { found, isOlder: false }; // what an older call expects is no news
  const before = searchStatements(space, { ...query, rows: side.older });
  const isOlder =
    chooseStatements(space, before, 1).length > 0 && before.likelihood >= SURE_OF_OLDER;
  return { found: isOlder ? before : found, isOlder };
}

/** A scope with the older calls that answer where the newest are silent. */
function withOlder({ generation }: SearchSpace, scope: Scope, silent: readonly FoundSide[]): Scope {
  const rows = silent.flatMap(({ side }) => side.older);
  const older = new Set(rows.map((row) => generation.passages[row]?.call));
  const calls = generation.calls.flatMap(({ transcript: { call } }, at) =>
    older.has(at) || scope.calls.includes(call.id) ? [call] : [],
  );
  return {
    ...scope,
    calls: calls.map(({ id }) => id),
    periods: [...new Set(calls.flatMap(({ period }) => period ?? []))].sort(),
  };
}

const silentNotes = (
  { generation }: SearchSpace,
  silent: readonly FoundSide[],
): Retrieved['notes'] =>
  [...new Set(silent.flatMap(({ side }) => side.calls))].flatMap((at) => {
    const id = generation.calls[at]?.transcript.call.id;
    const message = `${id} does not say; what is quoted is from another call`;
    return id ? [{ code: 'CALL_SILENT', message }] : [];
  });

/** How likely it must be that an older call answers where the one that is meant is silent. */
const SURE_OF_OLDER = 0.6;

/** What a part asks of measures, in the tense and of the time that the whole question names: a scope's words are none of its text. */
function readingOfPart(
  whole: AskedReading,
  { about, text }: ListedPart,
  isOfSeveral: boolean,
): AskedReading {
  if (about === null && !isOfSeveral && whole.measures.length > 0) return whole;
  const own = readAskedMeasures(text);
  const { measures, narrowedBy, terms, wantsFigure, wantsChange } = own;
  const tense = whole.tense ?? own.tense;
  return { ...whole, measures, narrowedBy, terms, wantsFigure, wantsChange, tense };
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
  const message = `Not in the language of the question, so not searched: ${named.join(', ')}${more}; ask in that language`;
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
