import { findStatementIn, type Place } from '../../../src/answers/followUp/findStatement.js';
import { createReader, type Reader } from '../../../src/answers/followUp/former.js';
import type { SearchSpace } from '../../../src/search/search.js';
import type { ParsedCall } from '../../../src/types.js';
import { MINUTES, parseMinutes, saidBy, spaceOf } from '../../search/minutes.js';

/** The same call in another period. */
export function inPeriod(parsed: ParsedCall, period: string): ParsedCall {
  const { call } = parsed.transcript;
  const other = { ...call, period, id: `${call.ticker}-${period}` };
  const statements = parsed.statements.map((statement) => ({
    ...statement,
    id: statement.id.replace(call.id, other.id) as typeof statement.id,
  }));
  return { ...parsed, statements, transcript: { ...parsed.transcript, call: other } };
}

const acme = parseMinutes(MINUTES);
const depot = saidBy('Ann Lee', 'CFO', parseMinutes(MINUTES, 'HD', 'Home Depot'));
const periods = ['2024-Q1', '2024-Q2', '2024-Q3', '2025-Q1'];

/** Five calls with the same words: four of Home Depot, whose CFO answers by name, and one of Acme, which names nobody. */
export const SPACE: SearchSpace = spaceOf(
  ...periods.map((period) => inPeriod(depot, period)),
  acme,
);

export const READER: Reader = createReader(SPACE);

/** A statement of one of these calls, by its words. */
export function placeOf(call: string, words: string): Place {
  const found = findStatementIn(SPACE.generation)
    .byWords(words)
    .find(({ parsed }) => parsed.transcript.call.id === call);
  if (!found) throw new Error(`${call} does not hold "${words}"`);
  return found;
}
