import type { ParsedCall, Speaker } from '../../types.js';

/** What one analyst asked in one turn, and what was replied. */
export interface Exchange {
  /** The turn that asks, as an index into the call's turns. */
  readonly turn: number;
  /** Its statements: from `first` up to `end`. */
  readonly first: number;
  readonly end: number;
  /** Turns that reply to it. */
  readonly replies: readonly number[];
  readonly asker: Speaker | null;
  /** What the operator said right before, in which he may name who asks. */
  readonly introduction: string;
}

const known = new WeakMap<ParsedCall, readonly Exchange[]>();

/** The turns of a call in which analysts ask, in their order; found once a call. */
export function exchangesOf(parsed: ParsedCall): readonly Exchange[] {
  const before = known.get(parsed);
  if (before) return before;
  const found = findExchanges(parsed);
  known.set(parsed, found);
  return found;
}

/** Turns that the operator's introduction may stand before the question. */
const NEAR = 2;

function findExchanges({ turns, statements, transcript }: ParsedCall): Exchange[] {
  const bounds = new Map<number, { first: number; end: number }>();
  statements.forEach(({ turn }, at) => {
    bounds.set(turn, { first: bounds.get(turn)?.first ?? at, end: at + 1 });
  });
  const replies = new Map<number, number[]>();
  turns.forEach(({ inReplyTo }, turn) => {
    if (inReplyTo !== null) replies.set(inReplyTo, [...(replies.get(inReplyTo) ?? []), turn]);
  });
  const wordsOf = (turn: number): string => {
    const { first, end } = bounds.get(turn) ?? { first: 0, end: 0 };
    return end > first
      ? transcript.text.slice(statements[first]?.start ?? 0, statements[end - 1]?.end ?? 0)
      : '';
  };
  return turns.flatMap(({ kind, speaker }, turn): Exchange[] => {
    const own = bounds.get(turn);
    if (kind !== 'question' || !own) return [];
    const near = [turn - 1, turn - NEAR].find((at) => turns[at]?.party === 'operator');
    return [
      {
        turn,
        ...own,
        replies: replies.get(turn) ?? [],
        asker: speaker,
        introduction: near === undefined ? '' : wordsOf(near),
      },
    ];
  });
}
