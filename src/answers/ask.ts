import type { Answer, Ask, AskRequest, FoundPassage, Scope, SearchPassages } from '../answer.js';
import { citeStatement, type LinkBase } from '../citations/cite.js';
import { resolveScope, scopeTerms } from '../search/scope.js';
import { type Found, type SearchSpace, searchStatements } from '../search/search.js';
import { type QuestionPart, splitQuestion } from '../search/splitQuestion.js';
import { wordsOf } from '../search/words.js';
import type { Citation, Filters, Generation } from '../types.js';
import { answerPartsOf, citeCandidate, unansweredParts } from './answerPartsOf.js';
import { type Clock, startClock } from './clock.js';
import { notFoundSentence } from './notFound.js';
import { verifyAnswer } from './verifyAnswer.js';
import { type AnsweredPart, renderAnswer, writeExtractive } from './writeExtractive.js';

/** What answering stands on. */
export interface AskDeps {
  /** The generation served now; asked once a question, which ends on the one that it started with. */
  readonly space: () => SearchSpace;
  /** Unit-length vector of a question. Throws EmbeddingInvalidError. */
  readonly embedQuestion: (text: string) => Promise<readonly number[]>;
  readonly linkBase: LinkBase;
}

/** Nearest statements shown beside a refusal. */
const RELATED = 3;

/** Finds passages, no more: the first half of answering. */
export function createSearch(deps: AskDeps): SearchPassages {
  return async (request, signal) => {
    const space = deps.space();
    const { scope, found } = await retrieve(deps, space, request, [wholeQuestion(request)], signal);
    return { scope, passages: toFoundPassages(space, found, request.limit, deps.linkBase) };
  };
}

/** One question's candidates with their evidence: what the models of ranking and refusal are fitted on. */
export function createRetrieve(deps: AskDeps) {
  return async (
    question: string,
    filters: Filters,
  ): Promise<{ generation: Generation; found: Found }> => {
    const space = deps.space();
    const request = { question, filters, limit: 1 };
    const { signal } = new AbortController();
    const { found } = await retrieve(deps, space, request, [wholeQuestion(request)], signal);
    const [only] = found;
    if (!only) throw new Error('a search finds something or nothing, but it ends');
    return { generation: space.generation, found: only };
  };
}

/** The one use case: scope, passages, citations, checked answer, as events. The extractive engine never drafts. */
export function createAsk(deps: AskDeps): Ask {
  return async function* ask(request, signal) {
    const clock = startClock();
    const space = deps.space();
    const parts = splitQuestion(request.question);
    const { scope, found } = await retrieve(deps, space, request, parts, signal, clock);
    yield { type: 'scope', scope };
    yield {
      type: 'passages',
      passages: toFoundPassages(space, found, request.limit, deps.linkBase),
    };
    const answered = answerPartsOf(space, parts, found, request.limit, deps.linkBase);
    clock.lap('writeMs');
    const answer = finish(space, scope, found, answered, request.limit, deps.linkBase, clock);
    for (const citation of answer.citations) yield { type: 'citation', citation };
    yield { type: 'answer', answer };
  };
}

const wholeQuestion = ({ question }: AskRequest): QuestionPart => ({
  asked: question,
  text: question,
});

async function retrieve(
  { embedQuestion }: AskDeps,
  space: SearchSpace,
  { question, filters }: AskRequest,
  parts: readonly QuestionPart[],
  signal: AbortSignal,
  clock = startClock(),
): Promise<{ scope: Scope; found: Found[] }> {
  const termsOf = (text: string): string[] => wordsOf(text).flatMap((word) => word.terms);
  const { scope, rows } = resolveScope(space.generation, filters, question, termsOf);
  const ignored = scopeTerms(space.generation, scope, termsOf);
  clock.lap('scopeMs');
  const vectors = await Promise.all(parts.map(({ text }) => embedQuestion(text)));
  signal.throwIfAborted();
  clock.lap('embedMs');
  const found = parts.map(({ text }, at) =>
    searchStatements(space, { text, vector: vectors[at] ?? [], scopeTerms: ignored, rows }),
  );
  clock.lap('searchMs');
  return { scope, found };
}

function finish(
  space: SearchSpace,
  scope: Scope,
  found: readonly Found[],
  answered: readonly AnsweredPart[],
  limit: number,
  base: LinkBase,
  clock: Clock,
): Answer {
  const calls = space.generation.calls.map(({ transcript }) => transcript);
  const proposed = [...new Set(answered.flatMap(({ citations }) => citations))];
  const {
    sentences,
    citations,
    warnings: removed,
  } = verifyAnswer(
    writeExtractive(answered),
    proposed,
    (id) => calls.find(({ call }) => call.id === id)?.text,
  );
  clock.lap('verifyMs');
  const warnings = [...removed, ...(sentences.length > 0 ? unansweredParts(answered, limit) : [])];
  const shared = { engine: 'extractive', scope, warnings, timings: clock.timings() };
  if (sentences.length > 0) {
    return {
      status: 'answered',
      answer: renderAnswer(sentences),
      sentences,
      citations,
      related: [],
      ...shared,
    };
  }
  const searched = calls.map(({ call }) => call).filter(({ id }) => scope.calls.includes(id));
  const text = notFoundSentence(searched);
  return {
    status: 'not_found',
    answer: text,
    sentences: [{ text, markers: [] }],
    citations: [],
    related: nearest(space, found, base),
    ...shared,
  };
}

function nearest(space: SearchSpace, found: readonly Found[], base: LinkBase): Citation[] {
  const candidates = found.flatMap((part) => part.candidates).sort((a, b) => b.score - a.score);
  const related = new Map<string, Citation>();
  for (const candidate of candidates) {
    const citation = related.size < RELATED ? citeCandidate(space, candidate, base) : undefined;
    if (citation) related.set(citation.id, citation);
  }
  return [...related.values()];
}

function toFoundPassages(
  { generation }: SearchSpace,
  found: readonly Found[],
  limit: number,
  base: LinkBase,
): FoundPassage[] {
  const rows = [...new Set(found.flatMap((part) => part.rows.slice(0, limit)))].slice(0, limit);
  return rows.map((row, at) => {
    const passage = generation.passages[row];
    const parsed = generation.calls[passage?.call ?? -1];
    const statements =
      passage && parsed ? parsed.statements.slice(passage.first, passage.last + 1) : [];
    return {
      rank: at + 1,
      statements: statements.flatMap(
        (_, place) =>
          (passage && parsed && citeStatement(parsed, passage.first + place, base)) || [],
      ),
    };
  });
}
