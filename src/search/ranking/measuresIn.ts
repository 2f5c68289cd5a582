import { readStatements, type StatementsRead } from '../../language/measures/readStatements.js';
import type { Statement, Transcript, Turn } from '../../types.js';
import type { CallRead } from './agreement.js';

/** What the statements of a call tell of measures. */
export type MeasuresOfCall = CallRead & StatementsRead;

/** A blank line. */
const PARAGRAPH = /\n\s*\n/;

export function measuresIn(
  { text, call }: Transcript,
  statements: readonly Statement[],
  turns: readonly Turn[],
): MeasuresOfCall {
  const speakers = new Set(turns.flatMap(({ speaker }) => speaker?.name ?? []));
  const others = [call.company, call.ticker, ...speakers].filter((name) => name !== null);
  const given = statements.map(({ start, end, turn, topic, label }, at) => ({
    text: text.slice(start, end),
    label: [topic, label].filter(Boolean).join('. ') || null,
    turn,
    isFresh: PARAGRAPH.test(text.slice(statements[at - 1]?.end ?? start, start)),
  }));
  const read = readStatements(given, others);
  return {
    period: call.period,
    partTerms: new Set(read.statements.flatMap(({ part }) => part)),
    ...read,
  };
}
