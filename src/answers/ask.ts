import type { Answer, Ask, SearchPassages } from '../answer.js';
import type { LinkBase } from '../citations/cite.js';
import type { Found, SearchSpace } from '../search/search.js';
import type { Citation, Filters, Generation } from '../types.js';
import { answerPartsOf, citeCandidate, unansweredParts } from './answerPartsOf.js';
import { type Clock, startClock } from './clock.js';
import { notFoundSentence } from './notFound.js';
import { type RetrieveDeps, type Retrieved, retrieve, toFoundPassages } from './retrieve.js';
import { verifyAnswer } from './verifyAnswer.js';
import { renderAnswer, writeExtractive } from './writeExtractive.js';

/** What answering stands on. */
export interface AskDeps extends RetrieveDeps {
  readonly linkBase: LinkBase;
}

/** Nearest statements shown beside a refusal. */
const RELATED = 3;

/** Finds passages, no more: the first half of answering. */
export function createSearch(deps: AskDeps): SearchPassages {
  return async (request, signal) => {
    const space = deps.space();
    const { scope, found } = await retrieve(deps, space, request, signal);
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
    const { signal } = new AbortController();
    const { found } = await retrieve(deps, space, { question, filters }, signal);
    const [only] = found;
    if (!only) throw new Error(`no call is in the scope of "${question}"`);
    return { generation: space.generation, found: only.found };
  };
}

/** The one use case: scope, passages, citations, checked answer, as events. The extractive engine never drafts. */
export function createAsk(deps: AskDeps): Ask {
  return async function* ask(request, signal) {
    const clock = startClock();
    const space = deps.space();
    const retrieved = await retrieve(deps, space, request, signal, clock);
    yield { type: 'scope', scope: retrieved.scope };
    const passages = toFoundPassages(space, retrieved.found, request.limit, deps.linkBase);
    yield { type: 'passages', passages };
    const answer = write(space, retrieved, request.limit, deps.linkBase, clock);
    for (const citation of answer.citations) yield { type: 'citation', citation };
    yield { type: 'answer', answer };
  };
}

function write(
  space: SearchSpace,
  retrieved: Retrieved,
  limit: number,
  base: LinkBase,
  clock: Clock,
): Answer {
  const { scope, found, notes } = retrieved;
  const answered = answerPartsOf(space, retrieved, limit, base);
  clock.lap('writeMs');
  const calls = space.generation.calls.map(({ transcript }) => transcript);
  const proposed = [...new Set(answered.flatMap(({ citations }) => citations))];
  const checked = verifyAnswer(
    writeExtractive(answered),
    proposed,
    (id) => calls.find(({ call }) => call.id === id)?.text,
  );
  const { sentences, citations } = checked;
  clock.lap('verifyMs');
  const unanswered = citations.length > 0 ? unansweredParts(answered, limit) : [];
  const remarks = answered.flatMap((part) => part.warnings);
  const warnings = [...notes, ...checked.warnings, ...remarks, ...unanswered];
  const shared = { engine: 'extractive', scope, warnings, timings: clock.timings() };
  if (citations.length > 0) {
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
  const text = notFoundSentence(searched, scope.missing);
  return {
    status: 'not_found',
    answer: text,
    sentences: [{ text, markers: [] }],
    citations: [],
    related: nearest(
      space,
      found.map((one) => one.found),
      base,
    ),
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
