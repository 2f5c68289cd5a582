import type { AskRequest, Scope } from '../../answer.js';
import { resolveScope } from '../../search/scope/resolveScope.js';
import type { SearchSpace } from '../../search/search.js';
import type { Retrieved } from '../retrieved.js';
import { type Attributed, saysIt } from './attributed.js';
import { findStatementIn, type Place } from './findStatement.js';
import { fits } from './whoSaid.js';

/** Statements with the scope in which they were looked for. */
export interface SaidIn {
  readonly places: readonly Place[];
  readonly scope: Scope;
}

/** The statements that hold pasted words to the letter, wherever they stand in scope; none where the words are too few to be looked up. */
export function quotedIn(
  space: SearchSpace,
  { question, filters }: Pick<AskRequest, 'question' | 'filters'>,
  { words, isQuoted }: Attributed,
): SaidIn {
  const { scope } = resolveScope(space, filters, question, { reach: 'all' });
  const found = isQuoted ? findStatementIn(space.generation).byPart(words) : [];
  const places = found.filter(
    (place) => scope.calls.includes(place.parsed.transcript.call.id) && fits(place, filters),
  );
  return { places, scope };
}

/** Of what retrieval found the statements that say it. */
export function saidAmong(
  { generation }: SearchSpace,
  { found }: Pick<Retrieved, 'found'>,
  attributed: Attributed,
): Place[] {
  const places = new Map<string, Place>();
  for (const { call, statement: at } of found.flatMap((one) => one.found.candidates)) {
    const parsed = generation.calls[call];
    const statement = parsed?.statements[at];
    const turn = parsed?.turns[statement?.turn ?? -1];
    if (!parsed || !statement || !turn) continue;
    if (turn.kind !== 'remark' && turn.kind !== 'answer') continue;
    const text = parsed.transcript.text.slice(statement.start, statement.end);
    const around = [statement.topic, statement.label].filter(Boolean).join('\n');
    if (saysIt(attributed, { text, around }))
      places.set(statement.id, { parsed, at, statement, turn });
  }
  return [...places.values()];
}
