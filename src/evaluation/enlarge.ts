import { toPassages } from '../transcripts/passages.js';
import type { ParsedCall } from '../types.js';

/**
 * The calls and, where they have fewer than so many passages, copies of them. A copy's topics are numbered, so that
 * none of its texts is one that is known: for measuring speed, and for nothing else.
 */
export function enlarge(calls: readonly ParsedCall[], passages: number): ParsedCall[] {
  const enlarged = [...calls];
  let count = countPassages(calls);
  for (let copy = 2; count > 0 && count < passages; copy++) {
    for (const call of calls) {
      if (count >= passages) break;
      enlarged.push(copyOf(call, copy));
      count += toPassages(call, 0).length;
    }
  }
  return enlarged;
}

const countPassages = (calls: readonly ParsedCall[]): number =>
  calls.reduce((sum, call) => sum + toPassages(call, 0).length, 0);

function copyOf({ transcript, turns, statements }: ParsedCall, copy: number): ParsedCall {
  const { call } = transcript;
  return {
    transcript: { ...transcript, call: { ...call, id: `${call.id}-copy-${copy}` } },
    turns,
    statements: statements.map((statement) => ({
      ...statement,
      id: statement.id.replace(':', `-copy-${copy}:`) as typeof statement.id,
      topic: `${statement.topic ?? 'Part'} ${copy}`,
    })),
  };
}
