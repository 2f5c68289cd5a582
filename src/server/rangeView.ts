import type { StatementView } from '../catalogue.js';
import { joinCitations } from '../citations/joinCitations.js';
import { BadRequestError } from '../errors.js';
import type { Citation, StatementId } from '../types.js';
import { orNotFound, parseId } from './ids.js';
import { rangeVersion } from './rangeVersion.js';

/** Statements of the longest range: some paragraphs; whoever wants more wants the text. */
export const MAX_RANGE = 20;

/** Look-ups in one version of the calls: that of the text whose hash begins so, the current one for an empty string. */
export interface VersionLookups {
  statement(id: string, version: string): StatementView | undefined;
  source(callId: string, version: string): string | undefined;
}

/** The two ids of `<id>..<id>`; null where the text is no range. @throws BadRequestError */
export function parseRange(given: unknown): readonly [first: string, last: string] | null {
  const ids = typeof given === 'string' ? given.split('..') : [];
  const [first, last] = ids;
  if (ids.length !== 2 || !first || !last) return null;
  return [parseId(first), parseId(last)];
}

/**
 * Neighbouring statements as one, in their place; the turn is every turn that the range touches.
 *
 * @param asked the version that the link names, or an empty string
 * @throws NotFoundError, BadRequestError where they are not in order, too many, or not of one version of one call
 */
export function viewRange(
  [firstId, lastId]: readonly [first: string, last: string],
  asked: string,
  { statement, source }: VersionLookups,
): StatementView {
  const first = orNotFound(statement(firstId, asked), 'statement', firstId);
  const { id, textSha256: version } = first.statement.call; // all of it is of the version that the first is found in
  const last = orNotFound(statement(lastId, version), 'statement', lastId);
  assertInOrder(first.statement, last.statement);
  const views = [first];
  for (let next = first.neighbours.next; views.at(-1)?.statement.id !== last.statement.id; ) {
    const view = next === null ? undefined : statement(next, version);
    if (!view || views.length === MAX_RANGE)
      throw refusal(
        `has more than ${MAX_RANGE} statements: quote parts of it, or link to the first one`,
      );
    views.push(view);
    next = view.neighbours.next;
  }
  const parts = views.map((view) => view.statement);
  const joined = joinCitations(parts, orNotFound(source(id, version), 'call', id));
  return {
    ...first,
    statement: joined ?? first.statement,
    neighbours: { previous: first.neighbours.previous, next: last.neighbours.next },
    turn: allOnce(views.flatMap(({ turn }) => turn)),
    version: rangeVersion(views) ?? first.version,
  };
}

function assertInOrder(first: Citation, last: Citation): void {
  if (first.call.id !== last.call.id)
    throw refusal(
      `is of one call, these are of ${first.call.id} and ${last.call.id}: quote each by itself`,
    );
  if (first.call.textSha256 !== last.call.textSha256)
    throw refusal(
      'is of one version of a call, these are of two: ask for a version that has both, as ?v=',
    );
  if (first.start > last.start)
    throw refusal(`begins with its first statement: ask for ${last.id}..${first.id}`);
}

const refusal = (message: string): BadRequestError =>
  new BadRequestError(`A range ${message}`, 'id');

function allOnce(citations: readonly Citation[]): Citation[] {
  const byId = new Map<StatementId, Citation>(citations.map((citation) => [citation.id, citation]));
  return [...byId.values()];
}
