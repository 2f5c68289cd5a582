import type { AskRequest, Message } from '../../answer.js';
import { resolveScope } from '../../search/scope/resolveScope.js';
import type { SearchSpace } from '../../search/search.js';
import type { CallId, StatementId } from '../../types.js';
import { chooseStatements } from '../chooseStatements.js';
import type { Retrieved } from '../retrieved.js';
import { type Attributed, readAttributed } from './attributed.js';
import type { Place } from './findStatement.js';
import { createReader, type Reader } from './former.js';
import { type KnownMarkers, knownMarkers } from './knownMarkers.js';
import { createNumbering, type NumberOf } from './numbering.js';
import { type FormerTurn, resolveFollowUp, resolveTurns } from './resolveFollowUp.js';
import { whoSaidWhat } from './whoSaid.js';

/** A question in its conversation. */
export interface Conversation {
  /** Stands by itself as far as the conversation helps. */
  readonly question: string;
  readonly numberOf: NumberOf;
  /** "Who said that?": the statements that are meant; null for any other question. */
  readonly said: readonly Place[] | null;
  /** The statements that the last answer cites. */
  readonly last: readonly Place[];
  /** The calls that it was about last. */
  readonly spokenOf: readonly CallId[];
  /** "Who said "…"?": the words; null for any other question. */
  readonly attributed: Attributed | null;
  /** What retrieval found, with where the question was resolved, and without what was said already where more is asked for. */
  readonly heed: (retrieved: Retrieved) => Retrieved;
}

/** Reads what a question leaves out from the conversation before it, and the numbers that its statements have there. */
export function followConversation(
  space: SearchSpace,
  { question, filters, history = [] }: Pick<AskRequest, 'question' | 'filters' | 'history'>,
): Conversation {
  if (history.length === 0)
    return {
      ...{ question, numberOf: createNumbering(), said: null, last: [], spokenOf: [] },
      heed: (retrieved) => retrieved,
      attributed: readAttributed(question),
    };
  const reader = createReader(space);
  const known = markersIn(history, space, reader);
  const numberOf = createNumbering(known);
  const said = whoSaidWhat({ question, filters }, known);
  const { last } = known;
  if (said)
    return {
      ...{ question, numberOf, said, last, attributed: null, spokenOf: [] },
      heed: (retrieved) => retrieved,
    };
  const pasted = readAttributed(question);
  const followUp = pasted?.isQuoted
    ? { question, resolvedFrom: null, wantsMore: false }
    : resolveFollowUp(question, turnsOf(history, known), reader);
  return {
    question: followUp.question,
    numberOf,
    said: null,
    last,
    spokenOf: spokenOf(space, turnsOf(history, known), reader),
    attributed: readAttributed(followUp.question),
    heed: (retrieved) => {
      if (followUp.resolvedFrom === null) return retrieved;
      const scope = {
        ...retrieved.scope,
        resolvedFrom: followUp.resolvedFrom,
        question: retrieved.scope.question ?? followUp.question,
      };
      return { ...(followUp.wantsMore ? withoutKnown(space, retrieved, known) : retrieved), scope };
    },
  };
}

/** The calls that the last answer with citations was of, else those that its question named. */
function spokenOf(
  space: SearchSpace,
  turns: readonly FormerTurn[],
  reader: Reader,
): readonly CallId[] {
  const answered = turns.findLastIndex(({ cited }) => cited.length > 0);
  const cited = turns[answered]?.cited ?? [];
  let before: readonly CallId[] = [
    ...new Set(cited.map(({ parsed }) => parsed.transcript.call.id)),
  ];
  if (answered === turns.length - 1) return before;
  for (const question of resolveTurns(turns, reader).slice(answered + 1)) {
    const { scope } = resolveScope(space, {}, question, { spokenOf: before });
    if (scope.resolvedFrom === 'question' && scope.calls.length > 0) before = scope.calls;
  }
  return before;
}

/** Where the same words stand in several calls, the questions as they were understood say more than as they were asked. */
function markersIn(
  history: readonly Message[],
  { generation }: SearchSpace,
  reader: Reader,
): KnownMarkers {
  const known = knownMarkers(history, generation, reader.scope);
  if (!known.isUnsure) return known;
  const questions = [...resolveTurns(turnsOf(history, known), reader)];
  const understood = history.map((message) =>
    message.role === 'user' ? { ...message, content: questions.shift() ?? '' } : message,
  );
  return knownMarkers(understood, generation, reader.scope);
}

/** Each question with the statements of the answers behind it. */
function turnsOf(history: readonly Message[], { citedIn }: KnownMarkers): FormerTurn[] {
  const turns: { question: string; cited: readonly Place[] }[] = [];
  for (const message of history) {
    const open = turns.at(-1);
    if (message.role === 'user') turns.push({ question: message.content, cited: [] });
    else if (open) open.cited = [...open.cited, ...(citedIn.get(message) ?? [])];
  }
  return turns;
}

/** Where nothing new is found, what is known answers again. */
function withoutKnown(
  space: SearchSpace,
  retrieved: Retrieved,
  { numbers }: KnownMarkers,
): Retrieved {
  const { generation } = space;
  const isNew = (call: number, statement: number): boolean => {
    const id: StatementId | undefined = generation.calls[call]?.statements[statement]?.id;
    return id === undefined || !numbers.has(id);
  };
  const found = retrieved.found.map((one) => {
    const candidates = one.found.candidates.filter(({ call, statement }) => isNew(call, statement));
    const [best] = one.found.candidates;
    const behind = (candidates[0]?.score ?? Number.NEGATIVE_INFINITY) - (best?.score ?? 0);
    // The likelihood was that of the best: another has its share of it.
    const likelihood = one.found.likelihood * Math.exp(Math.min(0, behind));
    return { ...one, found: { ...one.found, candidates, likelihood } };
  });
  const answers = found.some((one) => chooseStatements(space, one.found, 1).length > 0);
  return answers ? { ...retrieved, found } : retrieved;
}
