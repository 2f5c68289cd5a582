import type { CallOnTopic, Timeline, TraceTopic } from '../answer.js';
import { citeStatement, type LinkBase } from '../citations/cite.js';
import { inOrderOfTime } from '../search/scope/resolvePeriods.js';
import { resolveScope, type Side } from '../search/scope/resolveScope.js';
import { rowsByCall } from '../search/scope/rows.js';
import { type SearchQuery, type SearchSpace, searchStatements } from '../search/search.js';
import { chooseStatements } from './chooseStatements.js';
import { embed, type RetrieveDeps } from './retrieve.js';

export interface TraceDeps extends RetrieveDeps {
  readonly linkBase: LinkBase;
  /** Lets others have their turn between two calls. */
  readonly pause: () => Promise<unknown>;
}

/** Statements of one call at most: a timeline shows that something was said, the call shows all of it. */
const STATEMENTS_A_CALL = 3;
/** Each is a search of its own, and more would not be looked through. */
const MAX_CALLS = 200;

/**
 * Asks every call in scope by itself, so that one which says much leaves the others their place. Only statements that answer
 * are taken, as in an answer.
 */
export function createTraceTopic(deps: TraceDeps): TraceTopic {
  return async ({ question: topic, filters }, signal): Promise<Timeline> => {
    const space = deps.space();
    const resolved = resolveScope(space, filters, topic, { reach: 'all' });
    const { vector, lost } = await embed(resolved.text, deps.embedQuestion);
    const query = { question: resolved.text, vector };
    const inScope = rowsOfCalls(resolved.sides, space);
    const traced = inScope.slice(-MAX_CALLS);
    const calls: CallOnTopic[] = [];
    for (const [at, rows] of traced) {
      await deps.pause();
      signal.throwIfAborted();
      calls.push(...traceCall(space, at, { ...query, rows }, deps.linkBase));
    }
    const left = inScope.length - traced.length;
    const warnings = [...resolved.notes, ...lost, ...(left > 0 ? [tooMany(left)] : [])];
    const [timed, others] = [calls.filter(isTimed), calls.filter((one) => !isTimed(one))];
    return { scope: resolved.scope, calls: [...timed, ...others], warnings };
  };
}

/** Nobody knows where in time the others belong. */
const isTimed = ({ call }: CallOnTopic): boolean => (call.period ?? call.date) !== null;

const tooMany = (left: number) => ({
  code: 'TOO_MANY_CALLS',
  message: `Only the newest ${MAX_CALLS} calls were asked, ${left} older ones were not: name companies or periods`,
});

/** The rows to search of each call in scope, oldest call first. */
function rowsOfCalls(
  sides: readonly Side[],
  { generation }: SearchSpace,
): readonly (readonly [at: number, rows: readonly number[]])[] {
  const rowsOf = new Map<number, number[]>();
  const all = rowsByCall(generation).flat();
  for (const row of new Set(sides.flatMap(({ rows }) => rows ?? all))) {
    const at = generation.passages[row]?.call ?? -1;
    const known = rowsOf.get(at);
    if (known) known.push(row);
    else rowsOf.set(at, [row]);
  }
  const calls = [...rowsOf.keys()].flatMap((at) => {
    const call = generation.calls[at]?.transcript.call;
    return call ? [{ at, call }] : [];
  });
  return inOrderOfTime(calls).map(({ at }) => [at, rowsOf.get(at) ?? []]);
}

function traceCall(
  space: SearchSpace,
  at: number,
  query: SearchQuery,
  linkBase: LinkBase,
): CallOnTopic[] {
  const parsed = space.generation.calls[at];
  if (!parsed) return [];
  const chosen = chooseStatements(space, searchStatements(space, query), STATEMENTS_A_CALL);
  const statements = chosen.flatMap(
    ({ statement }) => citeStatement(parsed, statement, linkBase) ?? [],
  );
  const { call, sha256, textSha256 } = parsed.transcript;
  return [{ call: { ...call, sha256, textSha256 }, statements }];
}
